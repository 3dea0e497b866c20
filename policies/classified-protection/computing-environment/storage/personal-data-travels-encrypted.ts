import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { parseLevels } from "../../../kernel/levels";
import type { EstateRule } from "../../../kernel/rule";

/** Who asks for personal data gets it by TLS, which ends where the department's certificate is. */
export const personalDataTravelsEncrypted: EstateRule = {
    id: "classified-protection/personal-data-travels-encrypted",
    title: { zh: "个人信息须经加密端口提供", en: "Personal data is offered over TLS" },
    scope: "estate",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.11 b)"],
    why: {
        zh: "经明文或协议不明的端口提供，途中任何人都可未授权获取个人信息。",
        en: "Whoever is on the way of an unencrypted endpoint gets personal data without leave.",
    },
    reads: {
        zh: "已上云且数据分类为个人信息的系统的 endpoints[].protocol。",
        en: "endpoints[].protocol of systems on the platform whose data class is personal.",
    },
    remedy: { zh: "将端口协议改为 https。", en: "Set the protocol of the endpoint to https." },
    messages: {
        notEncrypted: {
            zh: "{{title.zh}}（{{system}}）含个人信息，端口 {{endpoint}} 的协议 {{protocol}} 不保证加密。",
            en: "{{title.en}} ({{system}}) holds personal data, and its endpoint {{endpoint}} offers {{protocol}}, which need not be encrypted.",
        },
    },
    *checkEstate({ systems }) {
        for (const [system, { title, dataClass, provisioned, endpoints = [], protectionLevel, ...rest }] of systems) {
            const levels = parseLevels(protectionLevel);
            const entry = { location: rest.source, ...(levels === undefined ? {} : { levels }) };
            if (dataClass !== "personal" || !provisioned || endpoints.length === 0)
                yield { ...entry, subject: `system/${system}`, judgement: notApplicable };
            else
                for (const { name: endpoint, protocol } of endpoints)
                    yield {
                        ...entry,
                        subject: `system/${system}/endpoint/${endpoint}`,
                        location: rest.partSources.get(`endpoint/${endpoint}`) ?? rest.source,
                        judgement:
                            protocol === "https"
                                ? pass
                                : violation("notEncrypted", { system, title, endpoint, protocol }),
                    };
        }
    },
};
