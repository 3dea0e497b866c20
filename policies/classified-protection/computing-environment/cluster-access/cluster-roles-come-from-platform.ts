import { notApplicable, pass, violation } from "../../../kernel/judgement";
import type { ResourceRule } from "../../../kernel/rule";
import { bindingTypes, kindOf, roleTypes } from "../reading/accounts";
import { textAt } from "../../../kernel/read";
import { holdsTenants } from "../../../kernel/sites";

const [clusterRoleBinding = ""] = bindingTypes;

/** Who may do something in the whole cluster is the platform's decision; departments decide in their namespaces. */
export const clusterRolesComeFromPlatform: ResourceRule = {
    id: "classified-protection/cluster-roles-come-from-platform",
    title: { zh: "集群级授权只能由平台配置", en: "Only the platform gives rights on a whole cluster" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.2 e)"],
    why: {
        zh: "租户自行配置集群级授权，会越过其他部门的授权主体。",
        en: "A tenant that grants rights on the whole cluster decides over other departments' data.",
    },
    reads: {
        zh: "ClusterRole、ClusterRoleBinding 所在的栈和所属部门；Role、RoleBinding 的命名空间。",
        en: "Stack and department of cluster roles and their bindings; namespace of roles and bindings.",
    },
    remedy: {
        zh: "租户改用命名空间内的 Role 和 RoleBinding；集群级授权移到平台栈。",
        en: "Use Role and RoleBinding in the namespace; move what is for the whole cluster into the platform's stack.",
    },
    messages: {
        byTenant: {
            zh: "{{resource}} 由租户配置，却对整个集群有效。",
            en: "{{resource}} is a tenant's and holds for the whole cluster.",
        },
        systemNamespace: {
            zh: "{{resource}} 由租户配置在系统命名空间 {{namespace}}。",
            en: "{{resource}} is a tenant's and stands in the system namespace {{namespace}}.",
        },
    },
    types: [...roleTypes, ...bindingTypes],
    examples: {
        good: [{ type: clusterRoleBinding, inputs: { roleRef: { name: "egov-auditor" } } }],
        bad: [{ type: clusterRoleBinding, system: "sd-budget", inputs: { roleRef: { name: "egov-auditor" } } }],
    },
    check(resource, context) {
        const isTenants = holdsTenants(context.stackOf(resource)) || context.ownerOf(resource).department !== undefined;
        if (kindOf(resource).startsWith("Cluster")) return isTenants ? violation("byTenant") : pass;
        if (!isTenants) return notApplicable;
        const namespace = textAt(resource, "metadata.namespace") ?? "default";
        return /^(?:kube-|egov-system$|default$)/.test(namespace) ? violation("systemNamespace", { namespace }) : pass;
    },
};
