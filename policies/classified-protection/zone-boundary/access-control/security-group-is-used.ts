import type { RecordedValue } from "../../../../infra/recorder/types";
import { pass, violation } from "../../../kernel/judgement";
import { ifKnown } from "../../../kernel/reading/if-known";
import { oncePerRun } from "../../../kernel/reading/once";
import { securityGroup, securityGroupRule } from "../../../kernel/network/security-group-rule";
import { textAt, textsAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { isUnknown, plain } from "../../../kernel/values";

const instance = "openstack:compute/instance:Instance";
/** What a group is put on -> the input that names it. */
const users: Readonly<Record<string, string>> = {
    "openstack:networking/port:Port": "securityGroupIds",
    "openstack:networking/portSecGroupAssociate:PortSecGroupAssociate": "securityGroupIds",
    "openstack:loadbalancer/loadBalancer:LoadBalancer": "securityGroupIds",
    [instance]: "securityGroups",
    [securityGroupRule]: "remoteGroupId",
};

/** No group is left over that nothing uses any more. */
export const securityGroupIsUsed: ResourceRule = {
    id: "classified-protection/security-group-is-used",
    title: { zh: "不得保留无人使用的安全组", en: "Every security group is used" },
    scope: "stack",
    severity: "low",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.3.2 b)"],
    why: {
        zh: "无效的安全组一旦被误用，会带入早已不该放行的规则。",
        en: "A group that nothing uses brings back rules that nobody wants any more, once somebody takes it up.",
    },
    reads: {
        zh: "端口、负载均衡、云主机和安全组规则对安全组的引用；组件和栈的输出。",
        en: "What ports, load balancers, machines and rules name; outputs of components and stacks.",
    },
    remedy: { zh: "删除该安全组，或将其用于端口。", en: "Delete the group, or put it on a port." },
    messages: {
        unused: {
            zh: "安全组 {{resource}} 未被任何端口、规则或输出引用。",
            en: "The security group {{resource}} is named by no port, rule or output.",
        },
    },
    types: [securityGroup],
    examples: { good: [], bad: [{ type: securityGroup, system: "sd-budget", inputs: { name: "left-over" } }] },
    check(resource, context) {
        const { resources } = context;
        for (const [type, input] of Object.entries(users))
            for (const user of resources.referring(resource, type))
                if (resources.targets(user, input).some(({ urn }) => urn === resource.urn)) return pass;
        // Another stack may use what is given to it.
        const { ids, givers } = given(context);
        if (ids.has(resource.id ?? resource.urn) || givers.has(resource.parent ?? "")) return pass;
        const named = names(context);
        const name = textAt(resource, "name");
        return name !== undefined && named.has(`${resource.stack}\n${name}`) ? pass : violation("unused");
    },
};

/** Names by which machines call their groups, with their stacks; those not known yet come from a resource or are none. */
const names = oncePerRun(({ resources }): ReadonlySet<string> => {
    const found = new Set<string>();
    for (const machine of resources.ofType(instance))
        for (const name of ifKnown(() => textsAt(machine, "securityGroups")) ?? [])
            found.add(`${machine.stack}\n${name}`);
    return found;
});

/** Names of outputs that are ids of security groups: the engine does not tell of what an unknown output is. */
const ofGroups = /(?:security|baseline)GroupIds?$/;

/** What components and stacks give away. */
interface Given {
    /** Texts in their outputs, among them ids of groups. */
    readonly ids: ReadonlySet<string>;
    /** Components that give away groups whose ids are not known yet: nobody tells of which of theirs. */
    readonly givers: ReadonlySet<string>;
}

const given = oncePerRun(({ resources }): Given => {
    const ids = new Set<string>();
    const givers = new Set<string>();
    const collect = (giver: string, value: RecordedValue, output: string): void => {
        const inner = plain(value);
        if (typeof inner === "string") ids.add(inner);
        else if (isUnknown(inner)) {
            if (ofGroups.test(output)) givers.add(giver);
        } else if (inner !== null && typeof inner === "object")
            for (const one of Object.values(inner) as RecordedValue[]) collect(giver, one, output);
    };
    for (const { urn, outputs = {}, custom } of resources.all)
        if (!custom) for (const [output, value] of Object.entries(outputs)) collect(urn, value, output);
    return { ids, givers };
});
