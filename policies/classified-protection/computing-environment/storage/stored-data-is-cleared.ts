import { notApplicable } from "../../../kernel/judgement";
import type { ResourceRule } from "../../../kernel/rule";
import { judgeEach } from "../reading/judge-each";
import { judgeStorage, storageMessages, storageUserTypes, storageUsesOf } from "../reading/storage";

const volumeType = "openstack:blockstorage/volume:Volume";

/** Volumes are of a type that the catalogue has as cleared before somebody else gets the space. */
export const storedDataIsCleared: ResourceRule = {
    id: "classified-protection/stored-data-is-cleared",
    title: { zh: "存储空间释放前须清除", en: "Storage is cleared before it is used again" },
    scope: "stack",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.10 b)"],
    why: {
        zh: "未清除的空间再分配后，新用户可恢复前一用户的数据。",
        en: "Whoever gets space that was not cleared can read what was there before.",
    },
    reads: {
        zh: "云硬盘和云主机系统盘的 volumeType、存储卷声明的 storageClassName，与服务目录中存储类型的 wipeOnDelete 核对。",
        en: "volumeType of volumes and of machines' disks, storageClassName of claims, compared with wipeOnDelete of the catalogue's types.",
    },
    remedy: { zh: "改用释放前清除的存储类型。", en: "Use a type that is cleared when it is released." },
    messages: {
        ...storageMessages,
        notCleared: {
            zh: "{{resource}} 的存储类型 {{type}} 释放前不清除。",
            en: "{{resource}} has storage of type {{type}}, which is not cleared when it is released.",
        },
    },
    types: storageUserTypes,
    examples: {
        good: [{ type: volumeType, system: "sd-budget", inputs: { volumeType: "sd-standard-encrypted" } }],
        bad: [{ type: volumeType, system: "sd-budget", inputs: { size: 10 } }],
    },
    check(resource, context) {
        const uses = storageUsesOf(resource);
        if (uses.length === 0) return notApplicable;
        return judgeEach(uses, (use) =>
            judgeStorage(use, resource, context, ({ wipeOnDelete }) => wipeOnDelete, "notCleared"),
        );
    },
};
