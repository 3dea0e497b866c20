import { notApplicable, pass, unknown, violation } from "../../../kernel/judgement";
import { markOf } from "../../../kernel/reading/marks";
import { handedOver } from "../../../kernel/other-stacks/handed-over";
import type { ResourceRule } from "../../../kernel/rule";

const port = "openstack:networking/port:Port";

/** In the platform's own network of the internet zone stand secure access gateways and nothing else. */
export const internetZoneAdmitsSecureAccessOnly: ResourceRule = {
    id: "classified-protection/internet-zone-admits-secure-access-only",
    title: {
        zh: "互联网接入区网络只接安全接入网关",
        en: "The internet zone's network holds secure access gateways only",
    },
    scope: "stack",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.3.1 a)"],
    why: {
        zh: "公众和移动办公人员只能经安全接入网关进入其他分区；直接接入该网络的设备会绕过认证。",
        en: "Citizens and mobile officials reach other zones through the gateway only; any other device there is a way past it.",
    },
    reads: {
        zh: "端口所在网络（平台栈输出的 zoneNetworkIds.internet）和 egov:role 标签。",
        en: "The network of ports (zoneNetworkIds.internet of the platform's stack), and their tag egov:role.",
    },
    remedy: {
        zh: "将设备移到部门网络，或登记为安全接入网关（extranet.yaml）。",
        en: "Move the device to a department's network, or declare it as a secure access gateway in extranet.yaml.",
    },
    messages: {
        otherDevice: {
            zh: "{{resource}} 接在互联网接入区网络上，却不是安全接入网关。",
            en: "{{resource}} stands in the internet zone's network and is no secure access gateway.",
        },
        networkUnknown: {
            zh: "{{resource}} 所在网络由其他栈给出，尚不知是否为互联网接入区网络，且未标明为安全接入网关。",
            en: "{{resource}} stands in a network of another stack, which may be the internet zone's, and is no secure access gateway.",
        },
    },
    types: [port],
    examples: { good: [], bad: [] },
    check(resource, context) {
        const networks = handedOver(resource, "networkId", context);
        // The engine tells only that another stack gives it.
        const isTold = networks !== undefined && networks.length > 0;
        if (networks === undefined || (isTold && !networks.includes("zoneNetworkIds.internet"))) return notApplicable;
        if (markOf(resource, "role") === "secure-access") return pass;
        return isTold ? violation("otherDevice") : unknown("networkUnknown");
    },
};
