import { pass, violation } from "../../../kernel/judgement";
import { liesWithin } from "../../../kernel/network/address-block";
import { ifKnown } from "../../../kernel/reading/if-known";
import { oncePerRun } from "../../../kernel/reading/once";
import {
    isForEverybody,
    portsOf,
    protocolOf,
    remoteInputs,
    securityGroupRule,
} from "../../../kernel/network/security-group-rule";
import { referred } from "../../../kernel/reading/referred";
import { textAt } from "../../../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";

interface Opening {
    readonly resource: StackResource;
    readonly protocol: string;
    readonly first: number;
    readonly last: number;
    /** Id or URN of the other side's group, its address block, or `*`. */
    readonly remote: string;
}

/** No rule of a group allows what another one allows already. */
export const rulesAreNotRedundant: ResourceRule = {
    id: "classified-protection/rules-are-not-redundant",
    title: { zh: "安全组规则不得重复或被覆盖", en: "No rule allows what another one does" },
    scope: "stack",
    severity: "low",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.3.2 b)"],
    why: {
        zh: "多余规则使人看不清实际放行了什么，删去其中一条也不会收紧访问控制。",
        en: "Redundant rules hide what is really allowed, and taking one away closes nothing.",
    },
    reads: {
        zh: "同一安全组内规则的 direction、ethertype、protocol、端口范围和对端。",
        en: "direction, ethertype, protocol, ports and other side of the rules of a group.",
    },
    remedy: { zh: "删除被覆盖的规则。", en: "Delete the rule that the other one covers." },
    messages: {
        covered: {
            zh: "安全组规则 {{resource}} 已被 {{other}} 覆盖。",
            en: "The security group rule {{resource}} is covered by {{other}}.",
        },
    },
    types: [securityGroupRule],
    examples: {
        good: [{ type: securityGroupRule, inputs: { direction: "ingress", securityGroupId: "3d2a" } }],
        bad: [],
    },
    check(resource, context) {
        // Read first, so that what is not known yet is said of the rule that has it.
        const own = openingOf(resource, context);
        const other = openings(context)
            .get(bucketOf(resource, context))
            ?.find((one) => one.resource.urn !== resource.urn && covers(one, own) && !yields(one, own));
        return other === undefined ? pass : violation("covered", { other: other.resource.name });
    },
};

/** Openings by group, direction and IP version; without those that are not known yet. */
const openings = oncePerRun((context): ReadonlyMap<string, Opening[]> => {
    const found = new Map<string, Opening[]>();
    for (const resource of context.resources.ofType(securityGroupRule)) {
        const known = ifKnown(() => [bucketOf(resource, context), openingOf(resource, context)] as const);
        if (known === undefined) continue;
        const [bucket, opening] = known;
        const others = found.get(bucket);
        if (others === undefined) found.set(bucket, [opening]);
        else others.push(opening);
    }
    return found;
});

function bucketOf(rule: StackResource, context: RuleContext): string {
    return [
        rule.stack,
        reference(rule, "securityGroupId", context),
        textAt(rule, "direction"),
        textAt(rule, "ethertype") ?? "IPv4",
    ].join("\n");
}

function openingOf(resource: StackResource, context: RuleContext): Opening {
    const { first, last } = portsOf(resource);
    return { resource, protocol: protocolOf(resource), first, last, remote: remoteOf(resource, context) };
}

function remoteOf(rule: StackResource, context: RuleContext): string {
    for (const input of remoteInputs) {
        if (input === "remoteIpPrefix") break;
        const found = reference(rule, input, context);
        if (found !== "") return `${input} ${found}`;
    }
    return isForEverybody(rule) ? "*" : (textAt(rule, "remoteIpPrefix") ?? "*");
}

/** What an input refers to: the URN where it is of this run, else the id. */
function reference(rule: StackResource, input: string, context: RuleContext): string {
    return referred(rule, input, context)[0]?.urn ?? textAt(rule, input) ?? "";
}

function covers(one: Opening, other: Opening): boolean {
    return (
        (one.protocol === "any" || one.protocol === other.protocol) &&
        one.first <= other.first &&
        other.last <= one.last &&
        coversRemote(one.remote, other.remote)
    );
}

function coversRemote(one: string, other: string): boolean {
    return one === "*" || one === other || liesWithin(other, one);
}

/** Of two that allow the same only the later one is redundant. */
const yields = (one: Opening, other: Opening): boolean => covers(other, one) && one.resource.urn > other.resource.urn;
