import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { zoneOf } from "../../../kernel/network/zone";
import { booleanAt, isSet } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";

const router = "openstack:networking/router:Router";

/** Only the internet zone goes out behind a translated address. */
export const addressesStayVisible: ResourceRule = {
    id: "classified-protection/addresses-stay-visible",
    title: { zh: "内部分区出口不得启用源地址转换", en: "Inner zones leave with their own addresses" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.3.1 c)"],
    why: {
        zh: "源地址转换（SNAT）使内部主机不受约束地联到外部网络，也使对端无法识别和审计来源。不写时 Neutron 默认启用。",
        en: "Translation (SNAT) gives every machine a way out and hides who it was from those who should check. Neutron turns it on when nothing is said.",
    },
    reads: {
        zh: "路由器的 externalNetworkId、enableSnat 和分区。",
        en: "externalNetworkId, enableSnat and zone of routers.",
    },
    remedy: {
        zh: "互联网接入区以外的路由器设 enableSnat=false。",
        en: "Set enableSnat=false on routers outside the internet zone.",
    },
    messages: {
        translated: {
            zh: "路由器 {{resource}} 在分区 {{zone}} 启用了源地址转换。",
            en: "The router {{resource}} translates addresses in zone {{zone}}.",
        },
    },
    types: [router],
    examples: {
        good: [{ type: router, inputs: { externalNetworkId: "4b1e", enableSnat: false, tags: ["egov:zone=common"] } }],
        bad: [{ type: router, inputs: { externalNetworkId: "4b1e", tags: ["egov:zone=common"] } }],
    },
    check(resource, context) {
        if (!isSet(resource, "externalNetworkId") && !isSet(resource, "externalGateway")) return notApplicable;
        const zone = zoneOf(resource, context);
        if (zone === "internet") return notApplicable;
        return booleanAt(resource, "enableSnat") === false ? pass : violation("translated", { zone: zone ?? "-" });
    },
};
