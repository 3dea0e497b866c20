import { notApplicable, violation, type Judgement } from "../../../kernel/judgement";
import { liesWithin } from "../../../kernel/network/address-block";
import { securityGroupRule } from "../../../kernel/network/security-group-rule";
import { blockOfZone, isZone, platformOf, zoneOf } from "../../../kernel/network/zone";
import { objectsAt, textAt, textsAt } from "../../../kernel/read";
import type { ResourceRule, StackResource } from "../../../kernel/rule";
import { homeOf } from "../../../kernel/sites";

const listener = "openstack:loadbalancer/listener:Listener";
const networkPolicy = "kubernetes:networking.k8s.io/v1:NetworkPolicy";

/** Systems of level 4 talk with their own zone; everything else goes through an exchange gateway, which rewrites it. */
export const level4AdmitsItsOwnZoneOnly: ResourceRule = {
    id: "classified-protection/level4-admits-its-own-zone-only",
    title: { zh: "第四级系统只与本分区直接通信", en: "Level 4 talks with its own zone only" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 9.1.3.2 e)"],
    why: {
        zh: "第四级的网络边界须以通信协议转换或协议隔离方式交换数据，不得放行其他分区的直接访问。",
        en: "At level 4 data crosses a border by protocol conversion or isolation: addresses of other zones are not let through.",
    },
    reads: {
        zh: "安全组规则的 remoteIpPrefix、监听器的 allowedCidrs、NetworkPolicy 的 ipBlock；系统分区在平台上的地址块。",
        en: "remoteIpPrefix of security group rules, allowedCidrs of listeners, ipBlock of NetworkPolicies; the block of the system's zone on the platform (at a recovery site also on that at home).",
    },
    remedy: {
        zh: "将对端限定在本分区地址块内，跨分区交换改经数据交换系统（网闸）。",
        en: "Keep the other side within the zone's block; let what comes from elsewhere go through an exchange gateway.",
    },
    messages: {
        otherZone: {
            zh: "{{resource}} 放行 {{cidr}}，超出第四级系统所在分区 {{zone}} 的地址块 {{block}}。",
            en: "{{resource}} admits {{cidr}}, which is not within {{block}}, the block of the system's zone {{zone}}.",
        },
    },
    types: [securityGroupRule, listener, networkPolicy],
    examples: { good: [], bad: [] },
    check(resource, context) {
        const cidrs = cidrsOf(resource);
        const platform = platformOf(resource, context);
        const zone = zoneOf(resource, context);
        if (cidrs.length === 0 || platform === undefined || zone === undefined || !isZone(zone)) return notApplicable;
        const block = blockOfZone(platform, zone);
        const home = homeOf(resource, context);
        const others = home === undefined ? [] : [blockOfZone(home, zone)];
        return cidrs
            .filter((cidr) => ![block, ...others].some((own) => liesWithin(cidr, own)))
            .map((cidr): Judgement => violation("otherZone", { cidr, zone, block }));
    },
};

function cidrsOf(resource: StackResource): string[] {
    if (resource.type === listener) return textsAt(resource, "allowedCidrs");
    if (resource.type === securityGroupRule) return [textAt(resource, "remoteIpPrefix") ?? []].flat();
    const peers = [
        ...objectsAt(resource, "spec.ingress").flatMap((rule) => objectsAt(rule, "from")),
        ...objectsAt(resource, "spec.egress").flatMap((rule) => objectsAt(rule, "to")),
    ];
    return peers.flatMap((peer) => textAt(peer, "ipBlock.cidr") ?? []);
}
