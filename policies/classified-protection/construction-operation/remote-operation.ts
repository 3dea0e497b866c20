import ipaddr from "ipaddr.js";
import { numberAt, textAt } from "../../kernel/read";
import type { StackResource } from "../../kernel/rule";

/** Ports through which machines are operated from afar: SSH, Telnet, RDP, WinRM, VNC, IPMI, the Kubernetes API. */
const operationPorts = [22, 23, 623, 3389, 5900, 5901, 5985, 5986, 6443];

/** A port of remote operation that an ingress rule of a security group opens; undefined where it opens none. */
export function operationPortOf(rule: StackResource): number | undefined {
    if (textAt(rule, "direction") !== "ingress") return undefined;
    const protocol = textAt(rule, "protocol") ?? "";
    if (!["", "0", "any", "tcp", "6", "udp", "17"].includes(protocol.toLowerCase())) return undefined;
    const from = numberAt(rule, "portRangeMin") ?? 0;
    // The range 0 to 0, like none, is all ports.
    const to = numberAt(rule, "portRangeMax") ?? 0;
    return operationPorts.find((port) => (from === 0 && to === 0) || (from <= port && port <= to));
}

/** Whether all addresses of a block lie in another one. */
export function isWithin(block: string, outer: string): boolean {
    try {
        const [address, bits] = ipaddr.parseCIDR(block.includes("/") ? block : `${block}/32`);
        const [outerAddress, outerBits] = ipaddr.parseCIDR(outer);
        return address.kind() === outerAddress.kind() && bits >= outerBits && address.match(outerAddress, outerBits);
    } catch {
        return false;
    }
}
