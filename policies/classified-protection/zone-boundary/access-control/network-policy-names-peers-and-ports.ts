import { notApplicable, violation, type Judgement } from "../../../kernel/judgement";
import { meansEverybody } from "../../../kernel/network/address-block";
import { isSet, keysAt, objectAt, objectsAt, textAt, type Readable, type ReadablePart } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";

const networkPolicy = "kubernetes:networking.k8s.io/v1:NetworkPolicy";

/** What a NetworkPolicy allows, it allows somebody, at some ports. */
export const networkPolicyNamesPeersAndPorts: ResourceRule = {
    id: "classified-protection/network-policy-names-peers-and-ports",
    title: { zh: "NetworkPolicy 须写明对端和端口", en: "NetworkPolicies name peers and ports" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.3.2 c)", "GB/T 22239 8.1.3.2 a)"],
    why: {
        zh: "不写 from/to 或 ports 的规则放行全部来源、去向或端口。",
        en: "A rule without from, to or ports allows all of them.",
    },
    reads: {
        zh: "NetworkPolicy 的 ingress[].from、egress[].to、ports、ipBlock 和选择器。",
        en: "ingress[].from, egress[].to, ports, ipBlock and selectors of NetworkPolicies.",
    },
    remedy: {
        zh: "为每条规则写明对端（选择器或地址块）和端口。",
        en: "Name a peer (a selector or a block) and the ports in each rule.",
    },
    messages: {
        anyPeer: {
            zh: "{{resource}} 的规则 {{path}} 不限对端。",
            en: "The rule {{path}} of {{resource}} is for everybody.",
        },
        anyPort: {
            zh: "{{resource}} 的规则 {{path}} 不限端口。",
            en: "The rule {{path}} of {{resource}} is for all ports.",
        },
    },
    types: [networkPolicy],
    examples: {
        good: [
            {
                type: networkPolicy,
                system: "sd-portal",
                inputs: {
                    spec: {
                        ingress: [
                            { from: [{ ipBlock: { cidr: "172.20.0.0/18" } }], ports: [{ protocol: "TCP", port: 443 }] },
                        ],
                    },
                },
            },
        ],
        bad: [{ type: networkPolicy, system: "sd-portal", inputs: { spec: { ingress: [{}] } } }],
    },
    check(resource) {
        const rules = [
            ...objectsAt(resource, "spec.ingress").map((rule) => [rule, "from"] as const),
            ...objectsAt(resource, "spec.egress").map((rule) => [rule, "to"] as const),
        ];
        // A policy that only denies allows nobody anything.
        return rules.length === 0 ? notApplicable : rules.flatMap(([rule, peers]) => judge(rule, peers));
    },
};

function judge(rule: ReadablePart, side: "from" | "to"): Judgement[] {
    const path = rule.at;
    const found: Judgement[] = [];
    const peers = objectsAt(rule, side);
    if (peers.length === 0 || peers.some(isEverybody)) found.push(violation("anyPeer", { path }));
    const ports = objectsAt(rule, "ports");
    if (ports.length === 0 || ports.some((port) => !isSet(port, "port"))) found.push(violation("anyPort", { path }));
    return found;
}

/** A block of everybody, or all pods of all namespaces. */
function isEverybody(peer: Readable): boolean {
    const cidr = textAt(peer, "ipBlock.cidr");
    if (cidr !== undefined) return meansEverybody(cidr);
    return selectsAll(peer, "namespaceSelector") && (!isSet(peer, "podSelector") || selectsAll(peer, "podSelector"));
}

function selectsAll(peer: Readable, selector: string): boolean {
    return (
        objectAt(peer, selector) !== undefined &&
        keysAt(peer, `${selector}.matchLabels`).length === 0 &&
        objectsAt(peer, `${selector}.matchExpressions`).length === 0
    );
}
