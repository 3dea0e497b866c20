import { notApplicable, violation, type Judgement } from "../../../kernel/judgement";
import { numberAt, textAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";

const order = "openstack:keymanager/orderV1:OrderV1";
const secret = "openstack:keymanager/secretV1:SecretV1";
const keypair = "openstack:compute/keypair:Keypair";

/** Algorithms that no standard in force allows any more. */
const broken =
    /^(?:des|3des|des3|tripledes|desede|rc[245]|arcfour|blowfish|md[245]|sha-?1|hmac(?:sha1|md5)|dsa|ssh-dss)$/i;
/** Algorithm -> shortest key in bits. */
const shortest: readonly (readonly [RegExp, number])[] = [
    [/^rsa$/i, 2048],
    [/^(?:ec|ecdsa|sm2)$/i, 256],
    [/^(?:aes|sm4)$/i, 128],
];

/** Keys are of algorithms and sizes that the standards in force allow. */
export const keysUseSoundAlgorithms: ResourceRule = {
    id: "classified-protection/keys-use-sound-algorithms",
    title: { zh: "密钥算法和长度符合标准", en: "Keys are of sound algorithms and sizes" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.10.9 a)"],
    why: {
        zh: "已被淘汰的算法、过短的密钥和 ECB 模式起不到保护作用。",
        en: "Algorithms that are broken, keys that are short and the ECB mode protect nothing.",
    },
    reads: {
        zh: "密钥订单 meta 的 algorithm、bitLength、mode，密钥的同名属性，SSH 公钥的类型。",
        en: "algorithm, bitLength and mode in meta of orders and of secrets, and the type of SSH public keys.",
    },
    remedy: {
        zh: "改用 SM2、SM3、SM4，或 AES-128、RSA-2048、ECC-256 及以上，模式用 cbc、ctr、gcm。",
        en: "Use SM2, SM3, SM4, or at least AES-128, RSA-2048, ECC-256, in cbc, ctr or gcm mode.",
    },
    messages: {
        broken: {
            zh: "{{resource}} 使用已淘汰的算法 {{algorithm}}。",
            en: "{{resource}} is of the broken algorithm {{algorithm}}.",
        },
        short: {
            zh: "{{resource}} 的 {{algorithm}} 密钥长度为 {{bits}} 位，不足 {{least}} 位。",
            en: "The {{algorithm}} key {{resource}} has {{bits}} bits; the least is {{least}}.",
        },
        ecb: {
            zh: "{{resource}} 使用 ECB 模式。",
            en: "{{resource}} is for the ECB mode.",
        },
    },
    types: [order, secret, keypair],
    examples: {
        good: [
            { type: order, system: "sd-budget", inputs: { type: "key", meta: { algorithm: "sm4", bitLength: 128 } } },
        ],
        bad: [
            { type: order, system: "sd-budget", inputs: { type: "key", meta: { algorithm: "3des", bitLength: 168 } } },
        ],
    },
    check(resource) {
        if (resource.type === keypair) {
            const algorithm = (textAt(resource, "publicKey") ?? "").trim().split(/\s/)[0] ?? "";
            if (algorithm === "") return notApplicable;
            return broken.test(algorithm) ? violation("broken", { algorithm }) : [];
        }
        const at = resource.type === order ? "meta." : "";
        const algorithm = textAt(resource, `${at}algorithm`);
        if (algorithm === undefined) return notApplicable;
        if (broken.test(algorithm)) return violation("broken", { algorithm });
        const found: Judgement[] = [];
        const least = shortest.find(([name]) => name.test(algorithm))?.[1] ?? 0;
        const bits = numberAt(resource, `${at}bitLength`);
        if (bits !== undefined && bits < least) found.push(violation("short", { algorithm, bits, least }));
        if (textAt(resource, `${at}mode`)?.toLowerCase() === "ecb") found.push(violation("ecb"));
        return found;
    },
};
