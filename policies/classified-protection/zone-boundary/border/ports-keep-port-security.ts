import { violation, type Judgement } from "../../../kernel/judgement";
import { meansEverybody } from "../../../kernel/network/address-block";
import { booleanAt, objectsAt, textAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";

const network = "openstack:networking/network:Network";
const port = "openstack:networking/port:Port";

/** A port sends with its own addresses only and stays within its security groups. */
export const portsKeepPortSecurity: ResourceRule = {
    id: "classified-protection/ports-keep-port-security",
    title: { zh: "端口安全不得关闭", en: "Port security stays on" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.3.1 b)"],
    why: {
        zh: "关闭端口安全后，任何设备都可冒用地址接入内部网络，安全组也不再生效。",
        en: "Without port security anything joins the network under any address, and security groups no longer hold.",
    },
    reads: {
        zh: "网络和端口的 portSecurityEnabled，端口的 noSecurityGroups 和 allowedAddressPairs。",
        en: "portSecurityEnabled of networks and ports; noSecurityGroups and allowedAddressPairs of ports.",
    },
    remedy: {
        zh: "启用端口安全；allowedAddressPairs 只列出确需的地址。",
        en: "Turn port security on; name only the addresses needed in allowedAddressPairs.",
    },
    messages: {
        portSecurityOff: {
            zh: "{{resource}} 关闭了端口安全。",
            en: "{{resource}} turns port security off.",
        },
        noSecurityGroups: {
            zh: "端口 {{resource}} 不受任何安全组约束（noSecurityGroups）。",
            en: "The port {{resource}} is in no security group (noSecurityGroups).",
        },
        anyAddress: {
            zh: "端口 {{resource}} 允许使用任意地址 {{address}}（allowedAddressPairs）。",
            en: "The port {{resource}} may send as any address of {{address}} (allowedAddressPairs).",
        },
    },
    types: [network, port],
    examples: {
        good: [{ type: port, system: "sd-budget", inputs: { portSecurityEnabled: true } }],
        bad: [{ type: port, system: "sd-budget", inputs: { portSecurityEnabled: false } }],
    },
    check(resource) {
        const found: Judgement[] = [];
        if (isOff(resource)) found.push(violation("portSecurityOff"));
        if (booleanAt(resource, "noSecurityGroups") === true) found.push(violation("noSecurityGroups"));
        for (const pair of objectsAt(resource, "allowedAddressPairs")) {
            const address = textAt(pair, "ipAddress") ?? "";
            if (meansEverybody(address)) found.push(violation("anyAddress", { address }));
        }
        return found;
    },
};

/** Attributes that the provider doesn't know go to Neutron as they are. */
const isOff = (resource: Parameters<typeof booleanAt>[0]): boolean =>
    booleanAt(resource, "portSecurityEnabled") === false ||
    textAt(resource, "valueSpecs.port_security_enabled")?.toLowerCase() === "false";
