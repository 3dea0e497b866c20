import type { EstateModel } from "../../../../infra/estate/model";
import { notApplicable, pass, unknown, violation } from "../../../kernel/judgement";
import { markOf } from "../../../kernel/reading/marks";
import { referred } from "../../../kernel/reading/referred";
import { isSet } from "../../../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";

const port = "openstack:networking/port:Port";
/** What puts one traffic before another. */
const priorities = [
    "openstack:networking/qosMinimumBandwidthRule:QosMinimumBandwidthRule",
    "openstack:networking/qosDscpMarkingRule:QosDscpMarkingRule",
];

/** Where bandwidth is short, important systems of level 4 get it first. */
export const coreTrafficHasPriority: ResourceRule = {
    id: "classified-protection/core-traffic-has-priority",
    title: { zh: "重要业务须优先保障带宽", en: "Traffic of important systems comes first" },
    scope: "stack",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 9.1.2.1 f)"],
    why: {
        zh: "第四级要求按业务服务的重要程度分配带宽。",
        en: "Level 4 wants bandwidth given by importance of the service.",
    },
    reads: {
        zh: "系统的重要程度；端口及其网络的 qosPolicyId；该策略的最小带宽规则或 DSCP 标记规则，策略来自平台栈时为标签 egov:qos-policy 及目录中该等级的 dscpMark。",
        en: "Importance of the system; qosPolicyId of ports and their networks; minimum-bandwidth and DSCP rules of the policy, or, where a platform's stack gives it, the tag egov:qos-policy and dscpMark of that class in the catalogue.",
    },
    remedy: {
        zh: "为端口或其网络指定含最小带宽或 DSCP 标记规则的 QoS 策略。",
        en: "Give the port or its network a QoS policy with a minimum bandwidth or a DSCP mark.",
    },
    messages: {
        noPolicy: {
            zh: "端口 {{resource}} 属于重要程度为 {{importance}} 的系统，却没有 QoS 策略。",
            en: "The port {{resource}} is of a system that is {{importance}} and has no QoS policy.",
        },
        noPriority: {
            zh: "端口 {{resource}} 的 QoS 策略 {{policy}} 既无最小带宽也无 DSCP 标记。",
            en: "The QoS policy {{policy}} of the port {{resource}} has neither a minimum bandwidth nor a DSCP mark.",
        },
        policyElsewhere: {
            zh: "端口 {{resource}} 的 QoS 策略不在本次检查的资源之中。",
            en: "The QoS policy of the port {{resource}} is not among the resources of this run.",
        },
    },
    types: [port],
    examples: { good: [], bad: [] },
    check(resource, context) {
        const importance = context.estate.systems.get(context.ownerOf(resource).system ?? "")?.importance ?? "general";
        if (importance === "general") return notApplicable;
        const holder = [resource, ...referred(resource, "networkId", context)].find((one) => isSet(one, "qosPolicyId"));
        if (holder === undefined) return violation("noPolicy", { importance });
        const policy = referred(holder, "qosPolicyId", context)[0];
        if (policy !== undefined)
            return hasPriority(policy, context) ? pass : violation("noPriority", { policy: policy.name });
        const offered = offeredClass(holder, context.estate);
        if (offered === undefined) return unknown("policyElsewhere");
        return offered.dscpMark === undefined ? violation("noPriority", { policy: offered.name }) : pass;
    },
};

type BandwidthClass = EstateModel["catalogue"]["qosPolicies"][number];

/** The catalogue's class that the holder says it is in, where a platform's stack gives the policy. */
function offeredClass(holder: StackResource, { catalogue }: EstateModel): BandwidthClass | undefined {
    const name = markOf(holder, "qos-policy");
    return catalogue.qosPolicies.find((one) => one.name === name);
}

function hasPriority(policy: StackResource, { resources }: RuleContext): boolean {
    return priorities.some((type) => resources.referring(policy, type).length > 0);
}
