import { violation } from "../kernel/judgement";
import type { ResourceRule } from "../kernel/rule";
import { successors } from "./successors";

const example = "openstack:compute/secGroup:SecGroup";

/** Nothing is made by an old twin of a resource type: rules read the one that is current. */
export const typesAreCurrent: ResourceRule = {
    id: "bypass/types-are-current",
    title: { zh: "不得使用已弃用的资源类型", en: "No resource is of a deprecated type" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["LZBF 2015-7 8", "GB/T 22239 8.1.10.8 b)"],
    why: {
        zh: "旧类型与现行类型作用相同，却不被规则检查，等于绕过管控。",
        en: "An old type does the same as the current one, and rules don't see it: a way round them.",
    },
    reads: { zh: "资源类型和 API 版本。", en: "Types of resources and versions of their API." },
    remedy: {
        zh: "改用现行类型；已有资源用 aliases 或导入方式接管。",
        en: "Use the current type; take what exists over by an alias or an import.",
    },
    messages: {
        hasSuccessor: {
            zh: "{{resource}} 使用已弃用的类型 {{type}}，应改用 {{successor}}。",
            en: "{{resource}} is of the deprecated type {{type}}; use {{successor}}.",
        },
    },
    // Types without a twin are not asked about; the current ones are, and pass.
    types: [...new Set([...successors.keys(), ...successors.values()])],
    examples: {
        good: [{ type: "openstack:networking/secGroup:SecGroup", inputs: { name: "app" } }],
        bad: [{ type: example, inputs: { name: "app", description: "old" } }],
    },
    check({ type }) {
        const successor = successors.get(type);
        return successor === undefined ? [] : violation("hasSuccessor", { type, successor });
    },
};
