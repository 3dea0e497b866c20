import type { EstateModel } from "../../../../infra/estate/model";
import { ofPlatform, ofSystem } from "../../../kernel/estate-entry";
import { notApplicable, pass, violation, type Judgement } from "../../../kernel/judgement";
import type { EstateRule } from "../../../kernel/rule";
import { everyPlatform, platformId } from "../../../kernel/sites";

/** What runs at level 2 or above is filed with the public security organ, under a number of its own. */
export const filedWithPublicSecurity: EstateRule = {
    id: "classified-protection/filed-with-public-security",
    title: { zh: "二级及以上系统和平台须公安机关备案", en: "Systems and platforms of level 2 and above are filed" },
    scope: "estate",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.9.1 d)"],
    why: {
        zh: "第二级及以上保护对象应向公安机关备案，未备案即未纳入监管。",
        en: "From level 2 on a system is filed with the public security organ; what is not filed nobody supervises.",
    },
    reads: {
        zh: "平台和已上云系统的 filing（备案编号）。",
        en: "filing of platforms and of systems that are on the cloud.",
    },
    remedy: {
        zh: "办理备案并登记 filing；一个编号只对应一个定级对象。",
        en: "File it and record the number in filing; one number is for one system.",
    },
    messages: {
        notFiled: {
            zh: "{{title.zh}}（{{id}}）定级 {{level}}，未登记公安机关备案编号。",
            en: "{{title.en}} ({{id}}) is graded {{level}} and has no filing number on record.",
        },
        sameFiling: {
            zh: "{{title.zh}}（{{id}}）的备案编号 {{filing}} 与 {{other}} 相同。",
            en: "{{title.en}} ({{id}}) has the filing number {{filing}} that {{other}} has already.",
        },
    },
    *checkEstate(estate) {
        const judge = judgeOnce();
        for (const platform of everyPlatform(estate)) {
            const { title, filing, protectionLevel: level } = platform;
            yield ofPlatform(platform, judge({ id: platformId(platform), title, filing, level }));
        }
        for (const system of estate.systems.values()) {
            const { id, title, filing, protectionLevel: level, provisioned } = system;
            yield ofSystem(system, provisioned ? judge({ id, title, filing, level }) : notApplicable);
        }
    },
};

interface Filed {
    readonly id: string;
    readonly title: EstateModel["estate"]["title"];
    readonly level: string;
    readonly filing: string | undefined;
}

/** Judges one after the other and remembers whose a number is. */
function judgeOnce(): (filed: Filed) => Judgement {
    const owners = new Map<string, string>();
    return ({ id, title, level, filing }) => {
        if (filing === undefined) return violation("notFiled", { id, title, level });
        const other = owners.get(filing);
        if (other !== undefined) return violation("sameFiling", { id, title, filing, other });
        owners.set(filing, id);
        return pass;
    };
}
