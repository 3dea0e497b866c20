import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { parseBlock, type AddressBlock } from "../../../kernel/network/address-block";
import { isExtranets } from "../../../kernel/network/extranet";
import { ifKnown } from "../../../kernel/reading/if-known";
import { oncePerRun } from "../../../kernel/reading/once";
import { zoneOf } from "../../../kernel/network/zone";
import { textAt } from "../../../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";

const subnet = "openstack:networking/subnet:Subnet";

interface Placed {
    readonly resource: StackResource;
    readonly block: AddressBlock;
}

/** Nobody has the addresses of somebody else in the same zone. */
export const subnetsDoNotOverlap: ResourceRule = {
    id: "classified-protection/subnets-do-not-overlap",
    title: { zh: "同一分区内子网地址不得重叠", en: "Subnets of a zone don't overlap" },
    scope: "stack",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.2.1 c)"],
    why: {
        zh: "地址重叠会使访问控制和审计无法确定来源。",
        en: "Where two have the same addresses, neither access control nor audit can tell who is meant.",
    },
    reads: {
        zh: "同一栈内子网的 cidr 和分区标签；全省声明的地址块由 egov validate 比较。",
        en: "cidr and zone of the subnets of a stack; egov validate compares all blocks of an estate.",
    },
    remedy: { zh: "为其中一个子网另行分配地址块。", en: "Give one of the subnets another block." },
    messages: {
        overlaps: {
            zh: "{{resource}}（{{cidr}}）与 {{other}}（{{otherCidr}}）地址重叠。",
            en: "{{resource}} ({{cidr}}) overlaps {{other}} ({{otherCidr}}).",
        },
    },
    types: [subnet],
    examples: {
        good: [{ type: subnet, inputs: { cidr: "10.37.0.0/26", tags: ["egov:zone=common"] } }],
        bad: [],
    },
    check(resource, context) {
        const cidr = textAt(resource, "cidr");
        if (cidr === undefined) return notApplicable;
        const other = overlapping(context).get(resource.urn);
        return other === undefined
            ? pass
            : violation("overlaps", { cidr, other: other.name, otherCidr: textAt(other, "cidr") ?? "" });
    },
};

/** Subnet -> an earlier one of its zone that has some of its addresses. */
const overlapping = oncePerRun((context): ReadonlyMap<string, StackResource> => {
    const found = new Map<string, StackResource>();
    for (const subnets of byZone(context).values()) {
        let widest: Placed | undefined;
        for (const one of subnets.sort(compare)) {
            if (widest !== undefined && one.block.first <= widest.block.last)
                found.set(one.resource.urn, widest.resource);
            if (widest === undefined || one.block.last > widest.block.last) widest = one;
        }
    }
    return found;
});

/** By zone and IP version; subnets whose addresses are not known yet are left out. */
function byZone(context: RuleContext): Map<string, Placed[]> {
    const found = new Map<string, Placed[]>();
    for (const resource of context.resources.ofType(subnet)) {
        // A selector repeats the block that it stands for.
        if (ifKnown(() => isExtranets(resource, "selector", context)) === true) continue;
        const known = ifKnown(() => [zoneOf(resource, context), parseBlock(textAt(resource, "cidr") ?? "")] as const);
        const block = known?.[1];
        if (block === undefined) continue;
        const key = `${known?.[0] ?? ""} ${block.family}`;
        const others = found.get(key);
        if (others === undefined) found.set(key, [{ resource, block }]);
        else others.push({ resource, block });
    }
    return found;
}

/** Where it starts, wider ones first. */
function compare(a: Placed, b: Placed): number {
    if (a.block.first !== b.block.first) return a.block.first < b.block.first ? -1 : 1;
    return a.block.prefix - b.block.prefix || (a.resource.urn < b.resource.urn ? -1 : 1);
}
