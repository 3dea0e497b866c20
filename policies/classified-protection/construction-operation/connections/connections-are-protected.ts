import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { booleanAt, objectsAt } from "../../../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";
import { holdsTenants } from "../../../kernel/sites";

const network = "openstack:networking/network:Network";
const router = "openstack:networking/router:Router";
const connection = "openstack:vpnaas/siteConnection:SiteConnection";

/** What connects zones, platforms and sites is changed on purpose only: nobody deletes it in passing. */
export const connectionsAreProtected: ResourceRule = {
    id: "classified-protection/connections-are-protected",
    title: {
        zh: "平台连接受保护，变更须先审批",
        en: "Connections of the platform are protected from change in passing",
    },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.10.6 g)"],
    why: {
        zh: "改变连接须经审批；受保护的资源必须先解除保护才能删除，留有审批和留痕的环节。",
        en: "Connections are changed after approval; what is protected has to be released first, which is where the approval stands.",
    },
    reads: {
        zh: "平台外部网络和提供者网络、平台路由器、防火墙组、VPN 服务和站点连接的 protect 选项。",
        en: "The protect option of external and provider networks, platform routers, firewall groups, VPN services and connections.",
    },
    remedy: {
        zh: "为该资源设置 protect: true；变更时凭审批单解除。",
        en: "Set protect: true on it, and release it for a change that is approved.",
    },
    messages: {
        unprotected: {
            zh: "{{resource}} 承担跨区或对外连接，未设置 protect。",
            en: "{{resource}} connects zones or sites and is not protected.",
        },
    },
    types: [network, router, connection, "openstack:vpnaas/service:Service", "openstack:firewall/groupV2:GroupV2"],
    examples: {
        good: [{ type: connection, inputs: {}, protect: true }],
        bad: [{ type: connection, inputs: {} }],
    },
    check(resource, context) {
        if (resource.protect) return connects(resource, context) ? pass : notApplicable;
        return connects(resource, context) ? violation("unprotected") : notApplicable;
    },
};

/** Networks and routers of a tenant come and go with it; those of the platform connect all. */
function connects(resource: StackResource, context: RuleContext): boolean {
    if (resource.type === network)
        return booleanAt(resource, "external") === true || objectsAt(resource, "segments").length > 0;
    return resource.type !== router || !holdsTenants(context.stackOf(resource));
}
