import { pass, violation } from "../../../kernel/judgement";
import { booleanAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { poolType } from "../reading/pool-members";

const monitorType = "openstack:loadbalancer/monitor:Monitor";

/** A load balancer notices that a member has stopped. */
export const poolWatchesItsMembers: ResourceRule = {
    id: "classified-protection/pool-watches-its-members",
    title: { zh: "负载均衡须做健康检查", en: "Load balancers watch their members" },
    scope: "stack",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.9 c)"],
    why: {
        zh: "没有健康检查，故障的后端仍会收到请求，冗余不起作用。",
        en: "Without a monitor requests still go to a member that has stopped, and the spare one does not help.",
    },
    reads: { zh: "指向后端池的健康检查及其 adminStateUp。", en: "Monitors of a pool and their adminStateUp." },
    remedy: { zh: "为后端池配置健康检查。", en: "Give the pool a monitor." },
    messages: { unwatched: { zh: "{{resource}} 没有健康检查。", en: "{{resource}} has no monitor." } },
    types: [poolType],
    examples: {
        // A monitor refers to it, which an example of one resource can't show.
        good: [],
        bad: [{ type: poolType, system: "sd-portal", inputs: { protocol: "HTTP" } }],
    },
    check: (pool, { resources }) =>
        resources.referring(pool, monitorType).some((monitor) => booleanAt(monitor, "adminStateUp") !== false)
            ? pass
            : violation("unwatched"),
};
