import { pass, unknown, violation } from "../../../kernel/judgement";
import type { ResourceRule } from "../../../kernel/rule";
import { copiesOfType, fewestCopies } from "../support/copies";
import { openstackTypes } from "../support/types";

/** Every kind of storage that a platform offers keeps several copies. */
export const volumeTypeKeepsCopies: ResourceRule = {
    id: "classified-protection/volume-type-keeps-copies",
    title: { zh: "存储类型保留多个副本", en: "Volume types keep several copies" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.4.6 c)"],
    why: {
        zh: "只有一份数据，硬件损坏即丢失。",
        en: "With a single copy, data are gone with the disk.",
    },
    reads: {
        zh: "云硬盘类型 extraSpecs 中的 egov:replicas 和 replication_enabled。",
        en: "egov:replicas and replication_enabled in the extraSpecs of volume types.",
    },
    remedy: {
        zh: "改用至少两个副本的后端，并在服务目录中写明 replicas。",
        en: "Use a back end with at least two copies, and state replicas in the catalogue.",
    },
    messages: {
        fewCopies: {
            zh: "云硬盘类型 {{resource}} 只保留 {{copies}} 份数据。",
            en: "Volume type {{resource}} keeps data {{copies}} times only.",
        },
        copiesNotStated: {
            zh: "云硬盘类型 {{resource}} 未说明副本数。",
            en: "Volume type {{resource}} does not say how many copies it keeps.",
        },
    },
    types: [openstackTypes.volumeType],
    examples: {
        good: [{ type: openstackTypes.volumeType, inputs: { extraSpecs: { "egov:replicas": "3" } } }],
        bad: [{ type: openstackTypes.volumeType, inputs: { extraSpecs: { "egov:replicas": "1" } } }],
    },
    check(resource) {
        const copies = copiesOfType(resource);
        if (copies === undefined) return unknown("copiesNotStated");
        return copies >= fewestCopies ? pass : violation("fewCopies", { copies });
    },
};
