import { violation, type Judgement } from "../../../kernel/judgement";
import { liesWithin } from "../../../kernel/network/address-block";
import { platformOf } from "../../../kernel/network/zone";
import { isSet, textAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";

/** Mirrors come with later versions of the provider than 3.15. */
const tapMirror = "openstack:taas/tapMirrorV2:TapMirrorV2";

/** What a sensor at the border is shown is whole, and only the management plane sees it. */
export const tapMirrorWatchesBothWays: ResourceRule = {
    id: "classified-protection/tap-mirror-watches-both-ways",
    title: { zh: "流量镜像须双向且送往管理平面", en: "Traffic mirrors show both ways to the management plane" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.3.3 a)"],
    why: {
        zh: "只镜像一个方向，入侵检测无法识别完整会话；送出管理平面则会泄露流量。",
        en: "A sensor that sees one way can't follow a session; a mirror that leads elsewhere leaks the traffic.",
    },
    reads: {
        zh: "流量镜像的 directions、remoteIp；本平台管理平面地址块。",
        en: "directions and remoteIp of traffic mirrors; the platform's management block.",
    },
    remedy: {
        zh: "directions 同时写 in 和 out，remoteIp 指向管理平面内的入侵检测设备。",
        en: "Name in and out in directions; let remoteIp be a sensor in the management plane.",
    },
    messages: {
        oneWay: {
            zh: "流量镜像 {{resource}} 只覆盖一个方向。",
            en: "The traffic mirror {{resource}} shows one way only.",
        },
        sensorElsewhere: {
            zh: "流量镜像 {{resource}} 送往 {{address}}，不在管理平面 {{block}} 之内。",
            en: "The traffic mirror {{resource}} leads to {{address}}, which is not in the management plane {{block}}.",
        },
    },
    types: [tapMirror],
    examples: {
        good: [{ type: tapMirror, inputs: { remoteIp: "10.237.0.9", directions: { in: "1", out: "2" } } }],
        bad: [{ type: tapMirror, inputs: { remoteIp: "10.237.0.9", directions: { in: "1" } } }],
    },
    check(resource, context) {
        const found: Judgement[] = [];
        if (!isSet(resource, "directions.in") || !isSet(resource, "directions.out")) found.push(violation("oneWay"));
        const block = platformOf(resource, context)?.management.block;
        const address = textAt(resource, "remoteIp");
        if (block !== undefined && address !== undefined && !liesWithin(address, block))
            found.push(violation("sensorElsewhere", { address, block }));
        return found;
    },
};
