import type { Text } from "../../../../infra/estate/model";
import { ofPlatform, ofSystem } from "../../../kernel/estate-entry";
import { notApplicable, pass, violation, type Judgement } from "../../../kernel/judgement";
import type { EstateRule } from "../../../kernel/rule";

/** A level is more than a number in a file: the report that argues for it is on record. */
export const gradingIsDocumented: EstateRule = {
    id: "classified-protection/grading-is-documented",
    title: { zh: "定级有书面报告", en: "The grading stands in a written report" },
    scope: "estate",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.9.1 a)"],
    why: {
        zh: "定级的方法和理由须以书面说明；没有定级报告，等级高低无从核对。",
        en: "Method and reasons of a grading are put in writing; without the report nobody can tell whether the level is right.",
    },
    reads: {
        zh: "平台和已上云系统的 gradingReport（定级报告文号）。",
        en: "gradingReport of platforms and of systems that are on the cloud.",
    },
    remedy: {
        zh: "编制定级报告，经评审和批准后登记 gradingReport。",
        en: "Write the grading report, have it reviewed and approved, and record its number in gradingReport.",
    },
    messages: {
        noReport: {
            zh: "{{title.zh}}（{{id}}）定级 {{level}}，未登记定级报告。",
            en: "{{title.en}} ({{id}}) is graded {{level}} and has no grading report on record.",
        },
    },
    *checkEstate(estate) {
        for (const platform of estate.platforms.values()) {
            const { division: id, title, gradingReport, protectionLevel: level } = platform;
            yield ofPlatform(platform, judge(gradingReport, { id, title, level }));
        }
        for (const system of estate.systems.values()) {
            const { id, title, gradingReport, protectionLevel: level, provisioned } = system;
            yield ofSystem(system, provisioned ? judge(gradingReport, { id, title, level }) : notApplicable);
        }
    },
};

interface Graded {
    readonly id: string;
    readonly title: Text;
    readonly level: string;
}

const judge = (report: string | undefined, { id, title, level }: Graded): Judgement =>
    report === undefined ? violation("noReport", { id, title, level }) : pass;
