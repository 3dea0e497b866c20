import { ofCatalogue } from "../../../kernel/estate-entry";
import { notApplicable, pass, violation, type Judgement } from "../../../kernel/judgement";
import { highest, parseLevels, uniform, type ProtectionLevels } from "../../../kernel/levels";
import type { EstateModel } from "../../../../infra/estate/model";
import type { EstateRule } from "../../../kernel/rule";

/** Where data is encrypted, it is by cryptographic products that somebody chose and that may still be used. */
export const cryptographicProductsAreListed: EstateRule = {
    id: "classified-protection/cryptographic-products-are-listed",
    title: { zh: "使用的密码产品须在目录中且可用", en: "Cryptographic products are listed and may be used" },
    scope: "estate",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.9.3 b)"],
    why: {
        zh: "密码产品的采购和使用须符合国家密码管理要求；加密而无经认证的密码产品，密钥没有可信的来源。",
        en: "Cryptographic products follow the rules of the national authority; encryption without one has keys of unknown make.",
    },
    reads: {
        zh: "目录中启用加密的云硬盘类型，以及 trustedProducts 中 cryptography 类产品的状态和容忍期。",
        en: "Encrypted volume types of the catalogue; status and end of its trusted products of the category cryptography.",
    },
    remedy: {
        zh: "在 trustedProducts 登记经国家密码管理部门认证的密码机等产品，状态为 preferred 或仍在容忍期内。",
        en: "List the certified cryptographic product in trustedProducts as preferred, or as tolerated until a day to come.",
    },
    messages: {
        none: {
            zh: "目录提供加密云硬盘，但没有登记任何密码产品。",
            en: "The catalogue offers encrypted volumes and lists no cryptographic product.",
        },
        noneAllowed: {
            zh: "目录登记的密码产品 {{products}} 均已禁用或超过容忍期（基准日期 {{asOf}}）。",
            en: "All cryptographic products of the catalogue ({{products}}) are forbidden or tolerated no more on {{asOf}}.",
        },
    },
    *checkEstate(estate, asOf) {
        yield { ...ofCatalogue("cryptography", judge(estate, asOf)), levels: highestLevels(estate) };
    },
};

function judge({ catalogue }: EstateModel, asOf: string): Judgement {
    if (catalogue.volumeTypes.every(({ encryption }) => encryption === undefined)) return notApplicable;
    const products = catalogue.trustedProducts.filter(({ category }) => category === "cryptography");
    if (products.length === 0) return violation("none");
    const allowed = products.some(
        ({ status, until }) =>
            status === "preferred" || (status === "tolerated" && (until === undefined || until >= asOf)),
    );
    return allowed ? pass : violation("noneAllowed", { products: products.map(({ id }) => id).join(", "), asOf });
}

/** The catalogue serves all systems: the highest of them counts. */
export function highestLevels({ systems }: EstateModel): ProtectionLevels {
    return [...systems.values()]
        .filter(({ provisioned }) => provisioned)
        .flatMap(({ protectionLevel }) => parseLevels(protectionLevel) ?? [])
        .reduce(highest, uniform(1));
}
