import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { booleanAt, textAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { handedOver } from "../../../kernel/other-stacks/handed-over";
import { openstackTypes } from "../support/types";

/** Kinds of Neutron objects that carry traffic or addresses; quality of service and the like do not. */
const carriesTraffic = new Set(["network", "subnetpool", "address_scope", "address_group", "security_group"]);

/** No network, address pool or security group is there for all projects: sharing names the project. */
export const networkServesOneTenant: ResourceRule = {
    id: "classified-protection/network-serves-one-tenant",
    title: { zh: "虚拟网络不对全部租户共享", en: "Networks are not shared with all tenants" },
    scope: "stack",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.2.1 b)"],
    why: {
        zh: "对全部项目共享的网络，任何租户都能接入，租户之间不再隔离。",
        en: "Any tenant can put machines into a network that all projects share.",
    },
    reads: {
        zh: "网络、子网池、地址范围和防火墙组的 shared；访问策略的 objectType 和 targetTenant。",
        en: "shared of networks, subnet pools, address scopes and firewall groups; objectType and targetTenant of access policies.",
    },
    remedy: {
        zh: "关闭 shared；确需共享的，用访问策略指定到具体项目。",
        en: "Turn shared off; where something has to be shared, name the project in an access policy.",
    },
    messages: {
        shared: { zh: "{{resource}} 对全部项目共享。", en: "{{resource}} is shared with all projects." },
        sharedByPolicy: {
            zh: "访问策略 {{resource}} 把 {{object}} 授予全部项目。",
            en: "The access policy {{resource}} gives a {{object}} to all projects.",
        },
    },
    types: [
        openstackTypes.addressScope,
        openstackTypes.firewallGroup,
        openstackTypes.network,
        openstackTypes.rbacPolicy,
        openstackTypes.subnetPool,
    ],
    examples: {
        good: [{ type: openstackTypes.network, system: "sd-budget", inputs: { shared: false } }],
        bad: [{ type: openstackTypes.network, system: "sd-budget", inputs: { shared: true } }],
    },
    check(resource, context) {
        const { resources } = context;
        if (resource.type !== openstackTypes.rbacPolicy)
            return booleanAt(resource, "shared") === true ? violation("shared") : pass;
        const object = textAt(resource, "objectType") ?? "";
        if (!carriesTraffic.has(object)) return notApplicable;
        // The id of a project that is made beside it: not known yet, but not everybody.
        if (resources.targets(resource, "targetTenant").some(({ type }) => type === openstackTypes.project))
            return pass;
        // One of a platform, which its stack gives away.
        if (handedOver(resource, "targetTenant", context)?.every((output) => output.endsWith("ProjectId"))) return pass;
        return textAt(resource, "targetTenant") === "*" ? violation("sharedByPolicy", { object }) : pass;
    },
};
