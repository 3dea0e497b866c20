import type { DrillRecordModel, EstateModel, SystemModel } from "../../../infra/estate/model";
import { protectionOf } from "../../../infra/estate/recovery/protection";
import { ofSystem } from "../../kernel/estate-entry";
import { notApplicable, pass, violation, type Judgement } from "../../kernel/judgement";
import { parseLevels } from "../../kernel/levels";
import type { EstateRule } from "../../kernel/rule";

const lowestLevel = 3;
/** Days for which a drill counts; a year, a figure of practice that no clause of the catalogue states. */
const longestDays = 365;
const millisecondsOfDay = 86_400_000;

/** A recovery that nobody has tried is a hope. */
export const recoveryIsDrilled: EstateRule = {
    id: "consolidation/recovery-is-drilled",
    title: { zh: "三级及以上系统每年灾备演练", en: "Recovery of systems of level 3 and above is drilled every year" },
    scope: "estate",
    severity: "medium",
    enforcement: "advisory",
    clauses: ["LZBF 2015-7 5"],
    why: {
        zh: "未经演练的灾备，切换时往往缺数据、缺授权、缺步骤。",
        en: "A recovery that was never tried lacks data, rights or steps on the day it is needed.",
    },
    reads: {
        zh: "drills/*.json 中各系统最近一次演练或真实切换的日期、结论和实测值；示例记录只在本身为示例的数据中有效。",
        en: "Date, result and measured times of each system's last record in drills/*.json; records made up for illustration count only in an estate that is made up itself.",
    },
    remedy: {
        zh: "进行切换演练并将记录放入 drills 目录。",
        en: "Drill the switch-over and put the record into the folder drills.",
    },
    messages: {
        never: {
            zh: "{{title.zh}}（{{system}}）没有灾备演练记录。",
            en: "No record shows a recovery drill of {{title.en}} ({{system}}).",
        },
        tooLongAgo: {
            zh: "{{title.zh}}（{{system}}）最近一次演练在 {{date}}，距今 {{days}} 天。",
            en: "The last recovery drill of {{title.en}} ({{system}}) was on {{date}}, {{days}} days ago.",
        },
        failed: {
            zh: "{{title.zh}}（{{system}}）{{date}} 的演练未达标（{{drill}}）。",
            en: "The recovery drill of {{title.en}} ({{system}}) on {{date}} failed ({{drill}}).",
        },
        slower: {
            zh: "{{title.zh}}（{{system}}）{{date}} 演练实测 RTO {{rto}} 分钟、RPO {{rpo}} 分钟，达不到现行目标。",
            en: "The recovery drill of {{title.en}} ({{system}}) on {{date}} took {{rto}} minutes and lost {{rpo}}; its targets are shorter now.",
        },
    },
    *checkEstate(estate, asOf) {
        const last = lastDrills(estate, asOf);
        for (const system of estate.systems.values()) {
            const level = parseLevels(system.protectionLevel)?.G ?? 0;
            const isAsked = level >= lowestLevel && protectionOf(estate, system) !== undefined;
            yield ofSystem(system, isAsked ? judge(system, last.get(system.id), asOf) : notApplicable);
        }
    },
};

function judge({ id, title, recovery }: SystemModel, last: LastDrill | undefined, asOf: string): Judgement {
    if (last === undefined) return violation("never", { system: id, title });
    const { drill, own } = last;
    const params = { system: id, title, date: drill.date };
    if (own.result === "failed" || own.reached === undefined)
        return violation("failed", { ...params, drill: drill.id });
    const days = Math.floor((Date.parse(asOf) - Date.parse(drill.date)) / millisecondsOfDay);
    if (days > longestDays) return violation("tooLongAgo", { ...params, days });
    const { rtoMinutes: rto, rpoMinutes: rpo } = own.reached;
    return rto > recovery.rtoMinutes || rpo > recovery.rpoMinutes ? violation("slower", { ...params, rto, rpo }) : pass;
}

/** A record, and what it says of one system. */
interface LastDrill {
    readonly drill: DrillRecordModel;
    readonly own: DrillRecordModel["systems"][number];
}

/** System -> its last record up to a day. */
function lastDrills({ drills, estate }: EstateModel, asOf: string): ReadonlyMap<string, LastDrill> {
    const counts = drills.filter(
        ({ date, illustrative }) => date <= asOf && (illustrative !== true || estate.illustrative !== undefined),
    );
    return new Map(counts.flatMap((drill) => drill.systems.map((own) => [own.system, { drill, own }] as const)));
}
