import { pass, violation } from "../../../kernel/judgement";
import { statedOwner } from "../../../kernel/owner";
import { podTypes } from "../../../kernel/pods/pods";
import { booleanAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { holdsTenants } from "../../../kernel/sites";

const network = "openstack:networking/network:Network";

/** Assets that can carry tags, metadata or labels. */
const assets = [
    network,
    "openstack:identity/project:Project",
    "openstack:blockstorage/volume:Volume",
    "openstack:compute/instance:Instance",
    "openstack:images/image:Image",
    "openstack:loadbalancer/loadBalancer:LoadBalancer",
    "openstack:networking/port:Port",
    "openstack:networking/router:Router",
    "openstack:networking/secGroup:SecGroup",
    "openstack:networking/subnet:Subnet",
    "openstack:networking/subnetPool:SubnetPool",
    "openstack:objectstorage/container:Container",
    "kubernetes:core/v1:Namespace",
    "kubernetes:core/v1:PersistentVolumeClaim",
    ...podTypes,
];

/** The asset register is what the resources say of themselves: whose they are, and where. */
export const assetsStateTheirKeeper: ResourceRule = {
    id: "classified-protection/assets-state-their-keeper",
    title: { zh: "资产标明责任部门和所在区划", en: "Assets state their department and division" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.10.2 a)"],
    why: {
        zh: "资产清单要写明责任部门、重要程度和位置；资源自身的标签就是清单，云上才不会有无主资产。",
        en: "The register names department, importance and place of each asset; with tags on all of them the register is the cloud itself.",
    },
    reads: {
        zh: "网络、路由、端口、云主机、云硬盘、镜像、项目、命名空间和工作负载自身的 egov 标签。",
        en: "The egov tags on networks, routers, ports, machines, volumes, images, projects, namespaces and workloads.",
    },
    remedy: {
        zh: "补充 egov:division，租户资源还须补充 egov:department（Kubernetes 为 egov-cloud.io/ 标签）。",
        en: "Add egov:division, and egov:department on what is a tenant's (labels egov-cloud.io/ in Kubernetes).",
    },
    messages: {
        noDivision: {
            zh: "{{resource}} 未标明所属行政区划。",
            en: "{{resource}} does not state its division.",
        },
        unknownDivision: {
            zh: "{{resource}} 标明的行政区划 {{division}} 不存在。",
            en: "{{resource}} states the division {{division}}, which the estate has not.",
        },
        noDepartment: {
            zh: "{{resource}} 在租户栈中，未标明责任部门。",
            en: "{{resource}} is a tenant's and does not state its department.",
        },
    },
    types: assets,
    examples: {
        good: [
            {
                type: network,
                system: "sd-budget",
                inputs: { tags: ["egov:division=370000", "egov:department=sd-finance"] },
            },
        ],
        bad: [{ type: network, system: "sd-budget", inputs: {} }],
    },
    check(resource, context) {
        const { division, department } = statedOwner(resource);
        if (division === undefined) return violation("noDivision");
        if (!context.estate.divisions.has(division)) return violation("unknownDivision", { division });
        const isTenants = holdsTenants(context.stackOf(resource));
        const isDomain = booleanAt(resource, "isDomain") === true;
        return isTenants && !isDomain && department === undefined ? violation("noDepartment") : pass;
    },
};
