import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { parseLevels } from "../../../kernel/levels";
import { statedOwner } from "../../../kernel/owner";
import { podTypes } from "../../../kernel/pods/pods";
import type { ResourceRule } from "../../../kernel/rule";

const volume = "openstack:blockstorage/volume:Volume";

/** What runs a system or holds its data carries the level that decides how it is managed. */
export const assetsCarryTheirLevel: ResourceRule = {
    id: "classified-protection/assets-carry-their-level",
    title: { zh: "承载系统的资源标明等级", en: "Assets of systems carry their level" },
    scope: "resource",
    severity: "low",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.10.2 b)"],
    why: {
        zh: "按资产的重要程度标识，才能按等级采取管理措施。",
        en: "Only what is labelled by its importance can be managed by it.",
    },
    reads: {
        zh: "系统的云主机、云硬盘、负载均衡、命名空间和工作负载自身的 egov:level。",
        en: "egov:level on machines, volumes, load balancers, namespaces and workloads of systems.",
    },
    remedy: {
        zh: "补充 egov:level（如 S3A2G3），与系统定级一致。",
        en: "Add egov:level, e.g. S3A2G3, as the system is graded.",
    },
    messages: {
        noLevel: {
            zh: "{{resource}} 属于系统 {{system}}，未标明等级。",
            en: "{{resource}} belongs to the system {{system}} and carries no level.",
        },
    },
    types: [
        volume,
        "openstack:compute/instance:Instance",
        "openstack:loadbalancer/loadBalancer:LoadBalancer",
        "kubernetes:core/v1:Namespace",
        ...podTypes,
    ],
    examples: {
        good: [{ type: volume, system: "sd-budget", inputs: { metadata: { "egov:level": "S3A2G3" } } }],
        bad: [{ type: volume, system: "sd-budget", inputs: { metadata: { "egov:level": "high" } } }],
    },
    check(resource, context) {
        const { system } = context.ownerOf(resource);
        if (system === undefined) return notApplicable;
        return parseLevels(statedOwner(resource).level ?? "") === undefined ? violation("noLevel", { system }) : pass;
    },
};
