import type { EstateModel, PlatformModel } from "../../../infra/estate/model";
import { ofPlatform } from "../../kernel/estate-entry";
import { notApplicable, pass, violation, type Judgement } from "../../kernel/judgement";
import type { EstateRule } from "../../kernel/rule";
import { everyPlatform } from "../../kernel/sites";

/** Government buys the service: who runs a platform does so under a contract that holds, or nobody can hold them to it. */
export const platformRunsUnderAContract: EstateRule = {
    id: "consolidation/platform-runs-under-a-contract",
    title: { zh: "平台在有效的服务合同内运行", en: "A platform runs under a contract that holds" },
    scope: "estate",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["LZBF 2015-7 10"],
    why: {
        zh: "服务商按合同接受监督考核；合同已过期或尚未生效，考核无所依据，费用也无从支付。",
        en: "A provider is supervised and evaluated by its contract; without one that holds there is nothing to measure by and nothing to pay.",
    },
    reads: {
        zh: "各平台的 provider（服务商、合同），以及该合同的起止日期。",
        en: "provider (provider and contract) of each platform, first and last day of that contract.",
    },
    remedy: {
        zh: "按考核结果续签或重新采购，并登记新合同；在此之前不得视为正常运行。",
        en: "Renew the contract or buy anew by what the evaluation says, and record the new one.",
    },
    messages: {
        ended: {
            zh: "{{title.zh}}的服务合同 {{document}} 已于 {{end}} 到期（基准日期 {{asOf}}）。",
            en: "The contract {{document}} of the {{title.en}} ended on {{end}}, before {{asOf}}.",
        },
        notBegun: {
            zh: "{{title.zh}}的服务合同 {{document}} 自 {{start}} 起生效，晚于 {{asOf}}。",
            en: "The contract {{document}} of the {{title.en}} begins on {{start}}, after {{asOf}}.",
        },
    },
    *checkEstate(estate, asOf) {
        for (const platform of everyPlatform(estate)) yield ofPlatform(platform, judge(platform, estate, asOf));
    },
};

function judge({ title, provider }: PlatformModel, { providers }: EstateModel, asOf: string): Judgement {
    const contract = providers.serviceProviders
        .find(({ id }) => id === provider.id)
        ?.contracts.find(({ id }) => id === provider.contract);
    // The estate's own rules refuse a reference that leads nowhere.
    if (contract === undefined) return notApplicable;
    const { document, start, end } = contract;
    if (end < asOf) return violation("ended", { title, document, end, asOf });
    return start > asOf ? violation("notBegun", { title, document, start, asOf }) : pass;
}
