import { notApplicable, pass, violation, type Judgement } from "../../../kernel/judgement";
import { isSet, objectsAt, textAt, valueAt } from "../../../kernel/read";
import type { ResourceRule, StackResource } from "../../../kernel/rule";
import { openstackTypes } from "../support/types";

/** Kinds of ports that hand a card of the host to the machine: security groups are not enforced on them. */
const pastTheHost = new Set(["direct", "direct-physical", "macvtap", "baremetal"]);

/** Access control belongs to a machine's ports, which move with it, and not to a host. */
export const machinePolicyTravels: ResourceRule = {
    id: "classified-protection/machine-policy-travels",
    title: { zh: "访问控制策略随云主机迁移", en: "Access control moves with the machine" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.4.2 a)"],
    why: {
        zh: "策略绑定在云主机的端口上，迁移后才能继续生效；直通网卡绕过安全组。",
        en: "Groups on a machine's port go where the machine goes; a card of the host that is passed through knows no groups.",
    },
    reads: {
        zh: "云主机的 networks、securityGroups、networkMode，端口的 binding.vnicType。",
        en: "networks, securityGroups and networkMode of machines, binding.vnicType of ports.",
    },
    remedy: {
        zh: "让云主机使用带安全组的端口，或为其指定 securityGroups；端口改用 normal 类型。",
        en: "Give the machine ports with security groups, or securityGroups of its own; make ports normal ones.",
    },
    messages: {
        unboundNetwork: {
            zh: "{{resource}} 的 {{network}} 既无端口又无安全组，迁移后没有可随行的策略。",
            en: "{{resource}} has neither a port nor security groups for {{network}}: no policy of its own moves with it.",
        },
        passedThrough: {
            zh: "{{resource}} 是 {{kind}} 端口，安全组对它不起作用。",
            en: "{{resource}} is a port of kind {{kind}}, on which security groups don't hold.",
        },
    },
    types: [openstackTypes.instance, openstackTypes.port],
    examples: {
        good: [{ type: openstackTypes.instance, system: "sd-budget", inputs: { networks: [{ port: "port" }] } }],
        bad: [{ type: openstackTypes.instance, system: "sd-budget", inputs: { networks: [{ uuid: "network" }] } }],
    },
    check(resource) {
        return resource.type === openstackTypes.port ? judgePort(resource) : judgeMachine(resource);
    },
};

function judgePort(port: StackResource): Judgement {
    const kind = textAt(port, "binding.vnicType")?.toLowerCase();
    if (kind === undefined) return notApplicable;
    return pastTheHost.has(kind) ? violation("passedThrough", { kind }) : pass;
}

function judgeMachine(machine: StackResource): Judgement | readonly Judgement[] {
    if (textAt(machine, "networkMode") === "none") return notApplicable;
    const groups = valueAt(machine, "securityGroups");
    if (Array.isArray(groups) && groups.length > 0) return pass;
    const networks = objectsAt(machine, "networks");
    if (networks.length === 0) return violation("unboundNetwork", { network: "networks" });
    return networks.map((network) =>
        isSet(network, "port") ? pass : violation("unboundNetwork", { network: network.at }),
    );
}
