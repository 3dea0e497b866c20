import { backupIntervalOf, protectionOf, type ProtectedSystem } from "../../../infra/estate/recovery/protection";
import { ofSystem } from "../../kernel/estate-entry";
import { notApplicable, pass, violation, type Judgement } from "../../kernel/judgement";
import type { EstateRule } from "../../kernel/rule";

/** Backups come as often, or copies are as fresh, as the system's recovery point asks for. */
export const recoveryPointIsKept: EstateRule = {
    id: "consolidation/recovery-point-is-kept",
    title: { zh: "备份与复制满足恢复点目标", en: "Backups and copies keep the recovery point" },
    scope: "estate",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["LZBF 2015-7 5", "GB/T 22239 8.1.10.11 b)"],
    why: {
        zh: "备份间隔或复制滞后大于 RPO，灾难时丢失的数据就会超出承诺。",
        en: "Where backups are rarer, or copies lag further behind, than the RPO, more data is lost than was promised.",
    },
    reads: {
        zh: "受保护系统的 rpoMinutes 和等级对应的 backupEveryMinutes、replicationLagMinutes；数据库自身复制和云主机卷复制按滞后计，其余按备份间隔计。",
        en: "rpoMinutes of protected systems; backupEveryMinutes and replicationLagMinutes of their grade: the lag where databases or the volumes of machines are replicated, else the interval.",
    },
    remedy: {
        zh: "改用复制（温备、热备），缩短滞后；或放宽 RPO。",
        en: "Replicate (warm or hot standby), shorten the lag, or promise a longer RPO.",
    },
    messages: {
        backupsTooRare: {
            zh: "{{title.zh}}（{{system}}）每 {{minutes}} 分钟备份一次，RPO 为 {{rpo}} 分钟。",
            en: "{{title.en}} ({{system}}) is saved every {{minutes}} minutes; its RPO is {{rpo}}.",
        },
        lagsBehind: {
            zh: "{{title.zh}}（{{system}}）复制滞后可达 {{minutes}} 分钟，RPO 为 {{rpo}} 分钟。",
            en: "Copies of {{title.en}} ({{system}}) may lag {{minutes}} minutes behind; its RPO is {{rpo}}.",
        },
    },
    *checkEstate(estate) {
        for (const system of estate.systems.values()) {
            const protection = protectionOf(estate, system);
            yield ofSystem(system, protection === undefined ? notApplicable : judge(protection));
        }
    },
};

function judge(protection: ProtectedSystem): Judgement {
    const { system, technique } = protection;
    const { id, title, recovery } = system;
    const params = { system: id, title, rpo: recovery.rpoMinutes };
    if (!hasData(protection)) return pass;
    const lag = technique.replicationLagMinutes ?? 0;
    if (technique.replication !== undefined && isReplicated(protection))
        return lag > recovery.rpoMinutes ? violation("lagsBehind", { ...params, minutes: lag }) : pass;
    const minutes = backupIntervalOf(protection);
    return minutes > recovery.rpoMinutes ? violation("backupsTooRare", { ...params, minutes }) : pass;
}

/** Machines have disks; of containers only volumes last. */
function hasData({ system: { runtime } }: ProtectedSystem): boolean {
    return runtime.kind === "virtual-machines" || runtime.workloads.some(({ volumes = [] }) => volumes.length > 0);
}

/** Volumes of machines are, by the cloud; of containers those of databases only. */
function isReplicated({ system: { runtime } }: ProtectedSystem): boolean {
    if (runtime.kind === "virtual-machines") return true;
    return runtime.workloads.every(({ volumes = [], database }) => volumes.length === 0 || database !== undefined);
}
