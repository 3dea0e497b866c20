import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { textAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { containerType, isVault, vaultNotes } from "../reading/vaults";

const sound = ["sm4", "aes-256"];

/** Backups hold all that the system holds, and lie for months. */
export const backupVaultIsEncrypted: ResourceRule = {
    id: "classified-protection/backup-vault-is-encrypted",
    title: { zh: "备份库须加密存储", en: "Backup vaults are encrypted" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.8 b)"],
    why: {
        zh: "备份包含系统的全部数据并长期保存，明文存放等于把数据交给接触存储的任何人。",
        en: "A backup holds all of a system's data for months; in plain it is anybody's who gets at the store.",
    },
    reads: {
        zh: "备份库容器元数据中的 egov-encryption（由 recovery.yaml 的 objectStore.encryption 而来）。",
        en: "egov-encryption in the metadata of vaults, which comes from objectStore.encryption in recovery.yaml.",
    },
    remedy: {
        zh: "为灾备中心的对象存储启用静态加密，并写明 objectStore.encryption。",
        en: "Have the site's object store encrypt what it keeps, and state objectStore.encryption.",
    },
    messages: {
        plain: { zh: "备份库 {{resource}} 未加密存储。", en: "The vault {{resource}} is not encrypted." },
        weak: {
            zh: "备份库 {{resource}} 的加密算法 {{algorithm}} 不在许可之列。",
            en: "The vault {{resource}} is encrypted with {{algorithm}}, which is none of the algorithms that are allowed.",
        },
    },
    types: [containerType],
    examples: {
        good: [
            {
                type: containerType,
                system: "sd-budget",
                inputs: {
                    name: "vault-sd-budget",
                    metadata: { "egov-retention-days": "60", "egov-encryption": "sm4" },
                },
            },
        ],
        bad: [
            {
                type: containerType,
                system: "sd-budget",
                inputs: { name: "vault-sd-budget", metadata: { "egov-retention-days": "60" } },
            },
        ],
    },
    check(container) {
        if (!isVault(container)) return notApplicable;
        const algorithm = textAt(container, vaultNotes.encryption);
        if (algorithm === undefined) return violation("plain");
        return sound.includes(algorithm) ? pass : violation("weak", { algorithm });
    },
};
