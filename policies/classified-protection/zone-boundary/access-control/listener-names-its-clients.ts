import { pass, violation } from "../../../kernel/judgement";
import { meansEverybody } from "../../../kernel/network/address-block";
import { zoneOf } from "../../../kernel/network/zone";
import { numberAt, textAt, textsAt } from "../../../kernel/read";
import type { ResourceRule, StackResource } from "../../../kernel/rule";

const listener = "openstack:loadbalancer/listener:Listener";
const publicPort = 443;
const publicProtocols = ["HTTPS", "TERMINATED_HTTPS"];

/** A load balancer answers those it was made for. */
export const listenerNamesItsClients: ResourceRule = {
    id: "classified-protection/listener-names-its-clients",
    title: { zh: "负载均衡监听须限定客户端", en: "Load balancer listeners name their clients" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.3.2 a)"],
    why: {
        zh: "负载均衡是边界上的受控接口；不写 allowedCidrs 时对所有来源开放。",
        en: "A load balancer is a controlled point of the border; without allowedCidrs it answers everybody.",
    },
    reads: {
        zh: "监听器的 allowedCidrs、protocol、protocolPort 和分区。",
        en: "allowedCidrs, protocol, protocolPort and zone of listeners.",
    },
    remedy: {
        zh: "在 allowedCidrs 中列出客户端地址块；互联网接入区只有 443 端口的 HTTPS 可对公众开放。",
        en: "Name the clients in allowedCidrs; only HTTPS at port 443 of the internet zone is for everybody.",
    },
    messages: {
        everybody: {
            zh: "监听 {{resource}} 未限定客户端，{{protocol}} 端口 {{port}} 对所有来源开放。",
            en: "The listener {{resource}} answers everybody at {{protocol}} {{port}}.",
        },
    },
    types: [listener],
    examples: {
        good: [
            {
                type: listener,
                system: "sd-budget",
                inputs: { protocol: "HTTPS", protocolPort: 443, allowedCidrs: ["10.137.0.0/18"] },
            },
        ],
        bad: [{ type: listener, system: "sd-budget", inputs: { protocol: "HTTPS", protocolPort: 443 } }],
    },
    check(resource, context) {
        const clients = textsAt(resource, "allowedCidrs");
        if (clients.length > 0 && !clients.some(meansEverybody)) return pass;
        if (zoneOf(resource, context) === "internet" && isPublic(resource)) return pass;
        return violation("everybody", {
            protocol: textAt(resource, "protocol") ?? "-",
            port: numberAt(resource, "protocolPort") ?? "-",
        });
    },
};

const isPublic = (resource: StackResource): boolean =>
    publicProtocols.includes(textAt(resource, "protocol") ?? "") && numberAt(resource, "protocolPort") === publicPort;
