import { notApplicable, violation } from "../kernel/judgement";
import type { ResourceRule } from "../kernel/rule";
import { controllerFields, ingressFields, objectFields, ownershipFields, securityFields } from "./security-fields";

const port = "openstack:networking/port:Port";

/** A change by hand to what keeps a resource safe is put right, not ignored. */
export const securityFieldsAreNotIgnored: ResourceRule = {
    id: "bypass/security-fields-are-not-ignored",
    title: { zh: "不得忽略安全属性的变更", en: "Changes of security fields are not ignored" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["LZBF 2015-7 8", "GB/T 22239 8.1.10.8 b)"],
    why: {
        zh: "对安全属性使用 ignoreChanges 后，控制台上的改动既不会被发现，也不会被纠正。",
        en: "With ignoreChanges on a security field, what somebody changes by hand is neither seen nor put right.",
    },
    reads: { zh: "资源选项 ignoreChanges。", en: "The resource option ignoreChanges." },
    remedy: {
        zh: "从 ignoreChanges 中去掉该属性；由控制器写入的副本数等可以保留。",
        en: "Take the field out of ignoreChanges; what a controller writes, such as replicas, may stay.",
    },
    messages: {
        ignored: {
            zh: "{{resource}} 忽略 {{path}} 的变更，其中有安全属性 {{field}}。",
            en: "{{resource}} ignores changes of {{path}}, which covers the security field {{field}}.",
        },
    },
    types: "all",
    examples: {
        good: [{ type: port, system: "sd-budget", inputs: {}, ignoreChanges: ["description"] }],
        bad: [{ type: port, system: "sd-budget", inputs: {}, ignoreChanges: ["securityGroupIds"] }],
    },
    check({ type, ignoreChanges, custom }) {
        if (!custom) return notApplicable;
        const fields = fieldsOf(type);
        return ignoreChanges.flatMap((path) => {
            if (controllerFields.includes(path)) return [];
            const field = fields.find((one) => meet(segments(path), segments(one)));
            return field === undefined ? [] : [violation("ignored", { path, field })];
        });
    },
};

function fieldsOf(type: string): readonly string[] {
    if (type.startsWith("kubernetes:"))
        return type.endsWith(":Ingress") ? [...objectFields, ...ingressFields] : objectFields;
    return [...(securityFields[type.slice(type.indexOf(":") + 1)] ?? []), ...ownershipFields];
}

/** `spec["a"][0].b` and `spec.a[0].b` -> spec, a, 0, b. */
const segments = (path: string): string[] => path.split(/[.[\]"']+/).filter((part) => part !== "");

/** Whether one path is the other, holds it or lies within it; `*` is any one segment. */
function meet(one: readonly string[], other: readonly string[]): boolean {
    const shared = Math.min(one.length, other.length);
    return one.slice(0, shared).every((part, index) => part === "*" || part === other[index]);
}
