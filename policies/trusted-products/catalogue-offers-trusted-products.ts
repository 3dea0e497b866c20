import { ofCatalogue } from "../kernel/estate-entry";
import { pass } from "../kernel/judgement";
import type { EstateRule } from "../kernel/rule";
import { judgeProductId, productMessages } from "./products";

/** The catalogue offers no image of a product that is forbidden or tolerated no more. */
export const catalogueOffersTrustedProducts: EstateRule = {
    id: "trusted-products/catalogue-offers-trusted-products",
    title: { zh: "目录只提供可用产品的镜像", en: "The catalogue offers images of trusted products" },
    scope: "estate",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["LZBF 2015-7 8"],
    why: {
        zh: "目录是全省的选择范围；过了容忍期仍提供，替代就不会发生。",
        en: "What the catalogue offers is what all choose from; while it offers the old, nobody replaces it.",
    },
    reads: {
        zh: "目录的 images[].product 与 trustedProducts 的 status、until。",
        en: "images[].product of the catalogue and status and until of trustedProducts.",
    },
    remedy: {
        zh: "下架该镜像，并将使用它的系统迁移到优先产品。",
        en: "Take the image out of the catalogue and move systems that use it to a preferred product.",
    },
    messages: productMessages,
    *checkEstate(estate, asOf) {
        for (const { name, product } of estate.catalogue.images) {
            const found = judgeProductId(name, product, estate, asOf);
            for (const judgement of found.length === 0 ? [pass] : found) yield ofCatalogue(`image/${name}`, judgement);
        }
    },
};
