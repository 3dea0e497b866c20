import type * as pulumi from "@pulumi/pulumi";

/** A group of worker nodes in one availability zone. */
export interface NodeGroupArgs {
    readonly name: string;
    readonly availabilityZone: string;
    readonly flavorId: pulumi.Input<string>;
    readonly count: number;
    /** Most nodes when scaling; absent means that the group does not scale. */
    readonly maxCount?: number;
}

/** A cluster that Magnum makes, in the project of the OpenStack provider's credential. */
export interface MagnumClusterArgs {
    readonly mode: "magnum";
    /** Kubernetes version, e.g. v1.29.3. */
    readonly version: string;
    /** Node image; Magnum needs its property `os_distro`. */
    readonly imageId: pulumi.Input<string>;
    readonly masterFlavorId: pulumi.Input<string>;
    readonly masterCount: 1 | 3 | 5;
    /** Address block of pods. */
    readonly podCidr: string;
    /** Address block of services. */
    readonly serviceCidr: string;
    /** Network through which nodes leave. */
    readonly externalNetworkId: pulumi.Input<string>;
    readonly nodeGroups: readonly NodeGroupArgs[];
}

/** A cluster that is there already. */
export interface ExistingClusterArgs {
    readonly mode: "existing";
    /** Context in the kubeconfig. */
    readonly context: string;
    /** Kubeconfig as text; absent means the one that the plug-in finds (`KUBECONFIG`). */
    readonly kubeconfig?: pulumi.Input<string>;
}

/** What the system namespace may use in all; CPU in cores, memory in GiB. */
export interface SystemQuota {
    readonly cpu: number;
    readonly memoryGiB: number;
    readonly pods: number;
    readonly volumeClaims: number;
}

export interface KubernetesServiceArgs {
    /** GB/T 2260 code of the division that owns the platform. */
    readonly division: string;
    /** Classified-protection level of the platform, e.g. S3A3G3. */
    readonly protectionLevel: string;
    readonly cluster: MagnumClusterArgs | ExistingClusterArgs;
    /** Put before names that are global in a cluster, for platforms that share one; see `platformObjectName`. */
    readonly namePrefix?: string;
    /** Groups, as the cluster's authentication names them, that look at everything and that run the system namespace. */
    readonly groups?: { readonly auditors: string; readonly operators: string };
    /** Default: 4 cores, 8 GiB, 50 pods, 10 volume claims. */
    readonly systemQuota?: SystemQuota;
}
