import { ofGateway } from "../../../kernel/estate-entry";
import { pass, violation } from "../../../kernel/judgement";
import type { EstateRule } from "../../../kernel/rule";

/** The one way in does not hang on one device. */
export const secureAccessIsRedundant: EstateRule = {
    id: "classified-protection/secure-access-is-redundant",
    title: { zh: "安全接入网关有备用设备", en: "Secure access gateways have a spare device" },
    scope: "estate",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.2.1 e)"],
    why: {
        zh: "公众和移动办公人员只有这一个入口，单台设备故障即全部中断。",
        en: "Citizens and mobile officials have this way in and no other; one device that fails closes it.",
    },
    reads: {
        zh: "安全接入网关的 devices 及其平台等级。",
        en: "devices of secure access gateways, and the level of their platform.",
    },
    remedy: { zh: "将 devices 设为 2 或更多。", en: "Set devices to 2 or more." },
    messages: {
        oneDevice: {
            zh: "{{title.zh}} 只有 {{devices}} 台设备。",
            en: "{{title.en}} has {{devices}} device.",
        },
    },
    *checkEstate({ extranet, platforms }) {
        for (const gateway of extranet?.secureAccessGateways.values() ?? []) {
            const platform = platforms.get(gateway.platform);
            if (platform === undefined) continue;
            const { devices, title } = gateway;
            yield ofGateway(gateway, platform, devices >= 2 ? pass : violation("oneDevice", { title, devices }));
        }
    },
};
