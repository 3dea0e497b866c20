import { violation, type Judgement } from "../../../kernel/judgement";
import { textAt, textsAt } from "../../../kernel/read";
import type { ResourceRule, StackResource } from "../../../kernel/rule";

const router = "openstack:networking/router:Router";
const network = "openstack:networking/network:Network";

/** No router is tied to one network node or to one availability zone. */
export const gatewaysAreRedundant: ResourceRule = {
    id: "classified-protection/gateways-are-redundant",
    title: { zh: "虚拟网络设备须有冗余", en: "Virtual network devices are redundant" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.2.1 e)"],
    why: {
        zh: "关闭高可用或限定在单一可用区的路由器、网络服务，会随一台网络节点一起中断。",
        en: "A router without high availability, or one that is pinned to one zone, goes down with a single network node.",
    },
    reads: {
        zh: "路由器的 valueSpecs.ha；路由器和网络的 availabilityZoneHints。",
        en: "valueSpecs.ha of routers; availabilityZoneHints of routers and networks.",
    },
    remedy: {
        zh: "去掉 ha=false；availabilityZoneHints 列出至少两个可用区，或不作限定。",
        en: "Remove ha=false; name two availability zones or none in availabilityZoneHints.",
    },
    messages: {
        notHighlyAvailable: {
            zh: "路由器 {{resource}} 关闭了高可用（valueSpecs.ha）。",
            en: "The router {{resource}} turns high availability off (valueSpecs.ha).",
        },
        oneZone: {
            zh: "{{resource}} 只限定在可用区 {{zone}}。",
            en: "{{resource}} is pinned to the availability zone {{zone}}.",
        },
    },
    types: [router, network],
    examples: {
        good: [{ type: router, system: "sd-budget", inputs: { availabilityZoneHints: ["az1", "az2"] } }],
        bad: [{ type: router, system: "sd-budget", inputs: { availabilityZoneHints: ["az1"] } }],
    },
    check(resource) {
        const zones = [...new Set(textsAt(resource, "availabilityZoneHints"))];
        const found: Judgement[] = [];
        if (zones.length === 1) found.push(violation("oneZone", { zone: zones.join() }));
        if (isOff(resource)) found.push(violation("notHighlyAvailable"));
        return found;
    },
};

/** The value goes to Neutron as it is, which reads any case. */
const isOff = (resource: StackResource): boolean => textAt(resource, "valueSpecs.ha")?.toLowerCase() === "false";
