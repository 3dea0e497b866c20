import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { entryAt, textAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";

const listener = "openstack:loadbalancer/listener:Listener";
const service = "kubernetes:core/v1:Service";
/** Protocols in which the load balancer can tell who asked. */
const openedProtocols = ["HTTP", "TERMINATED_HTTPS"];

/** Who came in stands in the record, not only the load balancer's own address. */
export const borderKnowsItsClients: ResourceRule = {
    id: "classified-protection/border-knows-its-clients",
    title: { zh: "边界入口须保留客户端地址", en: "Entrances keep the client's address" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.3.5 a)"],
    why: {
        zh: "审计记录中只有负载均衡自身地址时，无法追溯到访问者。",
        en: "Where records only have the load balancer's address, nobody can be traced.",
    },
    reads: {
        zh: "HTTP、TERMINATED_HTTPS 监听器的 insertHeaders；LoadBalancer 类型 Service 的 externalTrafficPolicy。",
        en: "insertHeaders of HTTP and TERMINATED_HTTPS listeners; externalTrafficPolicy of Services of type LoadBalancer.",
    },
    remedy: {
        zh: "监听器设 insertHeaders 的 X-Forwarded-For 为 true；Service 设 externalTrafficPolicy=Local。",
        en: "Set X-Forwarded-For to true in insertHeaders of listeners; externalTrafficPolicy=Local on Services.",
    },
    messages: {
        clientLost: {
            zh: "入口 {{resource}} 不向后端传递客户端地址。",
            en: "The entrance {{resource}} doesn't pass on the client's address.",
        },
    },
    types: [listener, service],
    examples: {
        good: [
            {
                type: listener,
                system: "sd-budget",
                inputs: { protocol: "TERMINATED_HTTPS", insertHeaders: { "X-Forwarded-For": "true" } },
            },
        ],
        bad: [{ type: listener, system: "sd-budget", inputs: { protocol: "TERMINATED_HTTPS" } }],
    },
    check(resource) {
        if (resource.type === service) {
            if (textAt(resource, "spec.type") !== "LoadBalancer") return notApplicable;
            return textAt(resource, "spec.externalTrafficPolicy") === "Local" ? pass : violation("clientLost");
        }
        if (!openedProtocols.includes(textAt(resource, "protocol") ?? "")) return notApplicable;
        return entryAt(resource, "insertHeaders", "X-Forwarded-For") === "true" ? pass : violation("clientLost");
    },
};
