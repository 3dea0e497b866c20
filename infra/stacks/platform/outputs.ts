import type { CloudPlatform } from "../../../components/cloud-platform";
import type { KubernetesService } from "../../../components/kubernetes-service";
import type { PlatformOutputs } from "../platform-outputs";

/** What a cloud platform gives to other stacks, be it a division's or a recovery site's. */
export function outputsOfPlatform(cloud: CloudPlatform, kubernetes: KubernetesService): PlatformOutputs {
    return {
        gatewayNetworkIds: cloud.gatewayNetworkIds,
        subnetPoolIds: cloud.subnetPoolIds,
        flavorIds: cloud.flavorIds,
        imageIds: cloud.imageIds,
        qosPolicyIds: cloud.qosPolicyIds,
        groupIds: cloud.groupIds,
        kubeconfig: kubernetes.kubeconfig,
        networkProjectId: cloud.networkProjectId,
        operationsProjectId: cloud.operationsProjectId,
        transitSubnetIds: cloud.transitSubnetIds,
        zoneNetworkIds: cloud.zoneNetworkIds,
    };
}
