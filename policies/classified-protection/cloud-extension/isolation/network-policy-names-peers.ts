import { notApplicable, pass, violation, type Judgement } from "../../../kernel/judgement";
import { isSet, keysAt, objectsAt, textsAt, type Readable, type ReadablePart } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { kubernetesTypes } from "../support/types";

/** Who may come into a namespace is named: not everybody, and not the pods of all namespaces. */
export const networkPolicyNamesPeers: ResourceRule = {
    id: "classified-protection/network-policy-names-peers",
    title: { zh: "网络策略不放行全部命名空间", en: "Network policies name who may come in" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.2.1 b)"],
    why: {
        zh: "不限来源或放行全部命名空间，等于允许其他租户的容器直接访问。",
        en: "A policy for everybody, or for all namespaces, lets in the containers of other tenants.",
    },
    reads: {
        zh: "NetworkPolicy 的 policyTypes、ingress 规则的 from 和 namespaceSelector。",
        en: "policyTypes of network policies, from and namespaceSelector of their ingress rules.",
    },
    remedy: {
        zh: "在 from 中写明来源：指定命名空间标签、容器组标签或地址块。",
        en: "Name the other side in from: labels of a namespace, labels of pods, or address blocks.",
    },
    messages: {
        anybody: {
            zh: "{{resource}} 的 {{path}} 未限定来源，任何租户都可访问。",
            en: "{{resource}} lets anybody in: {{path}} names no source.",
        },
        allNamespaces: {
            zh: "{{resource}} 的 {{path}} 放行全部命名空间。",
            en: "{{resource}} lets all namespaces in ({{path}}).",
        },
    },
    types: [kubernetesTypes.networkPolicy],
    examples: {
        good: [
            {
                type: kubernetesTypes.networkPolicy,
                system: "sd-portal",
                inputs: { spec: { podSelector: {}, ingress: [{ from: [{ podSelector: {} }] }] } },
            },
        ],
        bad: [
            {
                type: kubernetesTypes.networkPolicy,
                system: "sd-portal",
                inputs: { spec: { podSelector: {}, ingress: [{ from: [{ namespaceSelector: {} }] }] } },
            },
        ],
    },
    check(resource) {
        const rules = objectsAt(resource, "spec.ingress");
        if (rules.length === 0) return notApplicable;
        if (isSet(resource, "spec.policyTypes") && !textsAt(resource, "spec.policyTypes").includes("Ingress"))
            return notApplicable;
        return rules.map(judgeRule);
    },
};

function judgeRule(rule: ReadablePart): Judgement {
    const path = `${rule.at}.from`;
    const peers = objectsAt(rule, "from");
    if (peers.length === 0) return violation("anybody", { path });
    return peers.some(selectsAllNamespaces) ? violation("allNamespaces", { path }) : pass;
}

function selectsAllNamespaces(peer: Readable): boolean {
    return (
        isSet(peer, "namespaceSelector") &&
        keysAt(peer, "namespaceSelector.matchLabels").length === 0 &&
        objectsAt(peer, "namespaceSelector.matchExpressions").length === 0
    );
}
