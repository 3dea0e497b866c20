import { notApplicable, violation, type Judgement } from "../../../kernel/judgement";
import { liesWithin } from "../../../kernel/network/address-block";
import { isSet, textAt } from "../../../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";
import { operationPortOf } from "./remote-operation";

const rule = "openstack:networking/secGroupRule:SecGroupRule";
const firewallRule = "openstack:firewall/ruleV2:RuleV2";
const floatingIp = "openstack:networking/floatingIp:FloatingIp";

const temporary = /临时|远程运维|应急开通|\btemp(?:orary|orarily)?\b|remote (?:maintenance|operation|support)/i;

/** Ways in for remote operation from outside of the management plane are opened by approval and end on a day. */
export const remoteOperationIsApprovedAndEnds: ResourceRule = {
    id: "classified-protection/remote-operation-is-approved-and-ends",
    title: { zh: "远程运维通道须审批并按期关闭", en: "Ways in for remote operation are approved and end" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.10.6 i)"],
    why: {
        zh: "远程运维接口经审批后才可开通，操作结束后立即关闭；没有截止日期的“临时”规则会一直留下。",
        en: "Remote operation is opened by approval and closed right after; a temporary rule without an end stays for ever.",
    },
    reads: {
        zh: "向管理平面以外地址开放运维端口的安全组规则，以及描述中标明临时的规则和公网地址：描述里的 approval= 和 expires=。",
        en: "Rules that open ports of operation to addresses outside of the management plane, and what its description calls temporary: approval= and expires= in it.",
    },
    remedy: {
        zh: "改由堡垒机（remoteGroupId）或管理地址段访问；确需临时开通的，在描述中写明 approval=文号 expires=YYYY-MM-DD，到期删除。",
        en: "Come in through the bastion (remoteGroupId) or the management plane; else write approval=DOCUMENT expires=YYYY-MM-DD in the description and remove it then.",
    },
    messages: {
        noApproval: {
            zh: "{{resource}} 开通远程运维或临时通道（{{what}}），描述中没有 approval= 审批文号。",
            en: "{{resource}} opens a way in ({{what}}) without approval= in its description.",
        },
        noEnd: {
            zh: "{{resource}} 开通远程运维或临时通道（{{what}}），描述中没有 expires= 截止日期。",
            en: "{{resource}} opens a way in ({{what}}) without expires= in its description.",
        },
        over: {
            zh: "{{resource}} 的通道（{{what}}）应于 {{expires}} 关闭，至 {{asOf}} 仍在。",
            en: "The way in of {{resource}} ({{what}}) was to be closed on {{expires}}; it is there on {{asOf}}.",
        },
    },
    types: [rule, firewallRule, floatingIp],
    examples: {
        good: [
            {
                type: rule,
                inputs: {
                    direction: "ingress",
                    protocol: "tcp",
                    portRangeMin: 22,
                    portRangeMax: 22,
                    remoteIpPrefix: "10.237.0.0/18",
                },
            },
        ],
        bad: [
            {
                type: rule,
                inputs: {
                    direction: "ingress",
                    protocol: "tcp",
                    portRangeMin: 22,
                    portRangeMax: 22,
                    remoteIpPrefix: "0.0.0.0/0",
                },
            },
        ],
    },
    check(resource, context) {
        const what = openingOf(resource, context);
        if (what === undefined) return resource.type === rule ? [] : notApplicable;
        const description = textAt(resource, "description") ?? "";
        const found: Judgement[] = [];
        if (!/(?:^|\s)approval=\S/.test(description)) found.push(violation("noApproval", { what }));
        const expires = /(?:^|\s)expires=(\d{4}-\d{2}-\d{2})(?!\d)/.exec(description)?.[1];
        if (expires === undefined) found.push(violation("noEnd", { what }));
        else if (expires < context.asOf) found.push(violation("over", { what, expires, asOf: context.asOf }));
        return found;
    },
};

/** What is opened: a port to outside of the management plane, or what its description calls temporary. */
function openingOf(resource: StackResource, { estate }: RuleContext): string | undefined {
    const port = operationPortOf(resource);
    if (port !== undefined && !isSet(resource, "remoteGroupId")) {
        const from = textAt(resource, "remoteIpPrefix") ?? "0.0.0.0/0";
        if (!liesWithin(from, estate.estate.addressPlan.management)) return `${port} <- ${from}`;
    }
    const description = textAt(resource, "description") ?? "";
    return temporary.exec(description)?.[0] ?? /(?:^|\s)(expires=\S+)/.exec(description)?.[1];
}
