import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { booleanAt, textAt, valueAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { openstackTypes } from "../support/types";

/** Every port that somebody makes is guarded by security groups that somebody wrote. */
export const portHasSecurityGroups: ResourceRule = {
    id: "classified-protection/port-has-security-groups",
    title: { zh: "虚拟端口绑定安全组", en: "Ports have security groups" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.3.1 a)"],
    why: {
        zh: "端口是虚拟网络的边界，未绑定安全组即没有访问控制；默认安全组放行组内全部流量。",
        en: "A port is where a virtual network begins: without groups nothing is checked there, and the default group lets all its members in.",
    },
    reads: {
        zh: "端口的 securityGroupIds、noSecurityGroups、portSecurityEnabled 和 deviceOwner。",
        en: "securityGroupIds, noSecurityGroups, portSecurityEnabled and deviceOwner of ports.",
    },
    remedy: {
        zh: "为端口指定自建的安全组，并保持端口安全开启。",
        en: "Give the port security groups of your own and leave port security on.",
    },
    messages: {
        unguarded: {
            zh: "{{resource}} 关闭了端口安全，安全组不起作用。",
            en: "{{resource}} has port security off: no security group works on it.",
        },
        noGroups: { zh: "{{resource}} 明确不绑定安全组。", en: "{{resource}} says that it has no security groups." },
        defaultGroup: {
            zh: "{{resource}} 未指定安全组，只受默认安全组约束。",
            en: "{{resource}} names no security group, so that only the project's default one holds.",
        },
    },
    types: [openstackTypes.port],
    examples: {
        good: [{ type: openstackTypes.port, system: "sd-budget", inputs: { securityGroupIds: ["group"] } }],
        bad: [{ type: openstackTypes.port, system: "sd-budget", inputs: { noSecurityGroups: true } }],
    },
    check(resource) {
        // Neutron's own ports, of routers and the like, take no security groups.
        if (textAt(resource, "deviceOwner")?.startsWith("network:") === true) return notApplicable;
        if (booleanAt(resource, "portSecurityEnabled") === false) return violation("unguarded");
        if (booleanAt(resource, "noSecurityGroups") === true) return violation("noGroups");
        const groups = valueAt(resource, "securityGroupIds");
        return Array.isArray(groups) && groups.length > 0 ? pass : violation("defaultGroup");
    },
};
