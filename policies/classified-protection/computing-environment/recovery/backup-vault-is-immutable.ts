import { notApplicable, violation } from "../../../kernel/judgement";
import { booleanAt, textAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { judgeAll } from "../reading/judge-each";
import { containerType, isArchive, isVault } from "../reading/vaults";

const everybody = /(^|[,\s])(\.r:\*|\*(:\*)?)($|[,\s])/;

/** What has been backed up can't be changed or deleted by whoever makes backups, nor by a deployment. */
export const backupVaultIsImmutable: ResourceRule = {
    id: "classified-protection/backup-vault-is-immutable",
    title: { zh: "备份库须不可篡改", en: "Backup vaults are immutable" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.9 b)", "GB/T 22239 8.1.4.7 b)"],
    why: {
        zh: "勒索软件先删备份。备份账号若能删除旧版本，灾备就形同虚设。",
        en: "Ransomware deletes backups first. Where the account that makes them can delete versions, there is no recovery.",
    },
    reads: {
        zh: "备份库容器的 versioningLegacy（history，旧版本存入另一容器）、存放旧版本的容器的 containerWrite、forceDestroy、containerRead、containerWrite 和 protect。",
        en: "versioningLegacy of vaults (history, into another container), containerWrite of that container, and forceDestroy, containerRead, containerWrite and protect of both.",
    },
    remedy: {
        zh: "使用组件 BackupVault；不要给写备份者存放旧版本容器的权限。",
        en: "Use the component BackupVault; give whoever writes backups no right on the container of versions.",
    },
    messages: {
        versionsBeside: {
            zh: "备份库 {{resource}} 的旧版本没有存入另一容器，写备份者可将其删除。",
            en: "The vault {{resource}} does not keep versions in another container: whoever writes backups can delete them.",
        },
        writable: {
            zh: "存放旧版本的 {{resource}} 允许 {{list}} 写入。",
            en: "{{resource}} keeps versions and may be written by {{list}}.",
        },
        forced: {
            zh: "备份库 {{resource}} 允许连同内容强制删除。",
            en: "The vault {{resource}} may be deleted with all that is in it.",
        },
        open: {
            zh: "备份库 {{resource}} 的访问列表 {{list}} 对所有人开放。",
            en: "The access list {{list}} of the vault {{resource}} is open to everybody.",
        },
        notProtected: {
            zh: "备份库 {{resource}} 未设 protect，一次部署即可将其删除。",
            en: "The vault {{resource}} is not protected: a deployment can delete it.",
        },
    },
    types: [containerType],
    examples: {
        good: [
            {
                type: containerType,
                system: "sd-budget",
                protect: true,
                inputs: {
                    name: "vault-sd-budget",
                    containerRead: "backup-reader",
                    containerWrite: "backup-writer",
                    versioningLegacy: { type: "history", location: "vault-sd-budget-versions" },
                    metadata: { "egov-retention-days": "60" },
                },
            },
        ],
        bad: [
            {
                type: containerType,
                system: "sd-budget",
                protect: true,
                inputs: {
                    name: "vault-sd-budget",
                    containerWrite: "backup-writer",
                    versioning: true,
                    metadata: { "egov-retention-days": "60" },
                },
            },
        ],
    },
    check(container) {
        if (!isVault(container)) return notApplicable;
        return judgeAll(
            () => {
                const write = textAt(container, "containerWrite") ?? "";
                if (isArchive(container)) return write === "" ? undefined : violation("writable", { list: write });
                const isApart = textAt(container, "versioningLegacy.type") === "history";
                return isApart ? undefined : violation("versionsBeside");
            },
            () => (booleanAt(container, "forceDestroy") === true ? violation("forced") : undefined),
            ...["containerRead", "containerWrite"].map((input) => () => {
                const list = textAt(container, input) ?? "";
                return everybody.test(list) ? violation("open", { list }) : undefined;
            }),
            () => (container.protect ? undefined : violation("notProtected")),
        );
    },
};
