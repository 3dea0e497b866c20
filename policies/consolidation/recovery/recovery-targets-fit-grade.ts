import { editionOn } from "../../../infra/estate/recovery/grades";
import type { SystemModel } from "../../../infra/estate/model";
import { ofSystem } from "../../kernel/estate-entry";
import { notApplicable, pass, violation, type Judgement } from "../../kernel/judgement";
import type { EntryJudgement, EstateRule } from "../../kernel/rule";

/** A system's promises are those of its recovery grade. Advice as long as nobody has verified the figures. */
export const recoveryTargetsFitGrade: EstateRule = {
    id: "consolidation/recovery-targets-fit-grade",
    title: { zh: "恢复目标符合灾备等级", en: "Recovery targets fit the grade" },
    scope: "estate",
    severity: "medium",
    enforcement: "advisory",
    clauses: ["LZBF 2015-7 5"],
    why: {
        zh: "RTO、RPO 达不到所定等级，等级就只是名义。",
        en: "A grade whose times are not promised is one by name only.",
    },
    reads: {
        zh: "已上云系统的 recovery，与判定日期有效的 GB/T 20988 版本各等级上限核对（数值为二手资料，未经核实）。",
        en: "recovery of systems with resources, against the limits of the edition of GB/T 20988 that is in force on the day (figures second-hand, not verified).",
    },
    remedy: {
        zh: "缩短 rtoMinutes、rpoMinutes，或重新确定 recovery.grade。",
        en: "Shorten rtoMinutes or rpoMinutes, or set recovery.grade anew.",
    },
    messages: {
        tooLong: {
            zh: "{{title.zh}}（{{system}}）灾备等级 {{grade}}，{{target}} 为 {{minutes}} 分钟，超过 GB/T 20988-{{edition}} 的 {{most}} 分钟（未核实）。",
            en: "{{title.en}} ({{system}}) is of grade {{grade}}; its {{target}} of {{minutes}} minutes is longer than the {{most}} of GB/T 20988-{{edition}} (not verified).",
        },
    },
    *checkEstate({ systems }, asOf) {
        const edition = editionOn(asOf);
        for (const system of systems.values()) {
            const limits = edition?.limits.get(system.recovery.grade);
            if (!system.provisioned || edition === undefined || limits === undefined)
                yield ofSystem(system, notApplicable);
            else {
                const { rtoMinutes, rpoMinutes } = system.recovery;
                yield target(system, "RTO", rtoMinutes, limits.mostRtoMinutes, edition.edition);
                yield target(system, "RPO", rpoMinutes, limits.mostRpoMinutes, edition.edition);
            }
        }
    },
};

function target(
    system: SystemModel,
    name: "RTO" | "RPO",
    minutes: number,
    most: number | undefined,
    edition: string,
): EntryJudgement {
    const { id, title, recovery } = system;
    const params = { system: id, title, grade: recovery.grade, target: name, minutes, edition };
    const judgement: Judgement =
        most !== undefined && minutes > most ? violation("tooLong", { ...params, most }) : pass;
    const { subject, ...rest } = ofSystem(system, judgement);
    return { ...rest, subject: `${subject}/${name}` };
}
