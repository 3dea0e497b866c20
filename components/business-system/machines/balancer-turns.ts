import type * as pulumi from "@pulumi/pulumi";
import { projectChild, type MachineScope } from "./scope";

/**
 * What belongs to one load balancer is made one after another. Octavia takes one change of it at a time, so nothing is lost; of two
 * that come together its database may roll one back, which it reports as "TCP is not a valid option for type".
 */
export class BalancerTurns {
    private last: pulumi.Resource | undefined;

    constructor(private readonly scope: MachineScope) {}

    /** Makes the next resource, which waits for the one before. */
    next<Made extends pulumi.Resource>(make: (options: pulumi.CustomResourceOptions) => Made): Made {
        const before = this.last === undefined ? {} : { dependsOn: [this.last] };
        const made = make({ ...projectChild(this.scope), ...before });
        this.last = made;
        return made;
    }
}
