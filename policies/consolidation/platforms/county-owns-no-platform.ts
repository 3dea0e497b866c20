import type { DivisionModel } from "../../../infra/estate/model";
import { notApplicable, pass, unknown, violation, type Judgement } from "../../kernel/judgement";
import type { ResourceRule, RuleContext } from "../../kernel/rule";
import { platformOwner, platformTypes } from "./platform-resources";

/** Counties are tenants only; pilots from before the rule may go on until the day their approval ends. */
export const countyOwnsNoPlatform: ResourceRule = {
    id: "consolidation/county-owns-no-platform",
    title: { zh: "县级不建平台", en: "Counties own no platform" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["LZBF 2015-7 3"],
    why: {
        zh: "省市平台、多级应用：县级另建平台会使资源重新分散，安全和运维责任难以落实。",
        en: "Province and city platforms, applications at every level: platforms of counties scatter resources again, and nobody answers for their security and operation.",
    },
    reads: {
        zh: "平台栈所属行政区划；平台类资源（规格、云硬盘类型、主机聚合、地址池、端点、外部网络等）的归属标签；试点的批准文件与截止日期。",
        en: "Division of platform stacks; ownership tags of what shapes a cloud (flavors, volume types, aggregates, address pools, endpoints, external networks); approval and end date of pilots.",
    },
    remedy: {
        zh: "将该县（市、区）改为上级平台的租户并下线其平台；确属试点过渡的，登记批准文件和有效的截止日期。",
        en: "Make the county a tenant of the platform above it and take its own platform down; for a pilot from before the rule, record the approval and an end date that has not passed.",
    },
    messages: {
        countyPlatform: {
            zh: "{{title.zh}}（{{division}}）为县级单位，却拥有平台资源；县级只能作为租户。",
            en: "{{title.en}} ({{division}}) is a county and owns platform resources; counties are tenants only.",
        },
        pilotWithoutApproval: {
            zh: "{{title.zh}}（{{division}}）保留试点平台，但未登记批准文件。",
            en: "{{title.en}} ({{division}}) keeps a pilot platform without a recorded approval.",
        },
        pilotWithoutEnd: {
            zh: "{{title.zh}}（{{division}}）保留试点平台，但未登记过渡截止日期。",
            en: "{{title.en}} ({{division}}) keeps a pilot platform without an end date.",
        },
        pilotEnded: {
            zh: "{{title.zh}}（{{division}}）的试点平台应于 {{ends}} 终止，至 {{asOf}} 仍在使用。",
            en: "The pilot platform of {{title.en}} ({{division}}) was to end on {{ends}}; it is still there on {{asOf}}.",
        },
        approvalExpired: {
            zh: "{{title.zh}}（{{division}}）试点平台的批准文件 {{document}} 已于 {{expires}} 到期（基准日期 {{asOf}}）。",
            en: "The approval {{document}} of the pilot platform of {{title.en}} ({{division}}) expired on {{expires}}, before {{asOf}}.",
        },
        divisionUnknown: {
            zh: "所属单位 {{division}} 不在本省行政区划之内。",
            en: "The owner {{division}} is not a division of the estate.",
        },
    },
    types: platformTypes,
    examples: {
        good: [
            {
                type: "openstack:compute/flavor:Flavor",
                inputs: { name: "g1.small", extraSpecs: { "egov:division": "370100" } },
            },
        ],
        bad: [
            {
                type: "openstack:compute/flavor:Flavor",
                inputs: { name: "own.small", extraSpecs: { "egov:division": "371122" } },
            },
        ],
    },
    check(resource, context) {
        const owner = platformOwner(resource, context);
        return owner === undefined ? notApplicable : judge(owner, context);
    },
};

function judge(code: string, context: RuleContext): Judgement {
    const division = context.estate.divisions.get(code);
    if (division === undefined) return unknown("divisionUnknown", { division: code });
    return division.level === "county" ? judgeCounty(division, context.asOf) : pass;
}

function judgeCounty(division: DivisionModel, asOf: string): Judgement {
    const params = { division: division.code, title: division.title };
    if (division.hosting !== "grandfathered") return violation("countyPlatform", params);
    const { approval, ends } = division.pilot ?? {};
    if (approval === undefined) return violation("pilotWithoutApproval", params);
    if (ends === undefined) return violation("pilotWithoutEnd", params);
    if (asOf > ends) return violation("pilotEnded", { ...params, ends, asOf });
    if (approval.expires !== undefined && asOf > approval.expires)
        return violation("approvalExpired", {
            ...params,
            document: approval.document,
            expires: approval.expires,
            asOf,
        });
    return pass;
}
