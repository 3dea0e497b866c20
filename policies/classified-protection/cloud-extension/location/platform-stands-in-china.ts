import { pass, violation } from "../../../kernel/judgement";
import { parseLevels } from "../../../kernel/levels";
import type { EntryJudgement, EstateRule } from "../../../kernel/rule";
import { everyPlatform, platformSubject } from "../../../kernel/sites";

/** First two digits of the divisions of mainland China (GB/T 2260); Hong Kong, Macao and Taiwan have rules of their own. */
const mainland = new Set(
    "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65".split(" "),
);

/** The data centre of every platform is in a division of mainland China. */
export const platformStandsInChina: EstateRule = {
    id: "classified-protection/platform-stands-in-china",
    title: { zh: "云平台机房位于境内", en: "Data centres of platforms are in China" },
    scope: "estate",
    severity: "critical",
    enforcement: "mandatory",
    unwaivable: true,
    clauses: ["GB/T 22239 8.2.1.1"],
    why: {
        zh: "云计算基础设施位于境外，即脱离境内监管和执法管辖。",
        en: "Infrastructure abroad is out of the reach of supervision and law.",
    },
    reads: { zh: "云平台的机房所在地 site。", en: "site of platforms." },
    remedy: {
        zh: "将 site 改为机房实际所在的境内行政区划代码；机房确在境外的，不得使用。",
        en: "Set site to the division in which the data centre really stands; one abroad must not be used.",
    },
    messages: {
        abroad: {
            zh: "{{title.zh}}的机房所在地 {{site}} 不是境内行政区划。",
            en: "The data centre of {{title.en}} is in {{site}}, which is no division of mainland China.",
        },
    },
    *checkEstate(estate): Iterable<EntryJudgement> {
        for (const platform of everyPlatform(estate)) {
            const { site, title, protectionLevel, source } = platform;
            const levels = parseLevels(protectionLevel);
            yield {
                subject: platformSubject(platform),
                location: source,
                ...(levels === undefined ? {} : { levels }),
                judgement: mainland.has(site.slice(0, 2)) ? pass : violation("abroad", { title, site }),
            };
        }
    },
};
