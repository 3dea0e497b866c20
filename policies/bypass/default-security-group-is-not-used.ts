import { notApplicable, pass, violation, type Judgement } from "../kernel/judgement";
import { ifKnown } from "../kernel/reading/if-known";
import { oncePerRun } from "../kernel/reading/once";
import { booleanAt, isSet, objectsAt, textAt, textsAt, valueAt } from "../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../kernel/rule";

const port = "openstack:networking/port:Port";
const instance = "openstack:compute/instance:Instance";
const group = "openstack:networking/secGroup:SecGroup";
const association = "openstack:networking/portSecGroupAssociate:PortSecGroupAssociate";
const routerInterface = "openstack:networking/routerInterface:RouterInterface";

/** Nothing rests on a project's default group, which lets everything out and its members in, unless it is managed. */
export const defaultSecurityGroupIsNotUsed: ResourceRule = {
    id: "bypass/default-security-group-is-not-used",
    title: { zh: "不得使用未纳管的默认安全组", en: "Nothing uses a default security group that nobody manages" },
    scope: "stack",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["LZBF 2015-7 8", "GB/T 22239 8.1.3.2 a)"],
    why: {
        zh: "项目默认安全组由 Neutron 自动建立，放行全部出方向和组内通信，其规则不在代码之中。",
        en: "Neutron makes the default group itself: it lets everything out and its members in, and its rules are not in the code.",
    },
    reads: {
        zh: "端口的 securityGroupIds；云主机的 securityGroups 和 networks；代码中名为 default 的安全组。",
        en: "securityGroupIds of ports; securityGroups and networks of machines; groups named default in the code.",
    },
    remedy: {
        zh: "为端口写明自己的安全组；或将默认安全组导入代码并设 deleteDefaultRules=true。",
        en: "Name groups of its own for the port; or import the default group into the code with deleteDefaultRules=true.",
    },
    messages: {
        portFallsBack: {
            zh: "端口 {{resource}} 未写明安全组，将使用项目的默认安全组。",
            en: "The port {{resource}} names no security group and gets the project's default one.",
        },
        machineFallsBack: {
            zh: "云主机 {{resource}} 直接接入网络且未写明安全组，将使用项目的默认安全组。",
            en: "The machine {{resource}} joins a network, names no security group and gets the project's default one.",
        },
        named: {
            zh: "云主机 {{resource}} 使用项目的默认安全组。",
            en: "The machine {{resource}} is in the project's default security group.",
        },
        rulesStay: {
            zh: "默认安全组 {{resource}} 已纳入代码，但保留了默认规则。",
            en: "The default security group {{resource}} is in the code and keeps its default rules.",
        },
    },
    types: [port, instance, group],
    examples: {
        good: [{ type: port, system: "sd-budget", inputs: { securityGroupIds: ["3d2a"] } }],
        bad: [{ type: port, system: "sd-budget", inputs: { name: "app-1" } }],
    },
    check(resource, context) {
        if (resource.type === group) return checkGroup(resource);
        if (managed(context).has(resource.stack)) return pass;
        return resource.type === port ? checkPort(resource, context) : checkMachine(resource);
    },
};

function checkGroup(resource: StackResource): Judgement {
    if (textAt(resource, "name") !== "default") return notApplicable;
    return booleanAt(resource, "deleteDefaultRules") === true ? pass : violation("rulesStay");
}

function checkPort(resource: StackResource, { resources }: RuleContext): Judgement {
    // Neutron itself has no groups on ports of routers; without port security there are none to have.
    if (textAt(resource, "deviceOwner")?.startsWith("network:") === true) return notApplicable;
    if (resources.referring(resource, routerInterface).length > 0) return notApplicable;
    if (booleanAt(resource, "noSecurityGroups") === true) return notApplicable;
    if (booleanAt(resource, "portSecurityEnabled") === false) return notApplicable;
    const groups = valueAt(resource, "securityGroupIds");
    if (Array.isArray(groups) && groups.length > 0) return pass;
    return resources.referring(resource, association).length > 0 ? pass : violation("portFallsBack");
}

function checkMachine(resource: StackResource): Judgement {
    const groups = textsAt(resource, "securityGroups");
    if (groups.includes("default")) return violation("named");
    if (groups.length > 0) return pass;
    const networks = objectsAt(resource, "networks");
    // A machine that names no network is put into one of the project's.
    const hasOwnPort = networks.length > 0 && networks.every((one) => isSet(one, "port"));
    return hasOwnPort ? notApplicable : violation("machineFallsBack");
}

/** Stacks that manage a default group: its rules are then seen like those of any other. */
const managed = oncePerRun(({ resources }: RuleContext): ReadonlySet<string> => {
    const found = new Set<string>();
    for (const one of resources.ofType(group))
        if (ifKnown(() => textAt(one, "name")) === "default") found.add(one.stack);
    return found;
});
