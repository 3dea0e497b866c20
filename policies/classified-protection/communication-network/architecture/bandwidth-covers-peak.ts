import { pass, violation, type Judgement } from "../../../kernel/judgement";
import { markOf } from "../../../kernel/reading/marks";
import { numberAt, textAt } from "../../../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";

const limit = "openstack:networking/qosBandwidthLimitRule:QosBandwidthLimitRule";
const guarantee = "openstack:networking/qosMinimumBandwidthRule:QosMinimumBandwidthRule";
/** What a policy is put on. */
const limited = [
    "openstack:networking/network:Network",
    "openstack:networking/port:Port",
    "openstack:networking/floatingIp:FloatingIp",
];

/** A bandwidth limit lets through what is promised and what is needed at the busiest time. */
export const bandwidthCoversPeak: ResourceRule = {
    id: "classified-protection/bandwidth-covers-peak",
    title: { zh: "带宽上限须满足业务高峰期需要", en: "Bandwidth limits leave room for the peak" },
    scope: "stack",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.2.1 b)"],
    why: {
        zh: "限速低于保障带宽或业务高峰流量时，高峰期业务会中断。",
        en: "A limit below what is guaranteed, or below the declared peak, stops the service when it is needed most.",
    },
    reads: {
        zh: "带宽限速规则的 maxKbps、direction；同一 QoS 策略的最小带宽规则 minKbps；引用该策略的网络、端口的标签 egov:peak-mbps。",
        en: "maxKbps and direction of bandwidth limits; minKbps of guarantees in the same QoS policy; the tag egov:peak-mbps of networks and ports that use it.",
    },
    remedy: {
        zh: "提高 maxKbps，或改用带宽等级更高的 QoS 策略；以标签 egov:peak-mbps 登记网络的高峰带宽。",
        en: "Raise maxKbps or use a wider QoS policy; record a network's peak in the tag egov:peak-mbps.",
    },
    messages: {
        belowGuarantee: {
            zh: "{{resource}} 限速 {{limit}} kbit/s，低于同一策略保障的 {{needed}} kbit/s。",
            en: "{{resource}} limits to {{limit}} kbit/s, less than the {{needed}} kbit/s that the same policy guarantees.",
        },
        belowPeak: {
            zh: "{{resource}} 限速 {{limit}} kbit/s，低于 {{user}} 申报的高峰带宽 {{needed}} kbit/s。",
            en: "{{resource}} limits to {{limit}} kbit/s, less than the {{needed}} kbit/s that {{user}} needs at its peak.",
        },
    },
    types: [limit],
    examples: {
        good: [{ type: limit, inputs: { maxKbps: 1000000, direction: "egress", qosPolicyId: "silver" } }],
        bad: [],
    },
    check(resource, context) {
        const most = numberAt(resource, "maxKbps") ?? 0;
        return context.resources
            .targets(resource, "qosPolicyId")
            .flatMap((policy) => [
                ...guaranteed(policy, directionOf(resource), most, context),
                ...peaks(policy, most, context),
            ]);
    },
};

function* guaranteed(
    policy: StackResource,
    direction: string,
    most: number,
    { resources }: RuleContext,
): Iterable<Judgement> {
    for (const one of resources.referring(policy, guarantee)) {
        const needed = numberAt(one, "minKbps") ?? 0;
        yield directionOf(one) === direction && needed > most
            ? violation("belowGuarantee", { limit: most, needed })
            : pass;
    }
}

function* peaks(policy: StackResource, most: number, { resources }: RuleContext): Iterable<Judgement> {
    for (const type of limited)
        for (const user of resources.referring(policy, type)) {
            const needed = Number(markOf(user, "peak-mbps") ?? 0) * 1000;
            yield needed > most ? violation("belowPeak", { limit: most, needed, user: user.name }) : pass;
        }
}

/** Neutron's default. */
const directionOf = (rule: StackResource): string => textAt(rule, "direction") ?? "egress";
