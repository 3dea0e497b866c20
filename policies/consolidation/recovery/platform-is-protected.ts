import { siteOf } from "../../../infra/estate/recovery/protection";
import { ofPlatform } from "../../kernel/estate-entry";
import { notApplicable, pass, violation } from "../../kernel/judgement";
import type { EstateRule } from "../../kernel/rule";

/** One recovery centre takes in what is on every platform of province and cities. */
export const platformIsProtected: EstateRule = {
    id: "consolidation/platform-is-protected",
    title: { zh: "各级云平台纳入异地灾备", en: "Every platform has a recovery site" },
    scope: "estate",
    severity: "high",
    enforcement: "advisory",
    clauses: ["LZBF 2015-7 5"],
    why: {
        zh: "未纳入灾备的平台一旦损毁，其上系统和数据无处恢复。",
        en: "What is on a platform without a recovery site is lost with it.",
    },
    reads: {
        zh: "recovery.yaml 中各灾备中心的 protects，以及承载已上云系统的云平台。",
        en: "protects of the sites in recovery.yaml, and platforms that host systems with resources.",
    },
    remedy: {
        zh: "在 recovery.yaml 的 protects 中加入该平台。",
        en: "Add the platform to protects of a site in recovery.yaml.",
    },
    messages: {
        unprotected: {
            zh: "{{title.zh}}（{{division}}）承载 {{systems}} 个系统，没有灾备中心保护。",
            en: "{{title.en}} ({{division}}) hosts {{systems}} systems and no recovery site protects it.",
        },
    },
    *checkEstate(estate) {
        const hosted = new Map<string, number>();
        for (const { host, provisioned } of estate.systems.values())
            if (provisioned) hosted.set(host, (hosted.get(host) ?? 0) + 1);
        for (const platform of estate.platforms.values()) {
            const { division, title } = platform;
            const systems = hosted.get(division) ?? 0;
            const judge = () =>
                siteOf(estate, division) === undefined ? violation("unprotected", { division, title, systems }) : pass;
            yield ofPlatform(platform, systems === 0 ? notApplicable : judge());
        }
    },
};
