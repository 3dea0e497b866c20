import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { entryAt, textAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { holdsTenants } from "../../../kernel/sites";

const namespaceType = "kubernetes:core/v1:Namespace";
const label = "pod-security.kubernetes.io/enforce";
const ofTheCluster = ["kube-system", "kube-public", "kube-node-lease"];

/** The cluster itself turns pods away that are not hardened, whoever makes them. */
export const namespaceAdmitsRestrictedPods: ResourceRule = {
    id: "classified-protection/namespace-admits-restricted-pods",
    title: { zh: "命名空间须强制容器安全基线", en: "Namespaces admit hardened pods only" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.4 a)"],
    why: {
        zh: "只在代码中加固不够：直接提交给集群的容器组不受约束。",
        en: "Hardening in code alone does not hold for pods that are made past it.",
    },
    reads: {
        zh: "命名空间标签 pod-security.kubernetes.io/enforce：租户须为 restricted，平台至少 baseline。",
        en: "Label pod-security.kubernetes.io/enforce of namespaces: restricted for tenants, baseline at least for the platform.",
    },
    remedy: {
        zh: "加上该标签；确需更宽的平台组件放入单独的命名空间。",
        en: "Set the label; give parts of the platform that need more a namespace of their own.",
    },
    messages: {
        notEnforced: {
            zh: "{{resource}} 没有强制容器安全基线。",
            en: "{{resource}} enforces no Pod Security profile.",
        },
        tooWide: {
            zh: "{{resource}} 的容器安全基线为 {{profile}}，过宽。",
            en: "{{resource}} enforces {{profile}}, which is too wide.",
        },
    },
    types: [namespaceType],
    examples: {
        good: [
            {
                type: namespaceType,
                system: "sd-portal",
                inputs: { metadata: { labels: { "pod-security.kubernetes.io/enforce": "restricted" } } },
            },
        ],
        bad: [{ type: namespaceType, system: "sd-portal", inputs: { metadata: { name: "sd-portal" } } }],
    },
    check(namespace, context) {
        const profile = entryAt(namespace, "metadata.labels", label);
        if (profile === "restricted") return pass;
        if (profile === undefined)
            return ofTheCluster.includes(textAt(namespace, "metadata.name") ?? "")
                ? notApplicable
                : violation("notEnforced");
        const isTenants =
            holdsTenants(context.stackOf(namespace)) || context.ownerOf(namespace).department !== undefined;
        return profile === "baseline" && !isTenants ? pass : violation("tooWide", { profile });
    },
};
