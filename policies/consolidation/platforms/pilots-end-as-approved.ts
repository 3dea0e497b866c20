import type { DivisionModel, EstateModel } from "../../../infra/estate/model";
import { ofDivision } from "../../kernel/estate-entry";
import { notApplicable, pass, violation, type Judgement } from "../../kernel/judgement";
import type { EntryJudgement, EstateRule } from "../../kernel/rule";

/** National pilots of county level from before the rule: Tengzhou and Zhucheng. Of other provinces nothing is known. */
const pilotsOf: Readonly<Record<string, readonly string[]>> = { "370000": ["370481", "370782"] };

/** The exception for pilots stays one: for those it was made for, no longer than was agreed. */
export const pilotsEndAsApproved: EstateRule = {
    id: "consolidation/pilots-end-as-approved",
    title: { zh: "县级试点平台按批准的期限退出", en: "Pilot platforms of counties end as approved" },
    scope: "estate",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["LZBF 2015-7 3"],
    why: {
        zh: "县级原则上不再建设平台；仅本规定之前的国家试点可过渡，不得借过渡长期保留。",
        en: "Counties build no more platforms; only national pilots from before the rule go on for a time, and not for ever.",
    },
    reads: {
        zh: "过渡县的 hosting.approval、hosting.ends，其平台的服务合同期限；国家试点名单。",
        en: "hosting.approval and hosting.ends of grandfathered counties, the contract of their platform, the list of national pilots.",
    },
    remedy: {
        zh: "过渡截止日和平台合同均不得超过批准的有效期；不属于国家试点的县改为租户。",
        en: "Let neither the pilot nor the contract of its platform outlast the approval; make a county that was no pilot a tenant.",
    },
    messages: {
        noNationalPilot: {
            zh: "{{title.zh}}（{{division}}）不在国家试点名单内，不能以过渡方式保留平台。",
            en: "{{title.en}} ({{division}}) was no national pilot and can't keep a platform as one.",
        },
        outlastsApproval: {
            zh: "{{title.zh}}（{{division}}）过渡至 {{ends}}，而批准 {{document}} 仅到 {{expires}}。",
            en: "{{title.en}} ({{division}}) is to go on until {{ends}}; its approval {{document}} ends on {{expires}}.",
        },
        contractOutlasts: {
            zh: "{{title.zh}}（{{division}}）过渡至 {{ends}}，而平台服务合同 {{contract}} 签至 {{contractEnd}}。",
            en: "{{title.en}} ({{division}}) ends on {{ends}}; the contract {{contract}} of its platform runs until {{contractEnd}}.",
        },
        approvedLater: {
            zh: "{{title.zh}}（{{division}}）的批准 {{document}} 日期为 {{date}}，晚于 {{asOf}}。",
            en: "The approval {{document}} of {{title.en}} ({{division}}) is of {{date}}, after {{asOf}}.",
        },
    },
    *checkEstate(estate, asOf) {
        for (const division of estate.divisions.values()) yield* checkDivision(estate, division, asOf);
    },
};

function* checkDivision(estate: EstateModel, division: DivisionModel, asOf: string): Iterable<EntryJudgement> {
    if (division.hosting !== "grandfathered") {
        yield ofDivision(division, notApplicable);
        return;
    }
    const found = [...judge(estate, division, asOf)];
    for (const judgement of found.length === 0 ? [pass] : found) yield ofDivision(division, judgement);
}

function* judge(estate: EstateModel, { code, title, pilot }: DivisionModel, asOf: string): Iterable<Judgement> {
    const params = { division: code, title };
    const named = pilotsOf[estate.estate.province];
    if (named !== undefined && !named.includes(code)) yield violation("noNationalPilot", params);
    const { approval, ends } = pilot ?? {};
    if (approval !== undefined && approval.date > asOf)
        yield violation("approvedLater", { ...params, document: approval.document, date: approval.date, asOf });
    if (ends === undefined) return;
    if (approval?.expires !== undefined && ends > approval.expires)
        yield violation("outlastsApproval", {
            ...params,
            ends,
            document: approval.document,
            expires: approval.expires,
        });
    const { provider } = estate.platforms.get(code) ?? {};
    const contract = estate.providers.serviceProviders
        .find(({ id }) => id === provider?.id)
        ?.contracts.find(({ id }) => id === provider?.contract);
    if (contract !== undefined && contract.end > ends)
        yield violation("contractOutlasts", {
            ...params,
            ends,
            contract: contract.document,
            contractEnd: contract.end,
        });
}
