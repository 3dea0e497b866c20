import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { numberAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";

const quotaType = "openstack:blockstorage/quoteSetV3:QuoteSetV3";

/** A project that may have volumes may have backups of them. */
export const projectCanKeepBackups: ResourceRule = {
    id: "classified-protection/project-can-keep-backups",
    title: { zh: "项目配额须能容纳本地备份", en: "Quotas leave room for backups" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.9 a)"],
    why: {
        zh: "备份配额为零的项目，云硬盘无法做本地备份。",
        en: "Where the quota of backups is nought, no volume of the project can be backed up.",
    },
    reads: {
        zh: "块存储配额的 volumes、gigabytes、backups、backupGigabytes；未设置的采用平台缺省值。",
        en: "volumes, gigabytes, backups and backupGigabytes of block storage quotas; the platform's default where none is set.",
    },
    remedy: {
        zh: "backups 不少于 1，backupGigabytes 不小于 gigabytes。",
        en: "Set backups to one or more and backupGigabytes to gigabytes or more.",
    },
    messages: {
        noBackups: { zh: "{{resource}} 不允许备份。", en: "{{resource}} allows no backups." },
        tooSmall: {
            zh: "{{resource}} 的备份容量 {{backup}} GiB 小于云硬盘容量 {{volumes}} GiB。",
            en: "{{resource}} allows {{backup}} GiB of backups for {{volumes}} GiB of volumes.",
        },
    },
    types: [quotaType, "openstack:blockstorage/quoteSetV2:QuoteSetV2"],
    examples: {
        good: [{ type: quotaType, inputs: { volumes: 10, gigabytes: 200, backups: 10, backupGigabytes: 200 } }],
        bad: [{ type: quotaType, inputs: { volumes: 10, gigabytes: 200, backups: 0, backupGigabytes: 0 } }],
    },
    check(quota) {
        if (numberAt(quota, "volumes") === 0) return notApplicable;
        const backup = numberAt(quota, "backupGigabytes");
        if (numberAt(quota, "backups") === 0 || backup === 0) return violation("noBackups");
        const volumes = numberAt(quota, "gigabytes");
        // Negative is without a limit.
        return backup === undefined || backup < 0 || volumes === undefined || volumes <= backup
            ? pass
            : violation("tooSmall", { backup, volumes });
    },
};
