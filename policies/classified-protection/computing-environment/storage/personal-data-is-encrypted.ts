import { notApplicable } from "../../../kernel/judgement";
import type { ResourceRule } from "../../../kernel/rule";
import { judgeEach } from "../reading/judge-each";
import { judgeStorage, storageMessages, storageUserTypes, storageUsesOf } from "../reading/storage";

const volumeType = "openstack:blockstorage/volume:Volume";

/** Personal data is encrypted at every level, level 2 too. */
export const personalDataIsEncrypted: ResourceRule = {
    id: "classified-protection/personal-data-is-encrypted",
    title: { zh: "个人信息须加密存储", en: "Personal data is encrypted where it is stored" },
    scope: "stack",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.11 b)"],
    why: {
        zh: "存储介质上的个人信息不加密，运维和维修人员即可未授权读取。",
        en: "Whoever operates or mends the storage can read personal data that is not encrypted.",
    },
    reads: {
        zh: "数据分类为个人信息的系统：云硬盘的 volumeType、存储卷声明的 storageClassName，与服务目录中存储类型的 encryption 核对。",
        en: "Of systems whose data class is personal: volumeType of volumes, storageClassName of claims, compared with encryption of the catalogue's types.",
    },
    remedy: { zh: "改用服务目录中的加密类型。", en: "Use an encrypted type of the catalogue." },
    messages: {
        ...storageMessages,
        notEncrypted: {
            zh: "{{resource}} 存放个人信息，存储类型 {{type}} 不加密。",
            en: "{{resource}} holds personal data in storage of type {{type}}, which is not encrypted.",
        },
    },
    types: storageUserTypes,
    examples: {
        good: [{ type: volumeType, system: "jinan-records", inputs: { volumeType: "jn-standard-encrypted" } }],
        bad: [{ type: volumeType, system: "jinan-records", inputs: { volumeType: "jn-standard" } }],
    },
    check(resource, context) {
        const system = context.estate.systems.get(context.ownerOf(resource).system ?? "");
        if (system?.dataClass !== "personal") return notApplicable;
        const uses = storageUsesOf(resource);
        if (uses.length === 0) return notApplicable;
        return judgeEach(uses, (use) =>
            judgeStorage(use, resource, context, ({ encryption }) => encryption !== undefined, "notEncrypted"),
        );
    },
};
