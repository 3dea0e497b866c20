import { portsOf, protocolOf } from "../../../kernel/network/security-group-rule";
import { textAt } from "../../../kernel/read";
import type { StackResource } from "../../../kernel/rule";

/** Ports through which machines are operated from afar: SSH, Telnet, RDP, WinRM, VNC, IPMI, the Kubernetes API. */
const operationPorts = [22, 23, 623, 3389, 5900, 5901, 5985, 5986, 6443];

/** A port of remote operation that an ingress rule of a security group opens; undefined where it, or another resource, opens none. */
export function operationPortOf(rule: StackResource): number | undefined {
    if (textAt(rule, "direction") !== "ingress" || !["any", "tcp", "udp"].includes(protocolOf(rule))) return undefined;
    const { first, last } = portsOf(rule);
    return operationPorts.find((port) => first <= port && port <= last);
}
