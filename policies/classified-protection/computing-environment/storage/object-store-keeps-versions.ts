import { pass, violation } from "../../../kernel/judgement";
import { booleanAt, isSet } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";

const containerType = "openstack:objectstorage/container:Container";

/** What is written over or deleted in an object container can be had back. */
export const objectStoreKeepsVersions: ResourceRule = {
    id: "classified-protection/object-store-keeps-versions",
    title: { zh: "对象存储须保留版本", en: "Object containers keep versions" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.7 b)"],
    why: {
        zh: "没有版本，被篡改或误删的对象既无法发现也无法恢复。",
        en: "Without versions a changed or deleted object can neither be noticed nor be had back.",
    },
    reads: {
        zh: "对象容器的 versioning、versioningLegacy。",
        en: "versioning and versioningLegacy of object containers.",
    },
    remedy: { zh: "设 versioning: true。", en: "Set versioning: true." },
    messages: { noVersions: { zh: "{{resource}} 未启用版本。", en: "{{resource}} keeps no versions." } },
    types: [containerType],
    examples: {
        good: [{ type: containerType, system: "sd-budget", inputs: { versioning: true } }],
        bad: [{ type: containerType, system: "sd-budget", inputs: { name: "files" } }],
    },
    check: (container) =>
        booleanAt(container, "versioning") === true || isSet(container, "versioningLegacy")
            ? pass
            : violation("noVersions"),
};
