import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { ifKnown } from "../../../kernel/reading/if-known";
import { booleanAt, isSet, textAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { lookup } from "../../../kernel/reading/once";

const containerType = "openstack:objectstorage/container:Container";

/** What is written over or deleted in an object container can be had back. */
export const objectStoreKeepsVersions: ResourceRule = {
    id: "classified-protection/object-store-keeps-versions",
    title: { zh: "对象存储须保留版本", en: "Object containers keep versions" },
    scope: "stack",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.7 b)"],
    why: {
        zh: "没有版本，被篡改或误删的对象既无法发现也无法恢复。",
        en: "Without versions a changed or deleted object can neither be noticed nor be had back.",
    },
    reads: {
        zh: "对象容器的 versioning、versioningLegacy；其他容器存放旧版本的容器本身不再要求版本。",
        en: "versioning and versioningLegacy of object containers; not of those in which others keep their versions.",
    },
    remedy: { zh: "设 versioning: true。", en: "Set versioning: true." },
    messages: { noVersions: { zh: "{{resource}} 未启用版本。", en: "{{resource}} keeps no versions." } },
    types: [containerType],
    examples: {
        good: [{ type: containerType, system: "sd-budget", inputs: { versioning: true } }],
        bad: [{ type: containerType, system: "sd-budget", inputs: { name: "files" } }],
    },
    check(container, context) {
        if (booleanAt(container, "versioning") === true || isSet(container, "versioningLegacy")) return pass;
        const name = textAt(container, "name");
        return name !== undefined && archives(context, `${container.stack} ${name}`).length > 0
            ? notApplicable
            : violation("noVersions");
    },
};

/** Containers by the stack and name of the container in which they keep their versions. */
const archives = lookup({
    types: [containerType],
    keysOf(container) {
        const location = ifKnown(() => textAt(container, "versioningLegacy.location"));
        return location === undefined ? [] : [`${container.stack} ${location}`];
    },
});
