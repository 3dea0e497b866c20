import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { referred } from "../../../kernel/reading/referred";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";
import { openstackTypes } from "../support/types";

/** Where a router joins networks of different levels, a firewall guards its ports. */
export const routerBetweenLevelsHasFirewall: ResourceRule = {
    id: "classified-protection/router-between-levels-has-firewall",
    title: { zh: "不同等级网络之间设防火墙", en: "A firewall stands between networks of different levels" },
    scope: "stack",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.3.1 b)"],
    why: {
        zh: "路由器直接连接不同等级的网络，低等级网络一旦失陷即可直达高等级网络。",
        en: "Through a plain router, whoever takes the lower network reaches the higher one.",
    },
    reads: {
        zh: "同一路由器各接口所接子网的等级，防火墙组绑定的端口。",
        en: "Levels of the subnets on one router, ports of firewall groups.",
    },
    remedy: {
        zh: "用防火墙组保护该接口的端口，或为不同等级的网络分设路由器。",
        en: "Guard the interface's port by a firewall group, or give each level a router of its own.",
    },
    messages: {
        noFirewall: {
            zh: "{{resource}} 把 {{own}} 级网络接入路由器，该路由器还连接 {{other}} 级网络，其间没有防火墙。",
            en: "{{resource}} joins a network of level {{own}} to a router that also has one of level {{other}}, with no firewall between.",
        },
    },
    types: [openstackTypes.routerInterface],
    examples: { good: [], bad: [] },
    check(resource, context) {
        const { resources } = context;
        const [router] = referred(resource, "routerId", context);
        const own = levelBehind(resource, context);
        if (router === undefined || own === undefined) return notApplicable;
        const other = resources
            .referring(router, openstackTypes.routerInterface)
            .map((sibling) => levelBehind(sibling, context))
            .find((level) => level !== undefined && level !== own);
        if (other === undefined) return notApplicable;
        return isGuarded(resource, context) ? pass : violation("noFirewall", { own, other });
    },
};

/** G of the network that an interface leads to. */
function levelBehind(routerInterface: StackResource, context: RuleContext): number | undefined {
    const { resources } = context;
    const [end] = [...resources.targets(routerInterface, "subnetId"), ...resources.targets(routerInterface, "portId")];
    if (end === undefined) return undefined;
    const [network] = referred(end, "networkId", context);
    return context.levelsOf(network ?? end).G;
}

function isGuarded(routerInterface: StackResource, { resources }: RuleContext): boolean {
    return [routerInterface, ...resources.targets(routerInterface, "portId")].some(
        (port) => resources.referring(port, openstackTypes.firewallGroup).length > 0,
    );
}
