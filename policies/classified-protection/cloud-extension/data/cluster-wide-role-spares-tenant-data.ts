import { notApplicable, pass, unknown, violation, type Judgement } from "../../../kernel/judgement";
import { isSet, objectsAt, textAt, textsAt, UnknownValueTouched, type Readable } from "../../../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";
import { objectsIn } from "../support/namespaces";
import { kubernetesTypes } from "../support/types";

/** Roles that every cluster has: all of them show the configuration and logs of all namespaces, or more. */
const builtIn = new Set(["admin", "cluster-admin", "edit", "view"]);

/** Resources that hold or reach data of who runs in a namespace. */
const data = new Set([
    "*",
    "*/*",
    "configmaps",
    "pods/*",
    "pods/attach",
    "pods/ephemeralcontainers",
    "pods/exec",
    "pods/log",
    "pods/portforward",
    "pods/proxy",
    "nodes/proxy",
    "secrets",
    "services/proxy",
]);

/** Nobody has a role over a whole cluster that reaches into the data of departments. */
export const clusterWideRoleSparesTenantData: ResourceRule = {
    id: "classified-protection/cluster-wide-role-spares-tenant-data",
    title: { zh: "集群级角色不触及租户数据", en: "Roles over a whole cluster spare tenants' data" },
    scope: "stack",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.4.5 b)"],
    why: {
        zh: "集群级授权对所有命名空间生效，持有者可读取各部门的密钥、配置和日志。",
        en: "What is bound for the whole cluster holds in every namespace: secrets, configuration and logs of all departments.",
    },
    reads: {
        zh: "ClusterRoleBinding 的 subjects（用户和组）和 roleRef，所引 ClusterRole 的规则。",
        en: "subjects (users and groups) and roleRef of cluster role bindings, rules of the cluster roles.",
    },
    remedy: {
        zh: "改为在具体命名空间内授权，或从角色中去掉 secrets、configmaps、pods/log、pods/exec 等。",
        en: "Bind the role in the namespaces that need it, or take secrets, configmaps, pods/log, pods/exec and the like out of it.",
    },
    messages: {
        builtInRole: {
            zh: "{{resource}} 把内置角色 {{role}} 授予了 {{subject}}，可触及所有租户的数据。",
            en: "{{resource}} gives {{subject}} the role {{role}} over the whole cluster, and with it the data of all tenants.",
        },
        reachesData: {
            zh: "{{resource}} 授予 {{subject}} 的角色 {{role}} 可访问所有命名空间的 {{what}}。",
            en: "{{resource}} gives {{subject}} the role {{role}}, which reaches {{what}} of all namespaces.",
        },
        roleUnknown: {
            zh: "{{resource}} 所引角色 {{role}} 的规则不在审查范围内，无法判断。",
            en: "{{resource}} names the role {{role}}, whose rules are not among the resources: what it reaches can't be told.",
        },
    },
    types: [kubernetesTypes.clusterRoleBinding],
    examples: {
        good: [],
        bad: [
            {
                type: kubernetesTypes.clusterRoleBinding,
                inputs: {
                    roleRef: { kind: "ClusterRole", name: "cluster-admin" },
                    subjects: [{ kind: "Group", name: "operators" }],
                },
            },
        ],
    },
    check(resource, context) {
        // Accounts of services are software of the platform and not somebody.
        const person = objectsAt(resource, "subjects").find((one) => textAt(one, "kind") !== "ServiceAccount");
        if (person === undefined) return notApplicable;
        const subject = textAt(person, "name") ?? "";
        const target = context.resources
            .targets(resource, "roleRef")
            .find(({ type }) => type === kubernetesTypes.clusterRole);
        const role = target === undefined ? (textAt(resource, "roleRef.name") ?? "") : target.name;
        if (target === undefined && builtIn.has(role)) return violation("builtInRole", { subject, role });
        return judgeRole(target ?? roleNamed(role, resource, context), { subject, role });
    },
};

/** Cluster roles are in no namespace; the index has them with what names none. */
function roleNamed(name: string, binding: StackResource, { resources }: RuleContext): StackResource | undefined {
    return objectsIn(resources, kubernetesTypes.clusterRole, binding, "default").find((role) => {
        try {
            return textAt(role, "metadata.name") === name;
        } catch (error) {
            if (error instanceof UnknownValueTouched) return false;
            throw error;
        }
    });
}

function judgeRole(
    role: StackResource | undefined,
    params: { readonly subject: string; readonly role: string },
): Judgement {
    if (role === undefined || isSet(role, "aggregationRule")) return unknown("roleUnknown", { role: params.role });
    const what = objectsAt(role, "rules").flatMap(reached);
    return what.length === 0 ? pass : violation("reachesData", { ...params, what: [...new Set(what)].join(", ") });
}

/** Data that a rule of a role reaches; a rule for objects by name was written for just these. */
function reached(rule: Readable): string[] {
    const groups = textsAt(rule, "apiGroups");
    if (!groups.includes("") && !groups.includes("*")) return [];
    return isSet(rule, "resourceNames[0]") ? [] : textsAt(rule, "resources").filter((each) => data.has(each));
}
