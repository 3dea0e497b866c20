import type { Text } from "../../../../infra/estate/model";
import { ofPlatform, ofSystem } from "../../../kernel/estate-entry";
import { notApplicable, pass, violation, type Judgement } from "../../../kernel/judgement";
import { parseLevels } from "../../../kernel/levels";
import type { EstateRule } from "../../../kernel/rule";

/**
 * Longest time between two evaluations, in months, by level. The clause says "periodically"; the numbers are those of article 14
 * of the measures for the classified protection of information security (Gong Tong Zi [2007] No. 43), found second-hand and not
 * verified. They give none for level 2.
 */
const months: Readonly<Partial<Record<number, number>>> = { 3: 12, 4: 6 };

/**
 * What runs has been evaluated, and not too long ago. Only advice: an evaluation that is due finds what deployments then have to
 * put right, so it must not stop those of everybody else.
 */
export const evaluatedInTime: EstateRule = {
    id: "classified-protection/evaluated-in-time",
    title: { zh: "按期开展等级测评", en: "Classified-protection evaluations are done in time" },
    scope: "estate",
    severity: "high",
    enforcement: "advisory",
    clauses: ["GB/T 22239 8.1.9.9 a)"],
    why: {
        zh: "系统和威胁都在变化，过期的测评结论不能说明现状；三级每年、四级每半年至少一次（公通字〔2007〕43号第十四条，据转述，未核对原文）。",
        en: "Systems and threats change, so an old result says little: at least each year at level 3, each half year at level 4 (Gong Tong Zi [2007] No. 43, article 14; second-hand, not verified).",
    },
    reads: {
        zh: "平台和已在云上运行的系统的 lastEvaluation、protectionLevel 的 G 级、migration.completed；基准日期为 --as-of。",
        en: "lastEvaluation, the G level of protectionLevel and migration.completed of platforms and of systems that run on the cloud; the day is --as-of.",
    },
    remedy: {
        zh: "委托测评机构开展等级测评，并将测评报告日期登记到 lastEvaluation。",
        en: "Have an accredited body evaluate it and record the date of the report in lastEvaluation.",
    },
    messages: {
        neverEvaluated: {
            zh: "{{title.zh}}（{{id}}）定级 {{level}}，未登记等级测评。",
            en: "{{title.en}} ({{id}}) is graded {{level}} and has no evaluation on record.",
        },
        notYet: {
            zh: "{{title.zh}}（{{id}}）登记的测评日期 {{date}} 晚于基准日期 {{asOf}}。",
            en: "The evaluation of {{title.en}} ({{id}}) on record is of {{date}}, after {{asOf}}.",
        },
        overdue: {
            zh: "{{title.zh}}（{{id}}）定级 {{level}}，最近一次测评为 {{date}}，应于 {{due}} 前再次测评（基准日期 {{asOf}}）。",
            en: "{{title.en}} ({{id}}) is graded {{level}} and was last evaluated on {{date}}: the next was due by {{due}}, before {{asOf}}.",
        },
    },
    *checkEstate(estate, asOf) {
        for (const platform of estate.platforms.values()) {
            const { division: id, title, protectionLevel: level, lastEvaluation: date } = platform;
            yield ofPlatform(platform, judge({ id, title, level, date }, asOf));
        }
        for (const system of estate.systems.values()) {
            const { id, title, protectionLevel: level, lastEvaluation: date, provisioned, migration } = system;
            const runs = provisioned && migration.completed !== undefined && migration.completed <= asOf;
            yield ofSystem(system, runs ? judge({ id, title, level, date }, asOf) : notApplicable);
        }
    },
};

interface Evaluated {
    readonly id: string;
    readonly title: Text;
    readonly level: string;
    readonly date: string | undefined;
}

function judge({ id, title, level, date }: Evaluated, asOf: string): Judgement {
    if (date === undefined) return violation("neverEvaluated", { id, title, level });
    if (date > asOf) return violation("notYet", { id, title, date, asOf });
    const period = months[parseLevels(level)?.G ?? 0];
    if (period === undefined) return pass;
    const due = monthsLater(date, period);
    return asOf <= due ? pass : violation("overdue", { id, title, level, date, due, asOf });
}

/** The same day some months on, the last of the month where that has no such day. */
function monthsLater(date: string, count: number): string {
    const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
    const lastOfMonth = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
    return new Date(Date.UTC(year, month - 1 + count, Math.min(day, lastOfMonth))).toISOString().slice(0, 10);
}
