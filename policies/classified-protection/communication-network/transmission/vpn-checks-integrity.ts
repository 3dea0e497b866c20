import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { textAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";

const ikePolicy = "openstack:vpnaas/ikePolicy:IkePolicy";
const ipSecPolicy = "openstack:vpnaas/ipSecPolicy:IpSecPolicy";
/** Neutron's default. */
const defaultAlgorithm = "sha1";
const sound = ["sha256", "sha384", "sha512", "aes-xcbc", "aes-cmac", "sm3"];

/** What goes through a VPN can't be changed on the way without being noticed. */
export const vpnChecksIntegrity: ResourceRule = {
    id: "classified-protection/vpn-checks-integrity",
    title: { zh: "VPN 须采用可靠的完整性校验算法", en: "VPNs check integrity with a sound algorithm" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.2.2 a)"],
    why: {
        zh: "MD5、SHA-1 已不能可靠发现传输数据被篡改；不写算法时 Neutron 采用 SHA-1。",
        en: "MD5 and SHA-1 no longer show that data was changed on the way; SHA-1 is what Neutron takes when none is named.",
    },
    reads: { zh: "IKE 策略和 IPsec 策略的 authAlgorithm。", en: "authAlgorithm of IKE and IPsec policies." },
    remedy: {
        zh: "将 authAlgorithm 设为 sha256 及以上；设备支持时采用 SM3。",
        en: "Set authAlgorithm to sha256 or better; to SM3 where the devices have it.",
    },
    messages: {
        weak: {
            zh: "{{resource}} 的完整性校验算法 {{algorithm}} 不可靠。",
            en: "{{resource}} checks integrity with {{algorithm}}, which is weak.",
        },
    },
    types: [ikePolicy, ipSecPolicy],
    examples: {
        good: [{ type: ikePolicy, inputs: { authAlgorithm: "sha256" } }],
        bad: [{ type: ikePolicy, inputs: {} }],
    },
    check(resource) {
        const algorithm = (textAt(resource, "authAlgorithm") ?? defaultAlgorithm).toLowerCase();
        if (sound.includes(algorithm)) return pass;
        // Ciphers that check integrity themselves need nothing beside them.
        const cipher = textAt(resource, "encryptionAlgorithm")?.toLowerCase() ?? "";
        return algorithm !== "md5" && /-(gcm|ccm)(-|$)/.test(cipher) ? notApplicable : violation("weak", { algorithm });
    },
};
