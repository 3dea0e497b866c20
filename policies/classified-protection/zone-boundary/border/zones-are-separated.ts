import { notApplicable, pass, unknown, violation, type Judgement } from "../../../kernel/judgement";
import { entryAt, objectsAt } from "../../../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";
import { meetings, type Meeting } from "../../../kernel/topology/topology";
import { networkTypes } from "../../../kernel/topology/types";

const networkPolicy = "kubernetes:networking.k8s.io/v1:NetworkPolicy";
const namespaceName = "kubernetes.io/metadata.name";

/** From no network of a zone does any chain of routers, machines, load balancers or tunnels lead into another zone. */
export const zonesAreSeparated: ResourceRule = {
    id: "classified-protection/zones-are-separated",
    title: { zh: "分区之间不得存在任何通路", en: "No path leads from zone to zone" },
    scope: "stack",
    severity: "critical",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.2.1 d)", "GB/T 22239 8.1.3.1 a)"],
    why: {
        zh: "分区隔离取决于实际可达性而非名称：经无分区的中间网络、多网卡主机、负载均衡或隧道绕行，同样使隔离失效。",
        en: "Zones are apart if nothing gets across, whatever things are called: a detour by a network between, a machine with two ports, a load balancer or a tunnel undoes it as a router does.",
    },
    reads: {
        zh: "路由器的外部网络和接口、云主机的端口、负载均衡及其成员、VPN 连接两端；子网地址和 VLAN 所属分区（按数据定义的地址规划）；放行其他系统命名空间的 NetworkPolicy。",
        en: "External network and interfaces of routers, ports of machines, load balancers and their members, both ends of VPN connections; the zone of subnets' addresses and of VLANs, by the estate's address plan; NetworkPolicies that let in namespaces of other systems.",
    },
    remedy: {
        zh: "拆除连接两个分区的资源；确需交换的，经声明的受控接口（防火墙组保护的端口、数据交换系统）进行。",
        en: "Take away what joins the zones; where they must exchange, do it by a controlled point: ports guarded by a firewall group, an exchange system.",
    },
    messages: {
        joinsZones: {
            zh: "{{resource}} 使分区 {{zones}} 连通：{{path}}。",
            en: "{{resource}} joins the zones {{zones}}: {{path}}.",
        },
        podsJoinZones: {
            zh: "{{resource}} 在分区 {{zone}} 放行分区 {{other}} 的系统 {{system}}，双方经集群的容器网络直接连通。",
            en: "{{resource}} in zone {{zone}} lets in the system {{system}} of zone {{other}}: both are on the cluster's pod network, with nothing between.",
        },
        endElsewhere: {
            zh: "{{resource}} 的 {{inputs}} 所指不在本次检查的资源之中，无法判断其通向哪个分区。",
            en: "{{resource}} names something in {{inputs}} that is not among the resources: the zone that it leads to can't be told.",
        },
    },
    types: [
        networkTypes.router,
        networkTypes.instance,
        networkTypes.loadBalancer,
        networkTypes.siteConnection,
        networkPolicy,
    ],
    examples: { good: [], bad: [] },
    check(resource, context) {
        if (resource.type === networkPolicy) return judgePolicy(resource, context);
        const meeting = meetings(context).get(resource.urn);
        return meeting === undefined ? notApplicable : judgeMeeting(meeting);
    },
};

function judgeMeeting({ joint, zones, elsewhere }: Meeting): Judgement {
    if (zones.size > 1) {
        const [first = [], ...others] = [...zones].map(([zone, way]) => {
            const [origin = "", ...rest] = [...way].reverse();
            return [`${origin} (${zone})`, ...rest];
        });
        const path = others.map((way) => [...first, joint.resource.name, ...way.reverse()].join(" – ")).join("; ");
        return violation("joinsZones", { zones: [...zones.keys()].sort().join(", "), path });
    }
    if (elsewhere.length > 0 && zones.size > 0) return unknown("endElsewhere", { inputs: elsewhere.join(", ") });
    return zones.size === 0 ? notApplicable : pass;
}

/** Pods of all zones share the cluster's network, so that policies alone keep them apart. */
function judgePolicy(policy: StackResource, context: RuleContext): Judgement | readonly Judgement[] {
    const zone = zoneOfSystem(context.ownerOf(policy).system, context);
    if (zone === undefined) return notApplicable;
    const systems = objectsAt(policy, "spec.ingress")
        .flatMap((rule) => objectsAt(rule, "from"))
        .flatMap((peer) => entryAt(peer, "namespaceSelector.matchLabels", namespaceName) ?? []);
    const judged = [...new Set(systems)].flatMap((system): Judgement[] => {
        const other = zoneOfSystem(system, context);
        if (other === undefined) return [];
        return [other === zone ? pass : violation("podsJoinZones", { zone, other, system })];
    });
    return judged.length === 0 ? notApplicable : judged;
}

/** What the estate says of a system counts, not what objects in its namespace say of themselves. */
const zoneOfSystem = (system: string | undefined, { estate }: RuleContext): string | undefined =>
    estate.systems.get(system ?? "")?.zone;
