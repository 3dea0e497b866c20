import { pass, violation } from "../../../kernel/judgement";
import { textAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";

const imageType = "openstack:images/image:Image";

/** Machines check what they start: firmware with secure boot, which the image asks for. */
export const machineStartsTrusted: ResourceRule = {
    id: "classified-protection/machine-starts-trusted",
    title: { zh: "云主机宜启用可信启动", en: "Machines verify what they start" },
    scope: "resource",
    severity: "low",
    enforcement: "advisory",
    clauses: ["GB/T 22239 8.1.4.6"],
    why: {
        zh: "不校验引导程序和内核，被篡改的系统仍能启动。",
        en: "A machine that verifies nothing starts a changed boot loader or kernel like the right one.",
    },
    reads: {
        zh: "镜像属性 os_secure_boot 和 hw_firmware_type。",
        en: "Properties os_secure_boot and hw_firmware_type of images.",
    },
    remedy: {
        zh: "使用签名的镜像，设 hw_firmware_type: uefi、os_secure_boot: required。",
        en: "Use a signed image with hw_firmware_type: uefi and os_secure_boot: required.",
    },
    messages: {
        noFirmware: {
            zh: "{{resource}} 未使用 UEFI 固件，无法可信启动。",
            en: "{{resource}} starts without UEFI, which can't verify.",
        },
        notRequired: { zh: "{{resource}} 未要求安全启动。", en: "{{resource}} does not require secure boot." },
    },
    types: [imageType],
    examples: {
        good: [{ type: imageType, inputs: { properties: { hw_firmware_type: "uefi", os_secure_boot: "required" } } }],
        bad: [{ type: imageType, inputs: { properties: { hw_firmware_type: "uefi" } } }],
    },
    check(image) {
        if (textAt(image, "properties.hw_firmware_type") !== "uefi") return violation("noFirmware");
        return textAt(image, "properties.os_secure_boot") === "required" ? pass : violation("notRequired");
    },
};
