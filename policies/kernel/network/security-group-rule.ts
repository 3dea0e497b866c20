import { isSet, numberAt, textAt, type Readable } from "../read";
import type { RuleContext, StackResource } from "../rule";
import { meansEverybody } from "./address-block";
import { zoneOf } from "./zone";

export const securityGroupRule = "openstack:networking/secGroupRule:SecGroupRule";
export const securityGroup = "openstack:networking/secGroup:SecGroup";
/** Inputs that say who the other side is. */
export const remoteInputs = ["remoteGroupId", "remoteAddressGroupId", "remoteIpPrefix"] as const;

/** Group that a rule is in; undefined for one of another stack. */
export function groupOf(rule: StackResource, { resources }: RuleContext): StackResource | undefined {
    return resources.targets(rule, "securityGroupId").find(({ type }) => type === securityGroup);
}

/** A rule says no zone; its group does, or the system that it is a part of. */
export function zoneOfRule(rule: StackResource, context: RuleContext): string | undefined {
    const group = groupOf(rule, context);
    return (group === undefined ? undefined : zoneOf(group, context)) ?? zoneOf(rule, context);
}

/** Whether the other side is everybody: all addresses, or nobody named. */
export function isForEverybody(rule: StackResource): boolean {
    if (isSet(rule, "remoteGroupId") || isSet(rule, "remoteAddressGroupId")) return false;
    const prefix = textAt(rule, "remoteIpPrefix");
    return prefix === undefined || prefix === "" || meansEverybody(prefix);
}

/** Protocol in Neutron's names; `any` where none is named. */
export function protocolOf(rule: Readable): string {
    const protocol = (textAt(rule, "protocol") ?? "").toLowerCase();
    return protocolNames[protocol] ?? (protocol === "" || protocol === "0" ? "any" : protocol);
}

const protocolNames: Readonly<Record<string, string>> = {
    "1": "icmp",
    "6": "tcp",
    "17": "udp",
    "58": "ipv6-icmp",
    "132": "sctp",
    icmpv6: "ipv6-icmp",
};

export const hasPorts = (protocol: string): boolean => ["tcp", "udp", "sctp", "dccp", "udplite"].includes(protocol);

/** First and last port, one where only the first is named; all of them where none is (the provider takes 0 for none). */
export function portsOf(rule: Readable): {
    readonly first: number;
    readonly last: number;
    readonly named: boolean;
} {
    const first = numberAt(rule, "portRangeMin") ?? 0;
    const last = numberAt(rule, "portRangeMax") || first;
    return last === 0
        ? { first: 0, last: 65_535, named: false }
        : { first: Math.min(first, last), last: Math.max(first, last), named: true };
}
