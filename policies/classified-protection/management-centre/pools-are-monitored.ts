import { pass, violation } from "../../kernel/judgement";
import { booleanAt } from "../../kernel/read";
import type { ResourceRule } from "../../kernel/rule";

const pool = "openstack:loadbalancer/pool:Pool";
const monitor = "openstack:loadbalancer/monitor:Monitor";

/** The platform watches whether the servers behind each load balancer answer. */
export const poolsAreMonitored: ResourceRule = {
    id: "classified-protection/pools-are-monitored",
    title: { zh: "负载均衡后端有健康监测", en: "Servers behind load balancers are monitored" },
    scope: "stack",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.5.4 c)"],
    why: {
        zh: "服务器的运行状况须集中监测；没有健康监测，故障由用户最先发现。",
        en: "The state of servers is watched centrally; without a monitor the users are the first to notice.",
    },
    reads: {
        zh: "引用后端池的 Monitor 资源。",
        en: "Monitors that refer to the pool.",
    },
    remedy: {
        zh: "为后端池增加 Monitor（HTTP、HTTPS 或 TCP）。",
        en: "Add a Monitor to the pool, by HTTP, HTTPS or TCP.",
    },
    messages: {
        noMonitor: {
            zh: "后端池 {{resource}} 没有健康监测。",
            en: "The pool {{resource}} has no monitor.",
        },
        monitorOff: {
            zh: "后端池 {{resource}} 的健康监测已停用。",
            en: "The monitor of the pool {{resource}} is switched off.",
        },
    },
    types: [pool],
    examples: { good: [], bad: [{ type: pool, system: "sd-budget", inputs: { protocol: "HTTP" } }] },
    check(resource, { resources }) {
        const monitors = resources.referring(resource, monitor);
        if (monitors.length === 0) return violation("noMonitor");
        return monitors.some((one) => booleanAt(one, "adminStateUp") !== false) ? pass : violation("monitorOff");
    },
};
