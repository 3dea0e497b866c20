import { pass, violation } from "../../../kernel/judgement";
import { textAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";

const secretType = "kubernetes:core/v1:Secret";

/** Tokens of the cluster's API are the short ones that it gives to pods, never one that is written down for good. */
export const clusterTokenExpires: ResourceRule = {
    id: "classified-protection/cluster-token-expires",
    title: { zh: "集群令牌不得长期有效", en: "Tokens of clusters expire" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.1 a)", "GB/T 22239 8.1.4.1 b)"],
    why: {
        zh: "写入 Secret 的服务账户令牌永不过期，也不受登录失败锁定约束。",
        en: "A token in a Secret never ends, and no failed login ever locks it.",
    },
    reads: { zh: "Secret 的 type。", en: "type of Secrets." },
    remedy: {
        zh: "删除该 Secret，改用 TokenRequest 签发的短期令牌或单点登录。",
        en: "Remove the Secret; use tokens of the TokenRequest API, or single sign-on for people.",
    },
    messages: {
        lastingToken: {
            zh: "{{resource}} 是长期有效的服务账户令牌。",
            en: "{{resource}} is a service account's token without an end.",
        },
    },
    types: [secretType],
    examples: {
        good: [{ type: secretType, system: "sd-portal", inputs: { type: "kubernetes.io/tls" } }],
        bad: [{ type: secretType, system: "sd-portal", inputs: { type: "kubernetes.io/service-account-token" } }],
    },
    check: (secret) =>
        ["kubernetes.io/service-account-token", "bootstrap.kubernetes.io/token"].includes(textAt(secret, "type") ?? "")
            ? violation("lastingToken")
            : pass,
};
