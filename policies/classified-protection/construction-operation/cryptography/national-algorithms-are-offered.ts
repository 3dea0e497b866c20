import { ofCatalogue } from "../../../kernel/estate-entry";
import { notApplicable, pass, violation } from "../../../kernel/judgement";
import type { EstateRule } from "../../../kernel/rule";
import { highestLevels } from "./cryptographic-products-are-listed";

/** Systems from level 3 on can choose storage that is encrypted with a national algorithm. */
export const nationalAlgorithmsAreOffered: EstateRule = {
    id: "classified-protection/national-algorithms-are-offered",
    title: { zh: "提供国密算法加密的存储", en: "Storage encrypted with a national algorithm is offered" },
    scope: "estate",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.10.9 a)"],
    why: {
        zh: "三级及以上系统的密码应用应遵循国家密码标准；目录不提供国密算法，部门就无从选择。",
        en: "From level 3 on cryptography follows the national standards; a department can't choose what the catalogue lacks.",
    },
    reads: { zh: "目录中云硬盘类型的 encryption.cipher。", en: "encryption.cipher of the catalogue's volume types." },
    remedy: {
        zh: "增加一个 cipher 为 sm4-xts-plain64 的云硬盘类型。",
        en: "Add a volume type whose cipher is sm4-xts-plain64.",
    },
    messages: {
        noNationalCipher: {
            zh: "目录中没有使用 SM4 加密的云硬盘类型（现有：{{ciphers}}）。",
            en: "No volume type of the catalogue is encrypted with SM4; there is: {{ciphers}}.",
        },
    },
    *checkEstate(estate) {
        const levels = highestLevels(estate);
        const ciphers = estate.catalogue.volumeTypes.flatMap(({ encryption }) => encryption?.cipher ?? []);
        const judgement = ciphers.some((cipher) => cipher.startsWith("sm4-"))
            ? pass
            : violation("noNationalCipher", { ciphers: [...new Set(ciphers)].join(", ") || "-" });
        yield { ...ofCatalogue("ciphers", levels.S < 3 ? notApplicable : judgement), levels };
    },
};
