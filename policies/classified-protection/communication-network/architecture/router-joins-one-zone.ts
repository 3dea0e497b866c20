import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { zoneOf } from "../../../kernel/network/zone";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";

const router = "openstack:networking/router:Router";
const routerInterface = "openstack:networking/routerInterface:RouterInterface";
const firewallGroup = "openstack:firewall/groupV2:GroupV2";

/** No router leads from one zone into another past a firewall; at level 4 not even through one. */
export const routerJoinsOneZone: ResourceRule = {
    id: "classified-protection/router-joins-one-zone",
    title: { zh: "路由器不得直接连通不同分区", en: "No router joins zones" },
    scope: "stack",
    severity: "critical",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.2.1 d)", "GB/T 22239 9.1.3.2 e)"],
    why: {
        zh: "公用、专用、互联网接入区和管理区之间须可靠隔离；直通路由使隔离失效。第四级须经协议转换或协议隔离（网闸）交换数据。",
        en: "Zones are kept apart reliably; a route between them undoes that. At level 4 data crosses only by protocol conversion or isolation.",
    },
    reads: {
        zh: "路由器、其外部网络和各接口所连子网、网络的分区；接口端口是否在防火墙组（GroupV2.ports）内。",
        en: "Zone of the router, of its external network and of what its interfaces lead to; whether an interface's port is in a firewall group (GroupV2.ports).",
    },
    remedy: {
        zh: "每个分区各用一台路由器；确需互通的，以端口方式连接并纳入防火墙组，第四级改用数据交换系统（网闸）。",
        en: "One router for each zone; where zones must meet, attach by ports that are in a firewall group, at level 4 by an exchange gateway.",
    },
    messages: {
        joinsZones: {
            zh: "路由器 {{resource}} 直接连通分区 {{zones}}，且有接口不受防火墙组保护。",
            en: "The router {{resource}} joins the zones {{zones}}, with interfaces that no firewall group guards.",
        },
        firewallNotEnough: {
            zh: "路由器 {{resource}} 连通第四级系统所在分区（{{zones}}）；第四级须采用协议转换或协议隔离。",
            en: "The router {{resource}} joins the zones {{zones}} at level 4, where a firewall is not enough.",
        },
    },
    types: [router],
    examples: { good: [{ type: router, inputs: { tags: ["egov:zone=common"] } }], bad: [] },
    check(resource, context) {
        const { resources } = context;
        const interfaces = resources.referring(resource, routerInterface);
        const gateways = resources.targets(resource, "externalNetworkId");
        const ends = [resource, ...gateways, ...interfaces.flatMap((one) => endsOf(one, context))];
        const zones = [...new Set(ends.flatMap((end) => zoneOf(end, context) ?? []))].sort();
        if (zones.length === 0) return notApplicable;
        if (zones.length === 1) return pass;
        if (context.levelsOf(resource).G >= 4) return violation("firewallNotEnough", { zones: zones.join(", ") });
        return interfaces.length > 0 && interfaces.every((one) => isGuarded(one, context))
            ? pass
            : violation("joinsZones", { zones: zones.join(", ") });
    },
};

/** The subnet or port that an interface leads to, with its network, which may say the zone instead. */
function endsOf(one: StackResource, { resources }: RuleContext): StackResource[] {
    const ends = [...resources.targets(one, "subnetId"), ...resources.targets(one, "portId")];
    return ends.flatMap((end) => [end, ...resources.targets(end, "networkId")]);
}

function isGuarded(one: StackResource, { resources }: RuleContext): boolean {
    const [port] = resources.targets(one, "portId");
    return port !== undefined && resources.referring(port, firewallGroup).length > 0;
}
