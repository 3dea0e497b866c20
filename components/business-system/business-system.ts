import * as pulumi from "@pulumi/pulumi";
import type { Ownership } from "../ownership/ownership";
import type { BusinessSystemArgs } from "./args";
import { buildContainers } from "./containers/build";
import { buildMachines } from "./machines/build";
import type { Scope } from "./scope";
import { trafficOf } from "./traffic";

/**
 * A business system on virtual machines or in containers, as its description says. Give the platform-wide OpenStack
 * provider or the cluster's Kubernetes provider in the options (`providers`).
 */
export class BusinessSystem extends pulumi.ComponentResource {
    /** Address of the load balancer; undefined in containers and where no endpoint is offered. */
    readonly address: pulumi.Output<string> | undefined;
    /** Namespace of the cluster; undefined on virtual machines. */
    readonly namespace: string | undefined;

    /** @throws Error when a flow or endpoint names a part or system that there is not, or https lacks its certificate. */
    constructor(name: string, args: BusinessSystemArgs, opts?: pulumi.ComponentResourceOptions) {
        super("egov:system:BusinessSystem", name, {}, opts);
        const ownership: Ownership = {
            division: args.division,
            department: args.department,
            system: args.id,
            zone: args.zone,
            level: args.protectionLevel,
        };
        const { runtime } = args;
        const scope: Scope = { name, parent: this, ownership, args, traffic: trafficOf(args, partsOf(runtime)) };
        if (runtime.kind === "virtual-machines") {
            this.address = buildMachines({ ...scope, runtime });
            this.namespace = undefined;
        } else {
            this.address = undefined;
            this.namespace = buildContainers({ ...scope, runtime });
        }
        this.registerOutputs({
            ...(this.address === undefined ? {} : { address: this.address }),
            ...(this.namespace === undefined ? {} : { namespace: this.namespace }),
        });
    }
}

function partsOf(runtime: BusinessSystemArgs["runtime"]): string[] {
    return (runtime.kind === "virtual-machines" ? runtime.tiers : runtime.workloads).map((part) => part.name);
}
