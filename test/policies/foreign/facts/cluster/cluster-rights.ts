import type { CaseResource } from "../../../support/case-resources";
import { fact, ofPlatform, ofSystem, type ForeignFact } from "../../fact";
import type { Reason } from "../../reasons";

const rbac = "kubernetes:rbac.authorization.k8s.io/v1";

interface Right {
    readonly apiGroups: readonly string[];
    readonly resources: readonly string[];
    readonly verbs: readonly string[];
    readonly resourceNames?: readonly string[];
}

const right = (
    apiGroup: string,
    resources: readonly string[],
    verbs: readonly string[],
    names?: readonly string[],
): Right => ({
    apiGroups: [apiGroup],
    resources,
    verbs,
    ...(names === undefined ? {} : { resourceNames: names }),
});

const clusterRole = (one: Right): CaseResource =>
    ofPlatform(`${rbac}:ClusterRole`, { metadata: { name: "role" }, rules: [{ ...one }] });
const role = (one: Right): CaseResource =>
    ofSystem(`${rbac}:Role`, { metadata: { name: "role", namespace: "sd-budget" }, rules: [{ ...one }] });
const readsPods = right("", ["pods"], ["get", "list"]);

/** A right that a role gives, against one to look at pods. */
const given = (
    en: string,
    zh: string,
    bad: Right,
    stated: { readonly by: string | readonly string[] } | { readonly not: Reason },
    make: (one: Right) => CaseResource = clusterRole,
): ForeignFact => fact(en, zh, make(bad), make(readsPods), stated);

const narrow = { by: "cluster-role-is-narrow" };
const authorization = "rbac.authorization.k8s.io";

/** What roles of clusters give. */
export const clusterRights = {
    wildcardAll: given(
        "A role gives all verbs on everything",
        "角色允许对一切资源的全部操作",
        right("*", ["*"], ["*"]),
        narrow,
    ),
    wildcardVerb: given(
        "A role gives all verbs on something",
        "角色允许对某类资源的全部操作",
        right("", ["pods"], ["*"]),
        narrow,
    ),
    wildcardResource: given(
        "A role gives something on all resources",
        "角色允许对一切资源的某项操作",
        right("", ["*"], ["get"]),
        narrow,
    ),
    wildcardInNamespace: given(
        "A role gives everything in its namespace",
        "角色允许命名空间内的一切操作",
        right("*", ["*"], ["*"]),
        narrow,
        role,
    ),
    escalates: given(
        "A role lets its holders widen roles",
        "角色允许扩大角色权限（escalate）",
        right(authorization, ["clusterroles"], ["escalate"]),
        narrow,
    ),
    binds: given(
        "A role lets its holders bind any role",
        "角色允许绑定任意角色（bind）",
        right(authorization, ["clusterroles"], ["bind"]),
        narrow,
    ),
    bindsBindings: given(
        "A role gives the verb bind on bindings",
        "角色含对绑定的 bind 操作",
        right(authorization, ["rolebindings"], ["bind"]),
        narrow,
    ),
    impersonates: given(
        "A role lets its holders act as others",
        "角色允许冒用他人身份（impersonate）",
        right("", ["users", "groups", "serviceaccounts"], ["impersonate"]),
        narrow,
    ),
    impersonatesMasters: given(
        "A role lets its holders act as system:masters",
        "角色允许冒用 system:masters",
        right("", ["groups"], ["impersonate"], ["system:masters"]),
        narrow,
    ),
    writesBindings: given(
        "A role lets its holders write role bindings",
        "角色允许写入角色绑定",
        right(authorization, ["rolebindings"], ["create", "update"]),
        { not: "escalationGuard" },
        role,
    ),
    writesClusterBindings: given(
        "A role lets its holders write bindings for the whole cluster",
        "角色允许写入集群级绑定",
        right(authorization, ["clusterrolebindings"], ["create"]),
        { not: "escalationGuard" },
    ),
    entersPods: given(
        "A role lets its holders run programs in pods",
        "角色允许进入容器执行命令",
        right("", ["pods/exec"], ["create"]),
        narrow,
    ),
    entersPodsOfNamespace: given(
        "A role lets its holders run programs in pods of a namespace",
        "角色允许进入命名空间内容器执行命令",
        right("", ["pods/exec"], ["create"]),
        narrow,
        role,
    ),
    attachesToPods: given(
        "A role lets its holders attach to pods",
        "角色允许附着到容器",
        right("", ["pods/attach"], ["create"]),
        narrow,
    ),
    proxiesToNodes: given(
        "A role reaches the nodes' own API",
        "角色可经代理访问节点接口",
        right("", ["nodes/proxy"], ["create", "get"]),
        narrow,
    ),
    writesWebhooks: given(
        "A role lets its holders change admission webhooks",
        "角色允许修改准入 Webhook",
        right("admissionregistration.k8s.io", ["mutatingwebhookconfigurations"], ["create", "update"]),
        narrow,
    ),
    approvesCertificates: given(
        "A role lets its holders approve certificates",
        "角色允许批准证书签发",
        right("certificates.k8s.io", ["certificatesigningrequests/approval"], ["update"]),
        narrow,
    ),
    writesServiceStatus: given(
        "A role lets its holders set the address of a Service",
        "角色允许改写 Service 状态中的地址",
        right("", ["services/status"], ["patch"]),
        narrow,
    ),
    readsSecrets: given(
        "A role reads all Secrets of the cluster",
        "角色可读取全部 Secret",
        right("", ["secrets"], ["get", "list"]),
        { by: "cluster-role-names-its-secrets" },
    ),
    readsNamespaceSecrets: given(
        "A role reads all Secrets of a namespace",
        "角色可读取命名空间内全部 Secret",
        right("", ["secrets"], ["get", "watch"]),
        { by: "cluster-role-names-its-secrets" },
        role,
    ),
    writesPods: given(
        "A role lets its holders write workloads",
        "角色允许写入工作负载",
        right("apps", ["deployments"], ["create", "update"]),
        { not: "ordinaryRights" },
        role,
    ),
    writesConfigMaps: given(
        "A role lets its holders write ConfigMaps",
        "角色允许写入 ConfigMap",
        right("", ["configmaps"], ["create", "update"]),
        { not: "ordinaryRights" },
        role,
    ),
    writesNetworking: given(
        "A role lets its holders write Services and network policies",
        "角色允许写入 Service 与网络策略",
        right("networking.k8s.io", ["networkpolicies"], ["create", "update"]),
        { not: "ordinaryRights" },
        role,
    ),
    deletesLogs: given(
        "A role lets its holders delete logs of pods",
        "角色允许删除容器日志",
        right("", ["pods/log"], ["delete"]),
        { not: "noSuchVerb" },
    ),
    eksAccounts: given(
        "A role writes the map of Amazon's accounts",
        "角色可写入 EKS 账号映射",
        right("", ["configmaps"], ["update"], ["aws-auth"]),
        { not: "otherCloud" },
    ),
} as const;
