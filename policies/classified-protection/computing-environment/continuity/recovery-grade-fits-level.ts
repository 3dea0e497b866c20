import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { parseLevels } from "../../../kernel/levels";
import type { EstateRule } from "../../../kernel/rule";

/**
 * The lowest grade of GB/T 20988 that does what a level of service (A) asks for: data sent in batches to another place (level
 * 2) is grade 3, data copied there in real time (level 3) grade 5, applications that go on there without a break (level 4)
 * grade 6. Read from the texts of both standards; no standard sets the one beside the other.
 */
const lowestGrade: Readonly<Record<number, number>> = { 2: 3, 3: 5, 4: 6 };

/** A system's recovery grade brings the off-site backup that its level asks for. */
export const recoveryGradeFitsLevel: EstateRule = {
    id: "classified-protection/recovery-grade-fits-level",
    title: { zh: "灾备等级须满足异地备份要求", en: "The recovery grade brings the off-site backup of the level" },
    scope: "estate",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.9 b)", "GB/T 22239 9.1.4.9 d)"],
    why: {
        zh: "灾备等级低于定级所需时，机房受灾后数据不在异地，系统无法按要求恢复。",
        en: "Below that grade the data is not where it has to be when the data centre is lost.",
    },
    reads: {
        zh: "已上云系统的 protectionLevel（A）与 recovery.grade：二级不低于 3 级（定时批量传送），三级不低于 5 级（实时复制），四级不低于 6 级（实时切换）。",
        en: "protectionLevel (A) and recovery.grade of systems on the platform: level 2 needs grade 3 (batches), level 3 grade 5 (real time), level 4 grade 6 (switching without a break).",
    },
    remedy: {
        zh: "提高 recovery.grade 并按该等级填写 rtoMinutes、rpoMinutes；或经专家评审调整业务服务保护等级。",
        en: "Raise recovery.grade, with rtoMinutes and rpoMinutes that fit it, or have the experts review the level of service.",
    },
    messages: {
        tooLow: {
            zh: "{{title.zh}}（{{system}}）业务服务保护等级为 A{{level}}，灾备等级 {{grade}} 低于所需的 {{lowest}} 级。",
            en: "{{title.en}} ({{system}}) is A{{level}}; its recovery grade {{grade}} is below {{lowest}}.",
        },
    },
    *checkEstate({ systems }) {
        for (const [system, { title, provisioned, recovery, protectionLevel, source: location }] of systems) {
            const levels = parseLevels(protectionLevel);
            const lowest = lowestGrade[levels?.A ?? 0];
            const subject = `system/${system}`;
            if (levels === undefined || lowest === undefined || !provisioned)
                yield { subject, location, judgement: notApplicable };
            else {
                const { grade } = recovery;
                const params = { system, title, level: levels.A, grade, lowest };
                yield { subject, location, levels, judgement: grade < lowest ? violation("tooLow", params) : pass };
            }
        }
    },
};
