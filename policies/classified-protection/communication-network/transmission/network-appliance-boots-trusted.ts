import { notApplicable, pass, unknown, violation } from "../../../kernel/judgement";
import { referred } from "../../../kernel/reading/referred";
import { objectsAt, textAt } from "../../../kernel/read";
import type { ResourceRule, StackResource } from "../../../kernel/rule";

const instance = "openstack:compute/instance:Instance";

/** A machine that stands in two networks passes traffic on: a communication device. It starts nothing unsigned. */
export const networkApplianceBootsTrusted: ResourceRule = {
    id: "classified-protection/network-appliance-boots-trusted",
    title: { zh: "虚拟通信设备宜可信启动", en: "Virtual network devices boot trusted" },
    scope: "stack",
    severity: "low",
    enforcement: "advisory",
    clauses: ["GB/T 22239 8.1.2.3"],
    why: {
        zh: "防火墙、VPN 等虚拟通信设备的系统程序可基于可信根验证，防止被替换。",
        en: "Firewalls and VPN gateways that are machines can be verified from a root of trust, so that nobody replaces their programs.",
    },
    reads: {
        zh: "接入两个及以上网络的云主机；其镜像属性 os_secure_boot、hw_firmware_type，规格附加属性 os:secure_boot。",
        en: "Machines in two networks or more; os_secure_boot and hw_firmware_type of their image, os:secure_boot of their flavor.",
    },
    remedy: {
        zh: "镜像设 os_secure_boot=required、hw_firmware_type=uefi，或规格设 os:secure_boot=required。",
        en: "Set os_secure_boot=required and hw_firmware_type=uefi on the image, or os:secure_boot=required on the flavor.",
    },
    messages: {
        notVerified: {
            zh: "虚拟通信设备 {{resource}} 未启用安全启动。",
            en: "The network device {{resource}} starts without secure boot.",
        },
        imageElsewhere: {
            zh: "虚拟通信设备 {{resource}} 的镜像和规格不在本次检查的资源之中。",
            en: "Neither image nor flavor of the network device {{resource}} is among the resources of this run.",
        },
    },
    types: [instance],
    examples: { good: [], bad: [] },
    check(resource, context) {
        if (objectsAt(resource, "networks").length < 2) return notApplicable;
        const images = referred(resource, "imageId", context);
        const flavors = referred(resource, "flavorId", context);
        if (images.some(isTrustedImage) || flavors.some(isTrustedFlavor)) return pass;
        return [...images, ...flavors].length === 0 ? unknown("imageElsewhere") : violation("notVerified");
    },
};

const isTrustedImage = (image: StackResource): boolean =>
    textAt(image, "properties.os_secure_boot") === "required" &&
    textAt(image, "properties.hw_firmware_type") === "uefi";

const isTrustedFlavor = (flavor: StackResource): boolean => textAt(flavor, "extraSpecs.os:secure_boot") === "required";
