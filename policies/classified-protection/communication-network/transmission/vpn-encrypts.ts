import { violation, type Judgement } from "../../../kernel/judgement";
import { textAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";

const ikePolicy = "openstack:vpnaas/ikePolicy:IkePolicy";
const ipSecPolicy = "openstack:vpnaas/ipSecPolicy:IpSecPolicy";
const soundCipher = /^(aes-(128|192|256)(-(ctr|(ccm|gcm)-(8|12|16)))?|sm4(-cbc|-gcm)?)$/;
/** Diffie-Hellman groups with less strength than 112 bits: 1, 2, 5, 22 and below. */
const soundGroup = /^group(1[4-9]|2[0134]|3[01])$/;

/** What goes through a VPN can't be read on the way, nor later with a stolen key. */
export const vpnEncrypts: ResourceRule = {
    id: "classified-protection/vpn-encrypts",
    title: { zh: "VPN 须采用可靠的加密算法", en: "VPNs encrypt with sound algorithms" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.2.2 b)"],
    why: {
        zh: "3DES 和 1536 位以下的密钥交换已不足以保证通信保密；仅用 AH 则完全不加密。不写 pfs 时 Neutron 采用 group5。",
        en: "3DES and key exchanges of 1536 bits keep nothing secret any more; AH alone doesn't encrypt. Neutron takes group5 when none is named.",
    },
    reads: {
        zh: "IKE、IPsec 策略的 encryptionAlgorithm、pfs 和 transformProtocol。",
        en: "encryptionAlgorithm, pfs and transformProtocol of IKE and IPsec policies.",
    },
    remedy: {
        zh: "encryptionAlgorithm 设为 aes-256（设备支持时用 SM4），pfs 设为 group14 及以上，transformProtocol 设为 esp。",
        en: "Set encryptionAlgorithm to aes-256 (SM4 where the devices have it), pfs to group14 or better, transformProtocol to esp.",
    },
    messages: {
        weakCipher: {
            zh: "{{resource}} 的加密算法 {{algorithm}} 不可靠。",
            en: "{{resource}} encrypts with {{algorithm}}, which is weak.",
        },
        weakGroup: {
            zh: "{{resource}} 的密钥交换组 {{group}} 强度不足。",
            en: "{{resource}} exchanges keys by {{group}}, which is weak.",
        },
        notEncrypted: {
            zh: "{{resource}} 只用 {{protocol}}，通信内容不加密。",
            en: "{{resource}} uses {{protocol}} alone, which doesn't encrypt.",
        },
    },
    types: [ikePolicy, ipSecPolicy],
    examples: {
        good: [{ type: ipSecPolicy, inputs: { encryptionAlgorithm: "aes-256", pfs: "group14" } }],
        bad: [{ type: ipSecPolicy, inputs: { encryptionAlgorithm: "3des", pfs: "group14" } }],
    },
    check(resource) {
        const found: Judgement[] = [];
        const algorithm = (textAt(resource, "encryptionAlgorithm") ?? "aes-128").toLowerCase();
        if (!soundCipher.test(algorithm)) found.push(violation("weakCipher", { algorithm }));
        const group = (textAt(resource, "pfs") ?? "group5").toLowerCase();
        if (!soundGroup.test(group)) found.push(violation("weakGroup", { group }));
        const protocol = (textAt(resource, "transformProtocol") ?? "esp").toLowerCase();
        if (protocol === "ah") found.push(violation("notEncrypted", { protocol }));
        return found;
    },
};
