import { notApplicable, violation } from "../../../kernel/judgement";
import { liesWithin } from "../../../kernel/network/address-block";
import { blockOfZone, isZone, platformOf, zoneOf } from "../../../kernel/network/zone";
import { booleanAt, textAt, textsAt } from "../../../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";

const subnet = "openstack:networking/subnet:Subnet";
const pool = "openstack:networking/subnetPool:SubnetPool";

/** Addresses come from the block of the zone on the platform. */
export const subnetLiesInItsZone: ResourceRule = {
    id: "classified-protection/subnet-lies-in-its-zone",
    title: { zh: "地址须取自所在分区的地址块", en: "Addresses come from the block of their zone" },
    scope: "stack",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.2.1 c)"],
    why: {
        zh: "地址不按分区规划分配，边界上的访问控制就无法按地址区分分区。",
        en: "Borders tell zones apart by address: an address of another zone gets what it may not have.",
    },
    reads: {
        zh: "子网的 cidr、子网池的 prefixes、分区标签，以及全省地址规划中本平台该分区的地址块。",
        en: "cidr of subnets, prefixes of subnet pools, their zone, and the zone's block on the platform as the estate has it.",
    },
    remedy: {
        zh: "从该分区在本平台的地址块中分配地址，或更正分区标签。",
        en: "Take the addresses from the zone's block on this platform, or correct the zone.",
    },
    messages: {
        outside: {
            zh: "{{resource}} 的地址块 {{cidr}} 不在分区 {{zone}} 的地址块 {{block}} 之内。",
            en: "{{cidr}} of {{resource}} is not within {{block}}, the block of zone {{zone}}.",
        },
    },
    types: [subnet, pool],
    examples: {
        good: [{ type: subnet, system: "sd-budget", inputs: { cidr: "10.137.0.0/26", tags: ["egov:zone=dedicated"] } }],
        bad: [{ type: subnet, system: "sd-budget", inputs: { cidr: "10.37.0.0/26", tags: ["egov:zone=dedicated"] } }],
    },
    check(resource, context) {
        const platform = platformOf(resource, context);
        const zone = zoneOf(resource, context);
        if (platform === undefined || zone === undefined || !isZone(zone)) return notApplicable;
        const block = isOfExternalNetwork(resource, context) ? platform.external.cidr : blockOfZone(platform, zone);
        const cidrs = resource.type === pool ? textsAt(resource, "prefixes") : [textAt(resource, "cidr") ?? []].flat();
        // A subnet without addresses of its own takes them from its pool, which is judged for them.
        if (cidrs.length === 0) return notApplicable;
        return cidrs
            .filter((cidr) => !liesWithin(cidr, block))
            .map((cidr) => violation("outside", { cidr, zone, block }));
    },
};

/** The platform's network to the outside has addresses of its own in the zone of the internet. */
function isOfExternalNetwork(resource: StackResource, context: RuleContext): boolean {
    return context.resources
        .targets(resource, "networkId")
        .some((network) => zoneOf(network, context) === "internet" && booleanAt(network, "external") === true);
}
