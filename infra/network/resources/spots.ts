import { ifKnown } from "../../../policies/kernel/reading/if-known";
import { inPod } from "../../../policies/classified-protection/cloud-extension/support/pods";
import { objectAt, textAt, textsAt, type Readable } from "../../../policies/kernel/read";
import type { RuleContext, StackResource } from "../../../policies/kernel/rule";
import { subnetsByNetwork } from "../../../policies/kernel/topology/zones";
import { networkTypes } from "../../../policies/kernel/topology/types";

/** One end of a connection, as the resources that make it. */
export type Spot =
    | { readonly kind: "machines"; readonly ports: readonly StackResource[]; readonly network: StackResource }
    | {
          readonly kind: "pods";
          readonly workload: StackResource;
          readonly namespace: string;
          /** Object whose `labels` are those of the pods. */
          readonly labels: Readable;
          /** Provider network of the zone, in which the nodes have addresses. */
          readonly network: StackResource;
      }
    | { readonly kind: "network"; readonly network: StackResource; readonly cidr: string }
    /** Beyond a link: nothing among the resources but the addresses. */
    | { readonly kind: "beyond"; readonly cidr: string }
    | { readonly kind: "internet" };

const workloadTypes = ["kubernetes:apps/v1:Deployment", "kubernetes:apps/v1:StatefulSet"];

/** Ends by the logical names of their resources, as components give them: `sd-budget/app-1`, `sd-finance/dedicated` … */
export class Spots {
    private readonly machines = new Map<string, StackResource[]>();
    private readonly workloads = new Map<string, StackResource>();
    private readonly networks = new Map<string, StackResource>();

    constructor(private readonly context: RuleContext) {
        const { resources } = context;
        for (const instance of resources.ofType(networkTypes.instance)) {
            const tier = instance.name.replace(/-\d+$/, "");
            this.machines.set(tier, [...(this.machines.get(tier) ?? []), instance]);
        }
        for (const workload of workloadTypes.flatMap((type) => resources.ofType(type)))
            this.workloads.set(workload.name, workload);
        for (const network of resources.ofType(networkTypes.network)) this.networks.set(network.name, network);
    }

    /** Undefined for what has no resources. */
    find(id: string): Spot | undefined {
        if (id === "internet") return { kind: "internet" };
        const machines = this.machines.get(id);
        if (machines !== undefined) return this.machinesSpot(machines);
        const workload = this.workloads.get(id);
        if (workload !== undefined) return this.podsSpot(workload);
        const network = this.networks.get(id);
        return network && { kind: "network", network, cidr: this.poolOf(network) ?? this.cidrOf(network) };
    }

    /** Block of a network's first subnet. */
    cidrOf(network: StackResource): string {
        const [subnet] = subnetsByNetwork(this.context).get(network) ?? [];
        return (subnet && ifKnown(() => textAt(subnet, "cidr"))) ?? "0.0.0.0/0";
    }

    private machinesSpot(machines: readonly StackResource[]): Spot | undefined {
        const { resources } = this.context;
        const ports = machines.flatMap((machine) =>
            resources.targets(machine, "networks").filter(({ type }) => type === networkTypes.port),
        );
        const network = ports.flatMap((port) => resources.targets(port, "networkId"))[0];
        return network && { kind: "machines", ports, network };
    }

    private podsSpot(workload: StackResource): Spot | undefined {
        const namespace = textAt(workload, "metadata.namespace") ?? "default";
        const labels = objectAt(workload, inPod(workload.type, "metadata"));
        const { division, zone } = this.context.ownerOf(workload);
        const host = this.context.estate.divisions.get(division ?? "")?.host;
        const network = this.networks.get(`${host}/${zone}`);
        return labels && network && { kind: "pods", workload, namespace, labels, network };
    }

    /** A zone is more than the subnet in its network: the whole block of its pool. */
    private poolOf(network: StackResource): string | undefined {
        const pools = this.context.resources.ofTypeIn(network.stack, "openstack:networking/subnetPool:SubnetPool");
        const pool = pools.find(({ name }) => name === network.name);
        return pool && textsAt(pool, "prefixes")[0];
    }
}
