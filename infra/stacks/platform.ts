import { CloudPlatform } from "../../components/cloud-platform";
import { KubernetesService } from "../../components/kubernetes-service";
import type { StackContext } from "./context";
import type { PlatformOutputs } from "./platform-outputs";
import { cloudPlatformArgs } from "./platform/cloud-platform-args";
import { kubernetesServiceArgs } from "./platform/kubernetes-service-args";
import { openstackProvider } from "./platform/openstack-provider";

/**
 * The stack `platform-<division>`: one cloud platform and its container platform.
 *
 * @throws Error when the estate has no platform of that division
 */
export function buildPlatformStack(division: string, context: StackContext): PlatformOutputs {
    const platform = context.estate.platforms.get(division);
    if (platform === undefined) throw new Error(`division ${division} has no platform in the estate`);
    const provider = openstackProvider(platform);
    const cloud = new CloudPlatform(division, cloudPlatformArgs(platform, context), {
        providers: { openstack: provider },
    });
    const kubernetes = new KubernetesService(`${division}-kubernetes`, kubernetesServiceArgs(platform, cloud), {
        providers: { openstack: provider },
    });
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
