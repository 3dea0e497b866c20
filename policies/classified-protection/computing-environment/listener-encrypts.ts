import { notApplicable, pass, violation } from "../../kernel/judgement";
import { isSet, textAt } from "../../kernel/read";
import type { ResourceRule } from "../../kernel/rule";

const listener = "openstack:loadbalancer/listener:Listener";

/** What a load balancer offers is encrypted at the load balancer, or passed on with the encryption of the system's own. */
export const listenerEncrypts: ResourceRule = {
    id: "classified-protection/listener-encrypts",
    title: { zh: "负载均衡监听须加密", en: "Load balancer listeners encrypt" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.8 a)"],
    why: {
        zh: "明文协议会使重要数据在传输途中被窃听。",
        en: "Whoever is on the way reads what an unencrypted protocol carries.",
    },
    reads: {
        zh: "监听器的 protocol 和 defaultTlsContainerRef。",
        en: "protocol and defaultTlsContainerRef of listeners.",
    },
    remedy: {
        zh: "将监听协议改为 TERMINATED_HTTPS 并引用部门自己的证书；或使用 HTTPS 直通。",
        en: "Set the protocol to TERMINATED_HTTPS with a certificate of the department, or pass HTTPS through.",
    },
    messages: {
        plainProtocol: {
            zh: "{{resource}} 使用明文协议 {{protocol}}。",
            en: "{{resource}} offers {{protocol}}, which is not encrypted.",
        },
        noCertificate: {
            zh: "{{resource}} 终结 TLS，但没有证书。",
            en: "{{resource}} ends TLS and has no certificate.",
        },
    },
    types: [listener],
    examples: {
        good: [
            {
                type: listener,
                system: "sd-budget",
                inputs: { protocol: "TERMINATED_HTTPS", defaultTlsContainerRef: "https://keys.example/c/1" },
            },
        ],
        bad: [{ type: listener, system: "sd-budget", inputs: { protocol: "HTTP" } }],
    },
    check(resource) {
        const protocol = textAt(resource, "protocol");
        if (protocol === "HTTPS") return pass;
        if (protocol === "HTTP") return violation("plainProtocol", { protocol });
        if (protocol !== "TERMINATED_HTTPS") return notApplicable;
        return isSet(resource, "defaultTlsContainerRef") ? pass : violation("noCertificate");
    },
};
