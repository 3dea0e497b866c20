import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { podExample } from "../../../kernel/pods/examples";
import { mountsToken, podOf, podTypes } from "../../../kernel/pods/pods";
import { textAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";

/** Pods that talk to the cluster do so by an account of their own, not by the one that every pod of a namespace has. */
export const podHasOwnAccount: ResourceRule = {
    id: "classified-protection/pod-has-own-account",
    title: { zh: "容器组不得使用默认服务账户", en: "Pods do not use the default account" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.2 b)"],
    why: {
        zh: "默认服务账户由命名空间内所有容器组共用，授予它的权限人人可用。",
        en: "All pods of a namespace share the default account: a right that one of them gets, all have.",
    },
    reads: {
        zh: "Pod 模板的 serviceAccountName 和 automountServiceAccountToken。",
        en: "serviceAccountName and automountServiceAccountToken of pod templates.",
    },
    remedy: {
        zh: "为工作负载建立专用服务账户；不访问集群接口的设 automountServiceAccountToken: false。",
        en: "Give the workload an account of its own, or automountServiceAccountToken: false where it does not need the cluster's API.",
    },
    messages: {
        defaultAccount: {
            zh: "{{resource}} 以命名空间的默认服务账户访问集群接口。",
            en: "{{resource}} talks to the cluster by the default account of its namespace.",
        },
    },
    types: podTypes,
    examples: {
        good: [podExample({ serviceAccountName: "web" })],
        bad: [podExample({ containers: [] })],
    },
    check(resource) {
        const pod = podOf(resource);
        if (pod === undefined) return notApplicable;
        const own = textAt(pod.spec, "serviceAccountName") ?? textAt(pod.spec, "serviceAccount") ?? "default";
        // The account's own switch can't be seen from here; the pod's wins over it.
        return own === "default" && mountsToken(pod) ? violation("defaultAccount") : pass;
    },
};
