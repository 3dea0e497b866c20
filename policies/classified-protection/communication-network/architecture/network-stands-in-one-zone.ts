import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { isExtranets } from "../../../kernel/network/extranet";
import { isZone, zoneOf, zones } from "../../../kernel/network/zone";
import { textsAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";

const network = "openstack:networking/network:Network";
const start = "egov:zone=";

/** Every network says in which zone it stands. */
export const networkStandsInOneZone: ResourceRule = {
    id: "classified-protection/network-stands-in-one-zone",
    title: { zh: "网络须划入唯一分区", en: "Every network stands in one zone" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.2.1 c)"],
    why: {
        zh: "不知道属于哪个分区的网络，无法按分区管理地址和访问控制。",
        en: "Addresses and access can't be managed by zone for a network that is in none, or in two.",
    },
    reads: {
        zh: "网络的标签 egov:zone（公用 common、专用 dedicated、互联网 internet、管理 management）。",
        en: "The tag egov:zone of networks: common, dedicated, internet or management.",
    },
    remedy: { zh: "为网络写上唯一的 egov:zone 标签。", en: "Give the network exactly one egov:zone tag." },
    messages: {
        noZone: {
            zh: "网络 {{resource}} 未标明分区。",
            en: "The network {{resource}} doesn't say in which zone it is.",
        },
        severalZones: {
            zh: "网络 {{resource}} 同时标为多个分区：{{zones}}。",
            en: "The network {{resource}} says that it is in several zones: {{zones}}.",
        },
        noSuchZone: {
            zh: "网络 {{resource}} 的分区 {{zone}} 不存在；可用分区：{{zones}}。",
            en: "The network {{resource}} is in the zone {{zone}}, which there is not; there are {{zones}}.",
        },
    },
    types: [network],
    examples: {
        good: [{ type: network, inputs: { tags: ["egov:zone=common"] } }],
        bad: [{ type: network, inputs: { tags: ["egov:division=370000"] } }],
    },
    check(resource, context) {
        const stated = new Set(textsAt(resource, "tags").filter((tag) => tag.startsWith(start)));
        if (stated.size > 1)
            return violation("severalZones", { zones: [...stated].map((tag) => tag.slice(start.length)).join(", ") });
        const zone = zoneOf(resource, context);
        if (zone === undefined && isExtranets(resource, "carrier-access", context)) return notApplicable;
        if (zone === undefined) return violation("noZone");
        return isZone(zone) ? pass : violation("noSuchZone", { zone, zones: zones.join(", ") });
    },
};
