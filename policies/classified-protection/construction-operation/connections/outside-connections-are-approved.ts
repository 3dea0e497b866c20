import type { EstateModel, System } from "../../../../infra/estate/model";
import { pass, violation, type Judgement } from "../../../kernel/judgement";
import { textAt, textsAt } from "../../../kernel/read";
import { oncePerRun } from "../../../kernel/reading/once";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";

const connection = "openstack:vpnaas/siteConnection:SiteConnection";
const floatingIp = "openstack:networking/floatingIp:FloatingIp";
const forwarding = "openstack:networking/portForwardingV2:PortForwardingV2";

type Approval = NonNullable<System["migration"]["approval"]>;

/** Every connection to the outside is approved by a document on record that holds. */
export const outsideConnectionsAreApproved: ResourceRule = {
    id: "classified-protection/outside-connections-are-approved",
    title: { zh: "对外连接须经授权批准", en: "Connections to the outside are approved" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.10.6 j)"],
    why: {
        zh: "未经批准的外联绕过边界防护，是最常见的入侵入口。",
        en: "A connection that nobody approved goes round the border; it is the most usual way in.",
    },
    reads: {
        zh: "站点连接、公网地址、端口转发的描述或标签中的 approval=，与登记的批准文件（文号、有效期）比对。",
        en: "approval= in descriptions or tags of site connections, floating IPs and port forwardings, against the approvals on record.",
    },
    remedy: {
        zh: "办理批准并登记，在描述或标签中写明 approval=文号；无需的连接删除。",
        en: "Get and record the approval and name it as approval=DOCUMENT in description or tags; remove what is not needed.",
    },
    messages: {
        noApproval: {
            zh: "{{resource}} 是对外连接，没有写明批准文号（approval=）。",
            en: "{{resource}} is a connection to the outside and names no approval (approval=).",
        },
        notOnRecord: {
            zh: "{{resource}} 写明的批准 {{document}} 未在登记的文件中。",
            en: "The approval {{document}} that {{resource}} names is not on record.",
        },
        over: {
            zh: "{{resource}} 的批准 {{document}} 在 {{asOf}} 不在有效期内。",
            en: "The approval {{document}} of {{resource}} does not hold on {{asOf}}.",
        },
    },
    types: [connection, floatingIp, forwarding],
    examples: {
        good: [{ type: floatingIp, system: "sd-budget", inputs: { tags: ["approval=示例-评-2026-1"] } }],
        bad: [{ type: connection, inputs: { description: "to the supplier" } }],
    },
    check(resource, context) {
        const document = approvalNamed(resource);
        return document === undefined ? violation("noApproval") : judge(document, context);
    },
};

function approvalNamed(resource: StackResource): string | undefined {
    return [textAt(resource, "description") ?? "", ...textsAt(resource, "tags")]
        .map((text) => /(?:^|\s|egov:)approval=(\S+)/.exec(text)?.[1])
        .find((document) => document !== undefined);
}

function judge(document: string, context: RuleContext): Judgement {
    const { asOf } = context;
    const approvals = approvalsByDocument(context).get(document) ?? [];
    if (approvals.length === 0) return violation("notOnRecord", { document });
    const holds = approvals.some(({ date, expires }) => date <= asOf && (expires === undefined || expires >= asOf));
    return holds ? pass : violation("over", { document, asOf });
}

const approvalsByDocument = oncePerRun(({ estate }) => {
    const found = new Map<string, Approval[]>();
    for (const approval of approvalsOf(estate)) {
        const list = found.get(approval.document);
        if (list === undefined) found.set(approval.document, [approval]);
        else list.push(approval);
    }
    return found;
});

/** All approvals that the estate has on record: of systems, of pilots, of links and ways in. */
function approvalsOf({ systems, divisions, extranet }: EstateModel): Approval[] {
    return [
        ...[...systems.values()].flatMap(({ migration, approvals = {} }) => [
            migration.approval,
            approvals.assessment,
            approvals.expertReview,
            approvals.funding,
        ]),
        ...[...divisions.values()].map(({ pilot }) => pilot?.approval),
        ...[...(extranet?.links.values() ?? [])].map(({ approval }) => approval),
        ...[...(extranet?.secureAccessGateways.values() ?? [])].map(({ approval }) => approval),
    ].flatMap((approval) => approval ?? []);
}
