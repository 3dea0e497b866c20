import { notApplicable, pass, violation, type Judgement } from "../../kernel/judgement";
import { textAt } from "../../kernel/read";
import { referred } from "../../kernel/reading/referred";
import type { ResourceRule, RuleContext, StackResource } from "../../kernel/rule";
import { makesPlatform } from "../../kernel/sites";

const stackType = "pulumi:pulumi:Stack";
const network = "openstack:networking/network:Network";
const port = "openstack:networking/port:Port";

/** A platform has a management zone, and nothing but management is in it. */
export const managementZoneIsApart: ResourceRule = {
    id: "classified-protection/management-zone-is-apart",
    title: { zh: "划分专用的管理区域", en: "There is a management zone, for management only" },
    scope: "stack",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.5.4 a)"],
    why: {
        zh: "安全设备和组件须在特定区域集中管控，与业务混用网络则管控面暴露。",
        en: "Security components are managed from a zone of their own; on a shared network the management plane lies open.",
    },
    reads: {
        zh: "平台栈中带 egov:zone=management 的网络；端口的 zone 与其网络的 zone。",
        en: "Networks of platform stacks with egov:zone=management; zone of ports against the zone of their network.",
    },
    remedy: {
        zh: "为平台建立 zone=management 的网络，管理端口只接入该网络，业务端口移出。",
        en: "Make a network of the zone management, attach management ports to it and move all others out.",
    },
    messages: {
        noZone: {
            zh: "平台 {{division}} 没有 zone=management 的管理网络。",
            en: "The platform of {{division}} has no network of the zone management.",
        },
        strangerInside: {
            zh: "{{resource}} 属于 {{zone}} 区，却接入管理网络 {{network}}。",
            en: "{{resource}} is of the zone {{zone}} and on the management network {{network}}.",
        },
        managementOutside: {
            zh: "{{resource}} 属于管理区，却接入 {{zone}} 区的网络 {{network}}。",
            en: "{{resource}} is of the management zone and on the network {{network}} of the zone {{zone}}.",
        },
    },
    types: [stackType, port],
    examples: { good: [], bad: [] },
    check(resource, context) {
        return resource.type === stackType ? judgeStack(resource, context) : judgePort(resource, context);
    },
};

function judgeStack(resource: StackResource, context: RuleContext): Judgement {
    const stack = context.stackOf(resource);
    if (!makesPlatform(stack)) return notApplicable;
    const exists = context.resources
        .ofTypeIn(resource.stack, network)
        .some((one) => context.ownerOf(one).zone === "management");
    return exists ? pass : violation("noZone", { division: stack.division });
}

function judgePort(resource: StackResource, context: RuleContext): Judgement {
    const [target] = referred(resource, "networkId", context);
    if (target === undefined) return notApplicable;
    const own = context.ownerOf(resource).zone ?? "-";
    const zone = context.ownerOf(target).zone ?? "-";
    const params = { network: textAt(target, "name") ?? target.name };
    if (zone === "management" && own !== "management") return violation("strangerInside", { ...params, zone: own });
    if (own === "management" && zone !== "management") return violation("managementOutside", { ...params, zone });
    return pass;
}
