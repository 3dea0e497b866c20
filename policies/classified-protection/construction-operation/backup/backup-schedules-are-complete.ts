import type { Text } from "../../../../infra/estate/model";
import { unknown, violation, type Judgement } from "../../../kernel/judgement";
import { isSet, textAt } from "../../../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";
import { longestGap } from "./cron";

const schedule = "kubernetes:velero.io/v1:Schedule";

/** What a schedule must state -> where it stands, any of these. */
const fields: readonly { readonly paths: readonly string[]; readonly field: Text }[] = [
    {
        paths: [
            "spec.template.snapshotVolumes",
            "spec.template.defaultVolumesToFsBackup",
            "spec.template.defaultVolumesToRestic",
        ],
        field: { zh: "备份方式", en: "the mode (snapshotVolumes or defaultVolumesToFsBackup)" },
    },
    {
        paths: ["spec.template.storageLocation"],
        field: { zh: "存储介质（storageLocation）", en: "the medium (storageLocation)" },
    },
    { paths: ["spec.template.ttl"], field: { zh: "保存期（ttl）", en: "the time it is kept (ttl)" } },
];

/** Backups have mode, frequency, medium and retention on record, and are often enough for what the system can lose. */
export const backupSchedulesAreComplete: ResourceRule = {
    id: "classified-protection/backup-schedules-are-complete",
    title: { zh: "备份策略要素齐全且满足 RPO", en: "Backup schedules are complete and meet the RPO" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.10.11 b)"],
    why: {
        zh: "备份方式、频度、介质和保存期须明确规定；频度低于恢复点目标，灾难时的数据损失就会超出承诺。",
        en: "Mode, frequency, medium and retention are laid down; backups rarer than the recovery point lose more than was promised.",
    },
    reads: {
        zh: "Velero Schedule 的 schedule、ttl、storageLocation、备份方式，与系统的 recovery.rpoMinutes 比对；以及 paused。",
        en: "schedule, ttl, storageLocation, mode and paused of Velero schedules, against recovery.rpoMinutes of the system.",
    },
    remedy: {
        zh: "补全要素；将备份频度调整到不低于系统的 RPO。",
        en: "State what is missing, and back up at least as often as the system's RPO.",
    },
    messages: {
        lacks: {
            zh: "备份计划 {{resource}} 未规定{{field.zh}}。",
            en: "The backup schedule {{resource}} does not state {{field.en}}.",
        },
        noFrequency: {
            zh: "备份计划 {{resource}} 的频度 {{schedule}} 无法执行。",
            en: "The backup schedule {{resource}} can't run at {{schedule}}.",
        },
        tooRare: {
            zh: "备份计划 {{resource}} 最长间隔 {{minutes}} 分钟，超过系统 {{system}} 的 RPO（{{rpo}} 分钟）。",
            en: "Up to {{minutes}} minutes pass between backups of {{resource}}; the RPO of the system {{system}} is {{rpo}}.",
        },
        paused: {
            zh: "备份计划 {{resource}} 已暂停。",
            en: "The backup schedule {{resource}} is paused.",
        },
        systemUnknown: {
            zh: "备份计划 {{resource}} 没有所属系统，无法与 RPO 比对。",
            en: "The backup schedule {{resource}} belongs to no system, so there is no RPO to compare with.",
        },
    },
    types: [schedule],
    examples: {
        good: [
            {
                type: schedule,
                system: "sd-portal",
                inputs: {
                    spec: {
                        schedule: "0 */4 * * *",
                        template: { ttl: "720h", storageLocation: "dr", snapshotVolumes: true },
                    },
                },
            },
        ],
        bad: [{ type: schedule, system: "sd-portal", inputs: { spec: { schedule: "@daily", template: {} } } }],
    },
    check(resource, context) {
        const lacking = fields.filter(({ paths }) => !paths.some((path) => isSet(resource, path)));
        const found = [
            ...lacking.map(({ field }) => violation("lacks", { field })),
            ...(textAt(resource, "spec.paused") === "true" ? [violation("paused")] : []),
            ...judgeFrequency(resource, context),
        ];
        // What is wrong for certain is said first; what can't be told does not hide it.
        const violations = found.filter(({ result }) => result === "violation");
        return violations.length > 0 ? violations : found;
    },
};

function judgeFrequency(resource: StackResource, context: RuleContext): Judgement[] {
    const text = textAt(resource, "spec.schedule") ?? "";
    const minutes = longestGap(text);
    if (minutes === undefined || minutes === 0) return [violation("noFrequency", { schedule: text || "-" })];
    const { system = "" } = context.ownerOf(resource);
    const rpo = context.estate.systems.get(system)?.recovery.rpoMinutes;
    if (rpo === undefined) return [unknown("systemUnknown")];
    return minutes > rpo ? [violation("tooRare", { minutes, system, rpo })] : [];
}
