import type { CloudPlatform } from "../../../components/cloud-platform";
import type { KubernetesServiceArgs } from "../../../components/kubernetes-service";
import type { PlatformModel } from "../../estate/model";

/** Translates the container platform of the estate; names of images and flavors become ids of the cloud platform's. */
export function kubernetesServiceArgs(platform: PlatformModel, cloud: CloudPlatform): KubernetesServiceArgs {
    return {
        division: platform.division,
        protectionLevel: platform.protectionLevel,
        ...(platform.namePrefix === undefined ? {} : { namePrefix: platform.namePrefix }),
        cluster: clusterArgs(platform, cloud),
    };
}

function clusterArgs({ kubernetes }: PlatformModel, cloud: CloudPlatform): KubernetesServiceArgs["cluster"] {
    if (kubernetes.mode === "existing") return { mode: "existing", context: kubernetes.context };
    return {
        mode: "magnum",
        version: kubernetes.version,
        imageId: cloud.imageId(kubernetes.image),
        masterFlavorId: cloud.flavorId(kubernetes.masterFlavor),
        masterCount: kubernetes.masterCount,
        podCidr: kubernetes.podCidr,
        serviceCidr: kubernetes.serviceCidr,
        externalNetworkId: cloud.gatewayNetworkId("common"),
        nodeGroups: kubernetes.nodeGroups.map((group) => ({
            name: group.name,
            availabilityZone: group.availabilityZone,
            flavorId: cloud.flavorId(group.flavor),
            count: group.count,
            ...(group.maxCount === undefined ? {} : { maxCount: group.maxCount }),
        })),
    };
}
