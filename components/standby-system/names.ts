import * as openstack from "@pulumi/openstack";
import type * as pulumi from "@pulumi/pulumi";
import { ownershipText } from "../ownership/ownership";
import type { StandbySystemArgs } from "./args";

/**
 * One record for each host name, which leads to the side on which the system runs. A name without an address on that side gets none.
 *
 * @param here address of the system here; undefined while it sleeps
 */
export function createNames(
    name: string,
    { ownership, running, names, dns }: StandbySystemArgs,
    here: pulumi.Input<string> | undefined,
    options: pulumi.CustomResourceOptions,
): void {
    for (const { hostName, primary } of names) {
        const active = running ? here : primary;
        if (active === undefined) continue;
        new openstack.dns.RecordSet(
            `${name}/${hostName}`,
            {
                zoneId: dns.zoneId,
                name: `${hostName}.`,
                type: "A",
                ttl: dns.ttlSeconds,
                records: [active],
                description: ownershipText(ownership),
            },
            options,
        );
    }
}
