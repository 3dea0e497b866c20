import { notApplicable, pass, violation } from "../../../kernel/judgement";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";
import { departmentOf } from "../support/tenancy";
import { openstackTypes } from "../support/types";

/** No machine stands in the management network and in a tenant's, and none of a tenant in the former. */
export const machineNotOnBothPlanes: ResourceRule = {
    id: "classified-protection/machine-not-on-both-planes",
    title: { zh: "云主机不同时接入管理平面和业务网络", en: "No machine is on both planes" },
    scope: "stack",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.5.1 b)"],
    why: {
        zh: "一台主机同时接入两个平面，就成为业务网络进入管理平面的跳板。",
        en: "A machine on both planes is a bridge from tenants' traffic into management.",
    },
    reads: {
        zh: "云主机 networks 所指端口和网络的分区与归属。",
        en: "Zones and owners of the ports and networks that networks of machines refer to.",
    },
    remedy: {
        zh: "把管理与业务分到不同的云主机，或去掉其中一个端口。",
        en: "Use different machines for management and for business, or take one of the ports away.",
    },
    messages: {
        bothPlanes: {
            zh: "{{resource}} 同时接入管理网络 {{management}} 和部门 {{department}} 的网络。",
            en: "{{resource}} is in the management network {{management}} and in a network of department {{department}}.",
        },
        tenantsMachine: {
            zh: "{{resource}} 属于部门 {{department}}，却接入管理网络 {{management}}。",
            en: "{{resource}} belongs to department {{department}} and is in the management network {{management}}.",
        },
    },
    types: [openstackTypes.instance],
    examples: { good: [], bad: [] },
    check(resource, context) {
        const networks = networksOf(resource, context);
        const management = networks.find((network) => context.ownerOf(network).zone === "management");
        if (management === undefined) return notApplicable;
        const own = departmentOf(resource, context);
        if (own !== undefined) return violation("tenantsMachine", { department: own, management: management.name });
        const department = networks.map((network) => departmentOf(network, context)).find((one) => one !== undefined);
        return department === undefined ? pass : violation("bothPlanes", { department, management: management.name });
    },
};

/** Networks that a machine is in, itself or by its ports; a port whose network is not known stands for it. */
function networksOf(machine: StackResource, { resources }: RuleContext): StackResource[] {
    return resources.targets(machine, "networks").flatMap((target) => {
        const networks = resources.targets(target, "networkId").filter(({ type }) => type === openstackTypes.network);
        return networks.length === 0 ? [target] : networks;
    });
}
