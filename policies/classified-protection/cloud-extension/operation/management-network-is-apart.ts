import { notApplicable, pass, unknown, violation, type Judgement } from "../../../kernel/judgement";
import { booleanAt, isSet, objectsAt, textAt } from "../../../kernel/read";
import { referred } from "../../../kernel/reading/referred";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";
import { departmentOf } from "../support/tenancy";
import { openstackTypes } from "../support/types";

/** The management network is a segment of its own, into which no router and no tenant leads. */
export const managementNetworkIsApart: ResourceRule = {
    id: "classified-protection/management-network-is-apart",
    title: { zh: "管理网络与业务网络分离", en: "The management network is apart from tenants' networks" },
    scope: "stack",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.5.1 b)"],
    why: {
        zh: "业务流量能进入管理平面，租户就可能触及平台的控制接口。",
        en: "Where tenants' traffic gets into the management plane, tenants reach what controls the platform.",
    },
    reads: {
        zh: "zone=management 的网络的 external、shared 和 segments；路由器、路由器接口、端口和访问策略是否指向它。",
        en: "external, shared and segments of networks with zone=management; routers, router interfaces, ports and access policies that refer to them.",
    },
    remedy: {
        zh: "管理网络使用独立的 VLAN，不接路由器，不授予租户项目。",
        en: "Give the management network a VLAN of its own, no router, and no tenant's project.",
    },
    messages: {
        open: {
            zh: "管理网络 {{resource}} 设置了 {{input}}，可被租户使用。",
            en: "The management network {{resource}} has {{input}} set: tenants can use it.",
        },
        sameSegment: {
            zh: "管理网络 {{resource}} 与 {{other}} 使用同一网段 {{segment}}。",
            en: "The management network {{resource}} shares the segment {{segment}} with {{other}}.",
        },
        routed: {
            zh: "{{resource}} 把管理网络 {{network}} 接到了通往其他网络的路由器上。",
            en: "{{resource}} joins the management network {{network}} to a router that leads elsewhere.",
        },
        tenantsPort: {
            zh: "{{resource}} 属于部门 {{department}}，却接入管理网络 {{network}}。",
            en: "{{resource}} belongs to department {{department}} and is in the management network {{network}}.",
        },
        givenToUnknown: {
            zh: "{{resource}} 把管理网络 {{network}} 授予了审查范围之外的项目 {{target}}。",
            en: "{{resource}} gives the management network {{network}} to project {{target}}, which is not among the resources.",
        },
        given: {
            zh: "{{resource}} 把管理网络 {{network}} 授予了 {{target}}。",
            en: "{{resource}} gives the management network {{network}} to {{target}}.",
        },
    },
    types: [
        openstackTypes.network,
        openstackTypes.port,
        openstackTypes.rbacPolicy,
        openstackTypes.router,
        openstackTypes.routerInterface,
    ],
    examples: {
        good: [{ type: openstackTypes.network, inputs: { external: false, tags: ["egov:zone=management"] } }],
        bad: [{ type: openstackTypes.network, inputs: { external: true, tags: ["egov:zone=management"] } }],
    },
    check(resource, context) {
        switch (resource.type) {
            case openstackTypes.network:
                return judgeNetwork(resource, context);
            case openstackTypes.port:
                return judgePort(resource, context);
            case openstackTypes.rbacPolicy:
                return judgePolicy(resource, context);
            case openstackTypes.router:
                return judgeRouter(resource, context);
            default:
                return judgeInterface(resource, context);
        }
    },
};

const isManagement = (resource: StackResource, context: RuleContext): boolean =>
    context.ownerOf(resource).zone === "management";

function managementTarget(resource: StackResource, input: string, context: RuleContext): StackResource | undefined {
    return context.resources.targets(resource, input).find((target) => isManagement(target, context));
}

function judgeNetwork(network: StackResource, context: RuleContext): Judgement | readonly Judgement[] {
    if (!isManagement(network, context)) return notApplicable;
    const input = ["external", "shared"].find((each) => booleanAt(network, each) === true);
    if (input !== undefined) return violation("open", { input });
    const segments = segmentsOf(network);
    for (const other of context.resources.ofTypeIn(network.stack, openstackTypes.network)) {
        if (isManagement(other, context)) continue;
        const segment = segmentsOf(other).find((one) => segments.includes(one));
        if (segment !== undefined) return violation("sameSegment", { other: other.name, segment });
    }
    return pass;
}

/** Physical network and number of each segment; one without a physical network is nobody else's. */
function segmentsOf(network: StackResource): string[] {
    return objectsAt(network, "segments").flatMap((segment) => {
        const physical = textAt(segment, "physicalNetwork");
        return physical === undefined ? [] : [`${physical}/${textAt(segment, "segmentationId") ?? "flat"}`];
    });
}

function judgePort(port: StackResource, context: RuleContext): Judgement {
    const network = managementTarget(port, "networkId", context);
    if (network === undefined) return notApplicable;
    const department = departmentOf(port, context);
    return department === undefined ? pass : violation("tenantsPort", { department, network: network.name });
}

function judgePolicy(policy: StackResource, context: RuleContext): Judgement {
    const network = managementTarget(policy, "objectId", context);
    if (network === undefined) return notApplicable;
    const [project] = referred(policy, "targetTenant", context);
    if (project !== undefined) {
        const target = departmentOf(project, context);
        return target === undefined ? pass : violation("given", { network: network.name, target });
    }
    const target = textAt(policy, "targetTenant") ?? "";
    const params = { network: network.name, target };
    return target === "*" ? violation("given", params) : unknown("givenToUnknown", params);
}

function judgeRouter(router: StackResource, context: RuleContext): Judgement {
    const network = managementTarget(router, "externalNetworkId", context);
    return network === undefined ? notApplicable : violation("routed", { network: network.name });
}

function judgeInterface(routerInterface: StackResource, context: RuleContext): Judgement {
    const network = managementSide(routerInterface, context);
    if (network === undefined) return notApplicable;
    const [router] = referred(routerInterface, "routerId", context);
    const leadsElsewhere =
        router !== undefined &&
        (isSet(router, "externalNetworkId") ||
            context.resources
                .referring(router, openstackTypes.routerInterface)
                .some((sibling) => managementSide(sibling, context) === undefined));
    return leadsElsewhere ? violation("routed", { network: network.name }) : pass;
}

function managementSide(routerInterface: StackResource, context: RuleContext): StackResource | undefined {
    return (
        managementTarget(routerInterface, "subnetId", context) ?? managementTarget(routerInterface, "portId", context)
    );
}
