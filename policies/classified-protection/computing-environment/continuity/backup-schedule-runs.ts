import { violation } from "../../../kernel/judgement";
import { booleanAt, textAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { backupScheduleType } from "../reading/backup-schedules";
import { judgeAll } from "../reading/judge-each";

const shortestHours = 7 * 24;

/** Backups of clusters are made, hold the volumes, and are kept long enough to notice that one is needed. */
export const backupScheduleRuns: ResourceRule = {
    id: "classified-protection/backup-schedule-runs",
    title: { zh: "备份计划须有效", en: "Backup schedules work" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.9 a)"],
    why: {
        zh: "暂停的、不含数据卷的或保留过短的备份，需要时无法恢复。",
        en: "A schedule that is paused, leaves the volumes out or forgets too soon restores nothing when it is needed.",
    },
    reads: {
        zh: "Velero 备份计划的 schedule、paused、template.snapshotVolumes、template.defaultVolumesToFsBackup、template.ttl。",
        en: "schedule, paused, template.snapshotVolumes, template.defaultVolumesToFsBackup and template.ttl of Velero's schedules.",
    },
    remedy: {
        zh: "恢复计划，包含数据卷，保留不少于 168 小时。",
        en: "Resume the schedule, save the volumes, keep backups for 168 hours or longer.",
    },
    messages: {
        paused: { zh: "{{resource}} 已暂停。", en: "{{resource}} is paused." },
        noTime: { zh: "{{resource}} 没有执行时间。", en: "{{resource}} says no time at which it runs." },
        noVolumes: { zh: "{{resource}} 不备份数据卷。", en: "{{resource}} does not save volumes." },
        tooShort: {
            zh: "{{resource}} 只保留 {{hours}} 小时。",
            en: "{{resource}} keeps backups for {{hours}} hours only.",
        },
    },
    types: [backupScheduleType],
    examples: {
        good: [
            { type: backupScheduleType, inputs: { spec: { schedule: "0 1 * * *", template: { ttl: "720h0m0s" } } } },
        ],
        bad: [{ type: backupScheduleType, inputs: { spec: { schedule: "0 1 * * *", paused: true } } }],
    },
    check: (schedule) =>
        judgeAll(
            () => (booleanAt(schedule, "spec.paused") === true ? violation("paused") : undefined),
            () => ((textAt(schedule, "spec.schedule") ?? "").trim() === "" ? violation("noTime") : undefined),
            () =>
                booleanAt(schedule, "spec.template.snapshotVolumes") === false &&
                booleanAt(schedule, "spec.template.defaultVolumesToFsBackup") !== true
                    ? violation("noVolumes")
                    : undefined,
            () => {
                const hours = hoursOf(textAt(schedule, "spec.template.ttl"));
                return hours !== undefined && hours < shortestHours ? violation("tooShort", { hours }) : undefined;
            },
        ),
};

/** Whole hours of a duration such as `720h0m0s` or `90m`; Velero's own default, 720 hours, where none is said. */
function hoursOf(duration: string | undefined): number | undefined {
    const found = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(duration?.trim() ?? "");
    if (duration === undefined || found === null) return undefined;
    const [, hours = "0", minutes = "0", seconds = "0"] = found;
    return Math.floor(Number(hours) + Number(minutes) / 60 + Number(seconds) / 3600);
}
