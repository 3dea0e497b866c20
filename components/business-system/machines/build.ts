import type * as pulumi from "@pulumi/pulumi";
import { createLoadBalancer } from "./load-balancer";
import type { MachineScope } from "./scope";
import { createSecurityGroups } from "./security-groups";
import { createMachines } from "./servers";

/** The system on virtual machines. Gives back the address of its load balancer; undefined where it offers no endpoint. */
export function buildMachines(scope: MachineScope): pulumi.Output<string> | undefined {
    if (scope.args.asleep === true) return undefined;
    const groups = createSecurityGroups(scope);
    const machines = new Map(
        scope.runtime.tiers.map((tier) => {
            const group = groups.get(tier.name);
            if (group === undefined) throw new Error(`tier "${tier.name}" has no security group`);
            return [tier.name, createMachines(scope, tier, group)] as const;
        }),
    );
    if (scope.traffic.endpoints.length === 0) return undefined;
    return createLoadBalancer(scope, machines).vipAddress;
}
