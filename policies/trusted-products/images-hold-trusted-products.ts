import type { EstateModel } from "../../infra/estate/model";
import { violation } from "../kernel/judgement";
import { entryAt, textAt } from "../kernel/read";
import type { ResourceRule } from "../kernel/rule";
import { judgeProduct, judgeProductId, productMessages, productsNamed, withoutPrefix } from "./products";

const image = "openstack:images/image:Image";

/** Every image says which product of the catalogue it holds, and that product may be used. */
export const imagesHoldTrustedProducts: ResourceRule = {
    id: "trusted-products/images-hold-trusted-products",
    title: { zh: "镜像须为可信产品", en: "Images hold trusted products" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["LZBF 2015-7 8"],
    why: {
        zh: "优先采用自主可控产品：操作系统决定其上全部系统的可信程度。",
        en: "Independent and controllable products first: the operating system decides how far all on it can be trusted.",
    },
    reads: {
        zh: "镜像的 properties 中 egov:product 或 os_distro、名称，与可信产品目录的状态和容忍期比对。",
        en: "egov:product or os_distro of an image's properties, and its name, against status and end in the catalogue of trusted products.",
    },
    remedy: {
        zh: "改用优先产品的镜像；确需保留的，在目录登记产品、状态和容忍期。",
        en: "Use an image of a preferred product; where one has to stay, record product, status and end in the catalogue.",
    },
    messages: {
        ...productMessages,
        noProduct: {
            zh: "镜像 {{resource}} 未说明所含产品，名称也不在目录中。",
            en: "The image {{resource}} does not say which product it holds, and its name is not in the catalogue.",
        },
    },
    types: [image],
    examples: {
        good: [{ type: image, inputs: { name: "sd-kylin", properties: { "egov:product": "kylin-server" } } }],
        bad: [{ type: image, inputs: { name: "debian-12", properties: { os_distro: "debian" } } }],
    },
    check(resource, { estate, asOf }) {
        const stated = entryAt(resource, "properties", "egov:product");
        if (stated !== undefined) return judgeProductId(resource.name, stated, estate, asOf);
        const distro = textAt(resource, "properties.os_distro");
        if (distro !== undefined) {
            const products = productsNamed(estate, distro);
            return products.length === 0
                ? violation("outside", { what: resource.name, product: distro })
                : products.flatMap((product) => judgeProduct(resource.name, product, asOf));
        }
        const product = catalogued(estate, textAt(resource, "name") ?? "");
        return product === undefined ? violation("noProduct") : judgeProductId(resource.name, product, estate, asOf);
    },
};

/** Product of the catalogue's image of that name. */
function catalogued(estate: EstateModel, name: string): string | undefined {
    const names = withoutPrefix(estate, name);
    return estate.catalogue.images.find((one) => names.includes(one.name))?.product;
}
