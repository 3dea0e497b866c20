import { notApplicable } from "../../../kernel/judgement";
import type { ResourceRule } from "../../../kernel/rule";
import { judgeEach } from "../reading/judge-each";
import { judgeStorage, storageMessages, storageUserTypes, storageUsesOf } from "../reading/storage";

const volumeType = "openstack:blockstorage/volume:Volume";

/** Volumes are of a type that the catalogue has as encrypted. */
export const storedDataIsEncrypted: ResourceRule = {
    id: "classified-protection/stored-data-is-encrypted",
    title: { zh: "存储的数据须加密", en: "Stored data is encrypted" },
    scope: "stack",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.8 b)"],
    why: {
        zh: "未加密的磁盘在更换、报废或被盗时泄露数据。",
        en: "A disk that is replaced, thrown away or stolen gives its data away.",
    },
    reads: {
        zh: "云硬盘和云主机系统盘的 volumeType、存储卷声明的 storageClassName，与服务目录中存储类型的 encryption 核对。",
        en: "volumeType of volumes and of machines' disks, storageClassName of claims, compared with encryption of the catalogue's types.",
    },
    remedy: { zh: "改用服务目录中的加密类型。", en: "Use an encrypted type of the catalogue." },
    messages: {
        ...storageMessages,
        notEncrypted: {
            zh: "{{resource}} 的存储类型 {{type}} 不加密。",
            en: "{{resource}} has storage of type {{type}}, which is not encrypted.",
        },
    },
    types: storageUserTypes,
    examples: {
        good: [{ type: volumeType, system: "sd-budget", inputs: { volumeType: "sd-standard-encrypted" } }],
        bad: [{ type: volumeType, system: "sd-budget", inputs: { volumeType: "sd-standard" } }],
    },
    check(resource, context) {
        const uses = storageUsesOf(resource);
        if (uses.length === 0) return notApplicable;
        return judgeEach(uses, (use) =>
            judgeStorage(use, resource, context, ({ encryption }) => encryption !== undefined, "notEncrypted"),
        );
    },
};
