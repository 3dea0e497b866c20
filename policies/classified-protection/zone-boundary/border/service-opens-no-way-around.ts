import { violation, type Judgement } from "../../../kernel/judgement";
import { meansEverybody } from "../../../kernel/network/address-block";
import { zoneOf } from "../../../kernel/network/zone";
import { textAt, textsAt } from "../../../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";

const service = "kubernetes:core/v1:Service";

/** Nobody reaches pods past the ingress but the clients that a load-balanced service names. */
export const serviceOpensNoWayAround: ResourceRule = {
    id: "classified-protection/service-opens-no-way-around",
    title: { zh: "Service 不得绕过受控入口", en: "Services open no way around the entrance" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.3.1 a)", "GB/T 22239 8.1.3.2 a)"],
    why: {
        zh: "NodePort、externalIPs 和不限来源的 LoadBalancer 在每个节点上打开入口，绕过边界设备。",
        en: "NodePort, externalIPs and a LoadBalancer for everybody open a door on every node, past the border's devices.",
    },
    reads: {
        zh: "Service 的 spec.type、externalIPs、loadBalancerSourceRanges。",
        en: "spec.type, externalIPs and loadBalancerSourceRanges of Services.",
    },
    remedy: {
        zh: "改用 ClusterIP 和 Ingress；确需 LoadBalancer 的，在 loadBalancerSourceRanges 中列出客户端地址块。",
        en: "Use ClusterIP behind an Ingress; name the clients of a LoadBalancer in loadBalancerSourceRanges.",
    },
    messages: {
        nodePort: {
            zh: "{{resource}} 类型为 NodePort，在所有节点上打开端口。",
            en: "{{resource}} is a NodePort: it opens a port on every node.",
        },
        externalAddresses: {
            zh: "{{resource}} 占用外部地址 {{addresses}}。",
            en: "{{resource}} answers at the external addresses {{addresses}}.",
        },
        everybody: {
            zh: "{{resource}} 类型为 LoadBalancer，未限定客户端地址。",
            en: "{{resource}} is a LoadBalancer that names no clients, or everybody.",
        },
    },
    types: [service],
    examples: {
        good: [{ type: service, system: "sd-portal", inputs: { spec: { type: "ClusterIP" } } }],
        bad: [{ type: service, system: "sd-portal", inputs: { spec: { type: "NodePort" } } }],
    },
    check(resource, context) {
        const found: Judgement[] = [];
        const type = textAt(resource, "spec.type");
        if (type === "NodePort") found.push(violation("nodePort"));
        if (type === "LoadBalancer" && isForEverybody(resource, context)) found.push(violation("everybody"));
        const addresses = textsAt(resource, "spec.externalIPs");
        if (addresses.length > 0) found.push(violation("externalAddresses", { addresses: addresses.join(", ") }));
        return found;
    },
};

/** In the zone of the internet a load balancer may serve everybody, if it says so. */
function isForEverybody(resource: StackResource, context: RuleContext): boolean {
    const ranges = textsAt(resource, "spec.loadBalancerSourceRanges");
    if (ranges.length === 0) return true;
    return ranges.some(meansEverybody) && zoneOf(resource, context) !== "internet";
}
