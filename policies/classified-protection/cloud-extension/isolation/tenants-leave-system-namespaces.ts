import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { podTypes } from "../../../kernel/pods/pods";
import type { ResourceRule } from "../../../kernel/rule";
import { namespaceName } from "../../../kernel/reading/namespace";
import { isBuiltIn } from "../support/namespaces";
import { kubernetesTypes } from "../support/types";
import { holdsTenants } from "../../../kernel/sites";

const deployment = "kubernetes:apps/v1:Deployment";

/** Namespace of what the platform itself runs in a cluster. */
const ofThePlatform = "egov-system";

/** Objects of tenants stand in namespaces of their own. */
export const tenantsLeaveSystemNamespaces: ResourceRule = {
    id: "classified-protection/tenants-leave-system-namespaces",
    title: { zh: "租户对象不得放入系统命名空间", en: "Tenants keep out of the cluster's own namespaces" },
    scope: "stack",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.2.1 b)"],
    why: {
        zh: "系统命名空间内没有租户的网络策略、配额和安全级别，且与集群自身的组件相邻。",
        en: "No tenant's network policies, quotas and profiles hold there, beside the cluster's own programs.",
    },
    reads: {
        zh: "租户的工作负载、Service、Ingress、ConfigMap、Secret、ServiceAccount 及存储卷声明的 metadata.namespace（缺省为 default）。",
        en: "metadata.namespace (default unless set) of tenants' workloads, Services, Ingresses, ConfigMaps, Secrets, ServiceAccounts and claims.",
    },
    remedy: {
        zh: "放入该业务系统自己的命名空间。",
        en: "Put it into the namespace of its system.",
    },
    messages: {
        systemNamespace: {
            zh: "{{resource}} 属于租户，却位于系统命名空间 {{namespace}}。",
            en: "{{resource}} is a tenant's and stands in {{namespace}}, a namespace of the cluster's own.",
        },
    },
    types: [
        ...podTypes,
        kubernetesTypes.claim,
        kubernetesTypes.service,
        "kubernetes:core/v1:ConfigMap",
        "kubernetes:core/v1:Secret",
        "kubernetes:core/v1:ServiceAccount",
        "kubernetes:networking.k8s.io/v1:Ingress",
    ],
    examples: {
        good: [{ type: deployment, system: "sd-portal", inputs: { metadata: { namespace: "sd-portal" } } }],
        bad: [{ type: deployment, system: "sd-portal", inputs: { metadata: { namespace: "kube-system" } } }],
    },
    check(resource, context) {
        const isTenants = holdsTenants(context.stackOf(resource)) || context.ownerOf(resource).department !== undefined;
        if (!isTenants) return notApplicable;
        const namespace = namespaceName(resource, context.resources);
        return isBuiltIn(namespace) || namespace === ofThePlatform ? violation("systemNamespace", { namespace }) : pass;
    },
};
