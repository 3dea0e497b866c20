import { notApplicable, pass, violation, type Judgement } from "../../kernel/judgement";
import { isSet, textAt } from "../../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../../kernel/rule";

const routerInterface = "openstack:networking/routerInterface:RouterInterface";
const floatingIp = "openstack:networking/floatingIp:FloatingIp";
const association = "openstack:networking/floatingIpAssociate:FloatingIpAssociate";
const listener = "openstack:loadbalancer/listener:Listener";
const vpn = "openstack:vpnaas/service:Service";

/** The management zone is reached over encrypted paths only: no public address, no open router, no plain protocol. */
export const managementPathIsSecure: ResourceRule = {
    id: "classified-protection/management-path-is-secure",
    title: { zh: "管理区只经安全路径到达", en: "The management zone is reached over secure paths only" },
    scope: "stack",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.5.1 a)", "GB/T 22239 8.1.5.4 b)"],
    why: {
        zh: "对安全设备的管理须经安全的信息传输路径；公网地址和明文管理接口等于把控制权放在门外。",
        en: "Security components are managed over a secure path; a public address or a plain protocol puts the controls outside the door.",
    },
    reads: {
        zh: "管理区端口上的公网地址，接入管理区子网的路由器的外部网关和 VPN，管理区监听器的 protocol。",
        en: "Floating IPs on ports of the management zone, gateway and VPN of routers on its subnets, protocol of its listeners.",
    },
    remedy: {
        zh: "移除公网地址；外联路由器启用 VPN 服务；监听改为 HTTPS 或 TERMINATED_HTTPS。",
        en: "Remove the public address; put a VPN service on the router; offer HTTPS or TERMINATED_HTTPS.",
    },
    messages: {
        publicAddress: {
            zh: "{{resource}} 将公网地址指向管理区端口 {{port}}。",
            en: "{{resource}} gives the port {{port}} of the management zone a public address.",
        },
        openRouter: {
            zh: "{{resource}} 将管理区接入有外部网关的路由器 {{router}}，其上没有 VPN。",
            en: "{{resource}} puts the management zone behind the router {{router}}, which has a gateway and no VPN.",
        },
        plainProtocol: {
            zh: "管理区监听器 {{resource}} 使用明文协议 HTTP。",
            en: "The listener {{resource}} of the management zone offers plain HTTP.",
        },
    },
    types: [routerInterface, floatingIp, association, listener],
    examples: {
        good: [{ type: listener, inputs: { protocol: "HTTPS", tags: ["egov:zone=management"] } }],
        bad: [{ type: listener, inputs: { protocol: "HTTP", tags: ["egov:zone=management"] } }],
    },
    check(resource, context) {
        switch (resource.type) {
            case listener:
                return judgeListener(resource, context);
            case routerInterface:
                return judgeRouter(resource, context);
            default:
                return judgeAddress(resource, context);
        }
    },
};

const isManagement = (resource: StackResource, context: RuleContext): boolean =>
    context.ownerOf(resource).zone === "management";

function judgeListener(resource: StackResource, context: RuleContext): Judgement {
    if (!isManagement(resource, context)) return notApplicable;
    return textAt(resource, "protocol") === "HTTP" ? violation("plainProtocol") : pass;
}

function judgeAddress(resource: StackResource, context: RuleContext): Judgement {
    const [port] = context.resources.targets(resource, "portId");
    if (port === undefined) return notApplicable;
    return isManagement(port, context) ? violation("publicAddress", { port: port.name }) : pass;
}

function judgeRouter(resource: StackResource, context: RuleContext): Judgement {
    const { resources } = context;
    const joined = [...resources.targets(resource, "subnetId"), ...resources.targets(resource, "portId")];
    if (!joined.some((one) => isManagement(one, context))) return notApplicable;
    const [router] = resources.targets(resource, "routerId");
    if (router === undefined || !isSet(router, "externalNetworkId")) return pass;
    return resources.referring(router, vpn).length > 0 ? pass : violation("openRouter", { router: router.name });
}
