import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { zoneOf } from "../../../kernel/network/zone";
import { referred } from "../../../kernel/reading/referred";
import { isSet, objectsAt } from "../../../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";

const instance = "openstack:compute/instance:Instance";
/** What binds a public address -> the input that names what it is bound to. */
const bindings: Readonly<Record<string, string>> = {
    "openstack:networking/floatingIp:FloatingIp": "portId",
    "openstack:networking/floatingIpAssociate:FloatingIpAssociate": "portId",
    "openstack:networking/portForwardingV2:PortForwardingV2": "internalPortId",
    "openstack:compute/floatingIpAssociate:FloatingIpAssociate": "instanceId",
};

/** Inner zones have no address by which the internet reaches them. */
export const publicAddressOnlyInInternetZone: ResourceRule = {
    id: "classified-protection/public-address-only-in-internet-zone",
    title: { zh: "公网地址只用于互联网接入区", en: "Public addresses are of the internet zone only" },
    scope: "stack",
    severity: "critical",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.2.1 d)"],
    why: {
        zh: "公用网络区、专用网络区和管理区是重要网络区域，不得部署在边界处。",
        en: "Common, dedicated and management are important zones: they don't stand at the border.",
    },
    reads: {
        zh: "浮动 IP、其绑定和端口转发所指端口、负载均衡或云主机的分区；云主机的 floatingIp。",
        en: "Zone of the port, load balancer or machine that floating addresses, their bindings and port forwardings name; floatingIp of machines.",
    },
    remedy: {
        zh: "解除绑定，将对外服务放到互联网接入区，经安全接入平台访问。",
        en: "Unbind it; offer the service in the internet zone, behind the secure access platform.",
    },
    messages: {
        innerZone: {
            zh: "{{resource}} 将公网地址绑定到分区 {{zone}} 的 {{target}}。",
            en: "{{resource}} gives a public address to {{target}} in zone {{zone}}.",
        },
    },
    types: [...Object.keys(bindings), instance],
    examples: {
        good: [
            {
                type: "openstack:networking/floatingIp:FloatingIp",
                system: "sd-portal",
                inputs: { pool: "external", portId: "1f0c" },
            },
        ],
        bad: [
            {
                type: "openstack:networking/floatingIp:FloatingIp",
                system: "sd-budget",
                inputs: { pool: "external", portId: "1f0c" },
            },
        ],
    },
    check(resource, context) {
        const targets = boundTo(resource, context);
        const zoned = targets.flatMap((target) => {
            const zone = zoneOf(target, context);
            return zone === undefined ? [] : [{ target, zone }];
        });
        if (zoned.length === 0) return notApplicable;
        return zoned.map(({ target, zone }) =>
            zone === "internet" ? pass : violation("innerZone", { zone, target: target.name }),
        );
    },
};

/** What gets the address, with its network; the binding itself says the zone where that is not of this stack. */
function boundTo(resource: StackResource, context: RuleContext): StackResource[] {
    if (resource.type === instance) {
        const isPublic =
            isSet(resource, "floatingIp") || objectsAt(resource, "networks").some((one) => isSet(one, "floatingIp"));
        return isPublic ? [resource] : [];
    }
    const input = bindings[resource.type] ?? "";
    if (!isSet(resource, input)) return [];
    const targets = referred(resource, input, context);
    return targets.length === 0 ? [resource] : targets.flatMap((one) => [one, ...referred(one, "networkId", context)]);
}
