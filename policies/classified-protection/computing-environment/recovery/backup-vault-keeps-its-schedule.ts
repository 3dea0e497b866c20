import type { SystemModel } from "../../../../infra/estate/model";
import { protectionOf } from "../../../../infra/estate/recovery/protection";
import { notApplicable, unknown, violation, type Judgement } from "../../../kernel/judgement";
import { numberAt } from "../../../kernel/read";
import type { ResourceRule, StackResource } from "../../../kernel/rule";
import { judgeAll } from "../reading/judge-each";
import { containerType, isVault, vaultNotes } from "../reading/vaults";

const shortestDays = 7;

/** A vault says how often backups come and how long they are kept, and it is what the system's grade asks for. */
export const backupVaultKeepsItsSchedule: ResourceRule = {
    id: "classified-protection/backup-vault-keeps-its-schedule",
    title: { zh: "备份库的频度和保存期满足要求", en: "Vaults state a schedule that fits their system" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.10.11 b)"],
    why: {
        zh: "备份频度低于恢复点目标、保存期过短，需要时没有可用的备份。",
        en: "Backups that come too rarely or go too soon are not there when they are needed.",
    },
    reads: {
        zh: "备份库元数据中的 egov-every-minutes、egov-retention-days，与系统的 rpoMinutes 和等级的 retentionDays 核对；已复制数据的系统不核对频度。",
        en: "egov-every-minutes and egov-retention-days of vaults, against rpoMinutes of the system and retentionDays of its grade; not the frequency where data is replicated.",
    },
    remedy: {
        zh: "按 recovery.yaml 中该等级的设置更新备份库。",
        en: "Bring the vault to what recovery.yaml says of the grade.",
    },
    messages: {
        noFrequency: {
            zh: "备份库 {{resource}} 未写明备份间隔。",
            en: "The vault {{resource}} does not say how often backups come.",
        },
        noRetention: {
            zh: "备份库 {{resource}} 未写明保存期。",
            en: "The vault {{resource}} does not say how long backups are kept.",
        },
        tooRare: {
            zh: "备份库 {{resource}} 每 {{minutes}} 分钟备份一次，系统 {{system}} 的 RPO 为 {{rpo}} 分钟。",
            en: "Backups come into {{resource}} every {{minutes}} minutes; the RPO of the system {{system}} is {{rpo}}.",
        },
        tooShort: {
            zh: "备份库 {{resource}} 只保存 {{days}} 天，应不少于 {{least}} 天。",
            en: "The vault {{resource}} keeps backups for {{days}} days; {{least}} are asked for.",
        },
        systemUnknown: {
            zh: "备份库 {{resource}} 没有所属系统，无法与恢复点目标比对。",
            en: "The vault {{resource}} belongs to no system of the estate, so there is no recovery point to compare with.",
        },
    },
    types: [containerType],
    examples: {
        good: [
            {
                type: containerType,
                system: "jinan-records",
                inputs: {
                    name: "vault-jinan-records",
                    metadata: { "egov-retention-days": "60", "egov-every-minutes": "240" },
                },
            },
        ],
        bad: [
            {
                type: containerType,
                system: "jinan-records",
                inputs: {
                    name: "vault-jinan-records",
                    metadata: { "egov-retention-days": "60", "egov-every-minutes": "1440" },
                },
            },
        ],
    },
    check(container, context) {
        if (!isVault(container)) return notApplicable;
        const { system = "" } = context.ownerOf(container);
        const model = context.estate.systems.get(system);
        if (model === undefined) return unknown("systemUnknown");
        const protection = protectionOf(context.estate, model);
        const isReplicated = protection?.technique.replication !== undefined;
        const least = Math.max(shortestDays, protection?.technique.retentionDays ?? 0);
        return judgeAll(
            () => judgeFrequency(container, model, isReplicated),
            () => {
                const days = numberAt(container, vaultNotes.retention);
                if (days === undefined) return violation("noRetention");
                return days < least ? violation("tooShort", { days, least }) : undefined;
            },
        );
    },
};

function judgeFrequency(
    container: StackResource,
    { id: system, recovery: { rpoMinutes: rpo } }: SystemModel,
    isReplicated: boolean,
): Judgement | undefined {
    const minutes = numberAt(container, vaultNotes.interval);
    if (minutes === undefined) return violation("noFrequency");
    return !isReplicated && minutes > rpo ? violation("tooRare", { minutes, system, rpo }) : undefined;
}
