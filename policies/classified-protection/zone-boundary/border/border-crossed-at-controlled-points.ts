import { notApplicable, pass, unknown, violation, type Judgement } from "../../../kernel/judgement";
import { markOf } from "../../../kernel/reading/marks";
import { referred } from "../../../kernel/reading/referred";
import { booleanAt, isSet, textAt } from "../../../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";

const floatingIp = "openstack:networking/floatingIp:FloatingIp";
const floatingIpAssociate = "openstack:networking/floatingIpAssociate:FloatingIpAssociate";
const portForwarding = "openstack:networking/portForwardingV2:PortForwardingV2";
const computeAssociate = "openstack:compute/floatingIpAssociate:FloatingIpAssociate";
const port = "openstack:networking/port:Port";
const instance = "openstack:compute/instance:Instance";
const interfaceAttach = "openstack:compute/interfaceAttach:InterfaceAttach";

/** Roles of machines that are border devices themselves. */
const borderRoles = ["bastion", "vpn", "gap", "waf", "secure-access", "firewall"];

/** What comes from outside arrives at a load balancer or another border device, never at a machine. */
export const borderCrossedAtControlledPoints: ResourceRule = {
    id: "classified-protection/border-crossed-at-controlled-points",
    title: { zh: "跨边界访问须经受控接口", en: "The border is crossed at controlled points" },
    scope: "stack",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.3.1 a)"],
    why: {
        zh: "云主机直接暴露在边界外，访问就绕过了负载均衡、防火墙等边界设备。",
        en: "A machine that is reached from outside directly is reached past load balancers and firewalls.",
    },
    reads: {
        zh: "浮动 IP、端口转发所指端口及其云主机；端口所在网络是否为外部网络；端口或云主机的 egov:role（堡垒机、VPN、网闸等边界设备）。",
        en: "Ports that floating addresses and port forwardings name, and their machines; whether a port's network is external; egov:role of ports and machines (bastion, vpn, gap and other border devices).",
    },
    remedy: {
        zh: "将浮动 IP 绑定到负载均衡的 VIP 端口；确为边界设备的，标明 egov:role。",
        en: "Bind the address to a load balancer's VIP port; mark what is a border device with egov:role.",
    },
    messages: {
        machineExposed: {
            zh: "{{resource}} 使云主机 {{machine}} 从边界外可直接访问。",
            en: "{{resource}} lets the outside reach the machine {{machine}} directly.",
        },
        directlyOutside: {
            zh: "云主机 {{resource}} 的端口直接位于外部网络 {{network}}。",
            en: "The machine {{resource}} stands in the external network {{network}}.",
        },
        targetElsewhere: {
            zh: "{{resource}} 所指端口不在本次检查的资源之中。",
            en: "The port that {{resource}} names is not among the resources of this run.",
        },
    },
    types: [floatingIp, floatingIpAssociate, portForwarding, computeAssociate, instance],
    examples: { good: [], bad: [] },
    check(resource, context) {
        if (resource.type === instance) return checkMachine(resource, context);
        if (resource.type === computeAssociate) return checkAssociated(resource, context);
        const input = resource.type === portForwarding ? "internalPortId" : "portId";
        return isSet(resource, input) ? checkTarget(resource, input, context) : notApplicable;
    },
};

function checkTarget(resource: StackResource, input: string, context: RuleContext): Judgement {
    const targets = referred(resource, input, context);
    if (targets.length === 0) return unknown("targetElsewhere");
    for (const target of targets) {
        if (isBorderDevice(target)) continue;
        const machine = machineOf(target, context);
        if (machine !== undefined && !isBorderDevice(machine))
            return violation("machineExposed", { machine: machine.name });
    }
    return pass;
}

function checkAssociated(resource: StackResource, context: RuleContext): Judgement {
    const machines = referred(resource, "instanceId", context);
    if (machines.length === 0) return unknown("targetElsewhere");
    const exposed = machines.find((machine) => !isBorderDevice(machine));
    return exposed === undefined ? pass : violation("machineExposed", { machine: exposed.name });
}

function checkMachine(resource: StackResource, context: RuleContext): Judgement {
    const reached = referred(resource, "networks", context);
    if (reached.length === 0) return notApplicable;
    if (isBorderDevice(resource)) return pass;
    const networks = reached
        .filter((one) => !isBorderDevice(one))
        .flatMap((one) => (one.type === port ? referred(one, "networkId", context) : [one]));
    const outside = networks.find((network) => booleanAt(network, "external") === true);
    return outside === undefined ? pass : violation("directlyOutside", { network: outside.name });
}

/** Machine that a port is of: it names the port, was attached to it, or is what the port says. */
function machineOf(target: StackResource, context: RuleContext): StackResource | undefined {
    if (target.type === instance) return target;
    const [direct] = context.resources.referring(target, instance);
    if (direct !== undefined) return direct;
    const [attached] = context.resources.referring(target, interfaceAttach);
    const named = attached === undefined ? [] : referred(attached, "instanceId", context);
    if (named[0] !== undefined) return named[0];
    return textAt(target, "deviceOwner")?.startsWith("compute:") === true ? target : undefined;
}

const isBorderDevice = (resource: StackResource): boolean => borderRoles.includes(markOf(resource, "role") ?? "");
