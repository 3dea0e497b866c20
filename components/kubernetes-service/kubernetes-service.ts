import { Provider, type ProviderArgs } from "@pulumi/kubernetes/provider";
import * as pulumi from "@pulumi/pulumi";
import { ownershipLabels, type Ownership } from "../ownership/ownership";
import type { KubernetesServiceArgs } from "./args";
import { createMagnumCluster, kubeconfigOf } from "./magnum-cluster";
import { createPriorityClasses } from "./priority-classes";
import { createRoles } from "./roles";
import type { Scope } from "./scope";
import { createNetworkPolicies, createSystemNamespace, createSystemQuota } from "./system-namespace";

/** The container platform: a cluster, made by Magnum or there already, and the objects that every cluster of the cloud starts with. */
export class KubernetesService extends pulumi.ComponentResource {
    /** Kubeconfig as text, secret; empty for an existing cluster that is reached through the plug-in's own kubeconfig. */
    readonly kubeconfig: pulumi.Output<string>;
    /** Provider of the cluster, for objects that others put into it. */
    readonly provider: Provider;
    readonly systemNamespace: pulumi.Output<string>;

    constructor(name: string, args: KubernetesServiceArgs, opts?: pulumi.ComponentResourceOptions) {
        super("egov:platform:KubernetesService", name, {}, opts);
        const ownership: Ownership = { division: args.division, level: args.protectionLevel };
        const { kubeconfig, reach } = connect(name, args.cluster, ownership, this);
        this.kubeconfig = kubeconfig;
        this.provider = new Provider(
            name,
            { ...reach, enableServerSideApply: true, enablePatchForce: true },
            { parent: this },
        );

        const scope: Scope = {
            name,
            labels: { ...ownershipLabels(ownership), "app.kubernetes.io/managed-by": "egov-cloud" },
            namePrefix: args.namePrefix ?? "",
            options: { parent: this, provider: this.provider },
        };
        const namespace = createSystemNamespace(scope);
        createNetworkPolicies(scope, namespace);
        createSystemQuota(scope, namespace, args.systemQuota ?? { cpu: 4, memoryGiB: 8, pods: 50, volumeClaims: 10 });
        createPriorityClasses(scope);
        createRoles(scope, namespace, args.groups ?? { auditors: "egov:auditors", operators: "egov:operators" });
        this.systemNamespace = namespace.metadata.name;
        this.registerOutputs({ kubeconfig: this.kubeconfig, systemNamespace: this.systemNamespace });
    }
}

/** How the plug-in reaches a cluster. */
interface Connection {
    readonly kubeconfig: pulumi.Output<string>;
    /** `clusterIdentifier`: without it a renewed credential would look like another cluster, and every object be replaced. */
    readonly reach: Pick<ProviderArgs, "kubeconfig" | "context" | "clusterIdentifier">;
}

function connect(
    name: string,
    args: KubernetesServiceArgs["cluster"],
    ownership: Ownership,
    parent: pulumi.ComponentResource,
): Connection {
    if (args.mode === "magnum") {
        const cluster = createMagnumCluster(name, args, ownership, parent);
        const kubeconfig = kubeconfigOf(cluster);
        return { kubeconfig, reach: { kubeconfig, clusterIdentifier: cluster.id } };
    }
    const kubeconfig = pulumi.secret(args.kubeconfig ?? "");
    const reach = { context: args.context, clusterIdentifier: args.context };
    return { kubeconfig, reach: args.kubeconfig === undefined ? reach : { ...reach, kubeconfig } };
}
