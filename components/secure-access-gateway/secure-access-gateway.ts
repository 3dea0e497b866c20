import * as pulumi from "@pulumi/pulumi";
import { ownershipTags } from "../ownership/ownership";
import type { SecureAccessGatewayArgs } from "./args";
import { createPorts } from "./ports";
import { insideGroup, outsideGroup } from "./security-groups";

/**
 * A secure access gateway: ports and security groups of a pair of devices between the internet zone and the zones that it
 * opens. The devices are certified products that the operations project attaches to the ports; nothing else crosses
 * (GB/T 22239-2019 8.1.3.1 a, unverified). Give the platform's provider in the options (`providers`).
 */
export class SecureAccessGateway extends pulumi.ComponentResource {
    /** @throws Error when it opens a zone that `inside` has not */
    constructor(name: string, args: SecureAccessGatewayArgs, opts?: pulumi.ComponentResourceOptions) {
        super("egov:extranet:SecureAccessGateway", name, {}, opts);
        const tagsOf = (zone: "internet" | "common" | "dedicated"): string[] => [
            ...ownershipTags({ division: args.division, zone, level: args.protectionLevel }),
            "egov:role=secure-access",
            `egov:audience=${args.audience}`,
            `egov:product=${args.product}`,
            `egov:approval=${args.approval}`,
        ];
        const outside = tagsOf("internet");
        createPorts(this, name, args, {
            code: "outside",
            place: args.outside,
            group: outsideGroup(this, name, args, outside),
            tags: outside,
        });
        for (const zone of ["common", "dedicated"] as const) {
            if (!args.opens.some((opened) => opened.zone === zone)) continue;
            const inner = args.inside[zone];
            if (inner === undefined) throw new Error(`gateway ${args.id} opens ${zone}, which it does not reach`);
            const tags = tagsOf(zone);
            createPorts(this, name, args, {
                code: zone,
                place: inner,
                group: insideGroup(this, name, args, zone, inner.block, tags),
                tags,
            });
        }
        this.registerOutputs({});
    }
}
