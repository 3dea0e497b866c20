import { pass, unknown, violation } from "../../../kernel/judgement";
import { isSet, valueAt } from "../../../kernel/read";
import { referred } from "../../../kernel/reading/referred";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";
import { departmentOf } from "../support/tenancy";
import { openstackTypes } from "../support/types";

/** A router joins networks of one department only. */
export const routerServesOneTenant: ResourceRule = {
    id: "classified-protection/router-serves-one-tenant",
    title: { zh: "路由器不连通不同租户的网络", en: "Routers join networks of one tenant only" },
    scope: "stack",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.2.1 b)"],
    why: {
        zh: "一个路由器连接两个部门的网络，两者即可直接互通。",
        en: "Two departments on one router reach each other without anybody between them.",
    },
    reads: {
        zh: "路由器接口的 routerId、subnetId、portId，以及路由器和子网、端口的归属。",
        en: "routerId, subnetId and portId of router interfaces; owners of router, subnet and port.",
    },
    remedy: {
        zh: "为每个部门使用各自的路由器；部门之间的访问经由受控的交换通道。",
        en: "Give each department routers of its own; let departments exchange through a controlled channel.",
    },
    messages: {
        joinsTenants: {
            zh: "{{resource}} 把部门 {{department}} 的网络接到了部门 {{other}} 使用的路由器上。",
            en: "{{resource}} attaches a network of department {{department}} to a router of department {{other}}.",
        },
        endUnknown: {
            zh: "{{resource}} 的 {{input}} 所指不在审查范围内，无法判断其归属。",
            en: "{{resource}} names something in {{input}} that is not among the resources: whose it is can't be told.",
        },
    },
    types: [openstackTypes.routerInterface],
    examples: { good: [], bad: [] },
    check(resource, context) {
        const [router] = referred(resource, "routerId", context);
        const inner = innerSide(resource, context);
        if (router === undefined || inner === undefined) {
            const input = router === undefined ? "routerId" : sideOf(resource);
            valueAt(resource, input);
            return unknown("endUnknown", { input });
        }
        const department = departmentOf(inner, context);
        if (department === undefined) return pass;
        const others = [
            departmentOf(router, context),
            ...context.resources.referring(router, openstackTypes.routerInterface).map((sibling) => {
                const side = innerSide(sibling, context);
                return side === undefined ? undefined : departmentOf(side, context);
            }),
        ];
        const other = others.find((one) => one !== undefined && one !== department);
        return other === undefined ? pass : violation("joinsTenants", { department, other });
    },
};

const sideOf = (resource: StackResource): string => (isSet(resource, "subnetId") ? "subnetId" : "portId");

/** Subnet or port of an interface. */
function innerSide(resource: StackResource, context: RuleContext): StackResource | undefined {
    return referred(resource, sideOf(resource), context)[0];
}
