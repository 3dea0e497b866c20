import * as openstack from "@pulumi/openstack";
import {
    KubernetesService,
    type ExistingClusterArgs,
    type KubernetesServiceArgs,
    type MagnumClusterArgs,
} from "../../../components/kubernetes-service";
import type { RecordedStack } from "../../../infra/recorder/types";
import { record } from "../recording";

export const existing: ExistingClusterArgs = { mode: "existing", context: "egov-jinan" };

export const magnum: MagnumClusterArgs = {
    mode: "magnum",
    version: "v1.29.3",
    imageId: "image-id",
    masterFlavorId: "master-flavor-id",
    masterCount: 3,
    podCidr: "10.100.0.0/16",
    serviceCidr: "10.101.0.0/16",
    externalNetworkId: "network-id",
    nodeGroups: [
        { name: "workers-az1", availabilityZone: "az1", flavorId: "worker-flavor-id", count: 3, maxCount: 6 },
        { name: "workers-az2", availabilityZone: "az2", flavorId: "worker-flavor-id", count: 2 },
    ],
};

/** A stack with one container platform `370100-kubernetes`, whose kubeconfig is the stack's output. */
export function recordService(
    cluster: KubernetesServiceArgs["cluster"],
    more: Partial<KubernetesServiceArgs> = {},
): RecordedStack {
    return record(() => {
        const cloud = new openstack.Provider("cloud", { cloud: "egov-jinan" });
        const service = new KubernetesService(
            "370100-kubernetes",
            { division: "370100", protectionLevel: "S3A3G3", cluster, ...more },
            { providers: { openstack: cloud } },
        );
        return { kubeconfig: service.kubeconfig };
    });
}
