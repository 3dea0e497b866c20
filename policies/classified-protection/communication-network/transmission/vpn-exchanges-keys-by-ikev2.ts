import { pass, violation } from "../../../kernel/judgement";
import { textAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";

const ikePolicy = "openstack:vpnaas/ikePolicy:IkePolicy";

/** Keys of VPNs are exchanged by version 2 of IKE. */
export const vpnExchangesKeysByIkev2: ResourceRule = {
    id: "classified-protection/vpn-exchanges-keys-by-ikev2",
    title: { zh: "VPN 采用 IKEv2 交换密钥", en: "VPNs exchange keys by IKEv2" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.2.2 b)"],
    why: {
        zh: "IKEv1 已停止维护（RFC 9395），预共享密钥可被离线猜测；不写时 Neutron 采用 v1。",
        en: "IKEv1 is deprecated (RFC 9395) and lets pre-shared keys be guessed off-line; v1 is what Neutron takes when nothing is said.",
    },
    reads: { zh: "IKE 策略的 ikeVersion。", en: "ikeVersion of IKE policies." },
    remedy: { zh: "将 ikeVersion 设为 v2。", en: "Set ikeVersion to v2." },
    messages: {
        oldVersion: {
            zh: "{{resource}} 以 IKE{{version}} 交换密钥。",
            en: "{{resource}} exchanges keys by IKE{{version}}.",
        },
    },
    types: [ikePolicy],
    examples: {
        good: [{ type: ikePolicy, inputs: { ikeVersion: "v2" } }],
        bad: [{ type: ikePolicy, inputs: {} }],
    },
    check(resource) {
        const version = (textAt(resource, "ikeVersion") ?? "v1").toLowerCase();
        return version === "v2" ? pass : violation("oldVersion", { version });
    },
};
