import type { CatalogueFile, EstateModel, Text } from "../../infra/estate/model";
import { unknown, violation, type Judgement } from "../kernel/judgement";
import { everyPlatform } from "../kernel/sites";

export type TrustedProduct = CatalogueFile["trustedProducts"][number];

/** Messages about a product; `what` says what uses it. */
export const productMessages = {
    forbidden: {
        zh: "{{what}} 使用产品 {{product}}，该产品已列为禁用。",
        en: "{{what}} uses {{product}}, a forbidden product.",
    },
    toleratedNoMore: {
        zh: "{{what}} 使用产品 {{product}}，其容忍期已于 {{until}} 结束（基准日期 {{asOf}}）。",
        en: "{{what}} uses {{product}}, which was tolerated until {{until}}, before {{asOf}}.",
    },
    outside: {
        zh: "{{what}} 使用产品 {{product}}，不在可信产品目录中。",
        en: "{{what}} uses {{product}}, which is not in the catalogue of trusted products.",
    },
} as const satisfies Readonly<Record<string, Text>>;

export function productOf(estate: EstateModel, id: string): TrustedProduct | undefined {
    return estate.catalogue.trustedProducts.find((product) => product.id === id);
}

/** Nothing of a product that may be used on the day: preferred, or tolerated and not yet over. */
export function judgeProduct(what: string, product: TrustedProduct, asOf: string): Judgement[] {
    const { id, status, until } = product;
    if (status === "forbidden") return [violation("forbidden", { what, product: id })];
    if (status === "tolerated" && until !== undefined && asOf > until)
        return [violation("toleratedNoMore", { what, product: id, until, asOf })];
    return [];
}

/** The same of a product by its id; outside of the catalogue is a violation. */
export function judgeProductId(what: string, id: string, estate: EstateModel, asOf: string): Judgement[] {
    const product = productOf(estate, id);
    return product === undefined ? [violation("outside", { what, product: id })] : judgeProduct(what, product, asOf);
}

/** Names under which products of the catalogue go in images and data stores, where their id alone does not tell. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
    "kylin-server": ["kylin"],
    "uos-server": ["uos", "uniontech"],
    anolis: ["anolisos"],
    "ubuntu-server": ["ubuntu"],
    "windows-server": ["windows", "servercore", "nanoserver"],
    dameng: ["dm8", "dmdb"],
    kingbase: ["kingbasees"],
    "oracle-database": ["oracle", "oracledb", "oracle-xe", "oracle-free"],
    vsphere: ["esxi", "vcenter"],
};

/**
 * Products of the catalogue that a name such as `weblogic`, `weblogic-12c` or `oracle-xe` stands for: its id or another
 * name at the start of it, up to a version. `mysql-exporter` is no MySQL.
 */
export function productsNamed(estate: EstateModel, name: string): TrustedProduct[] {
    const plain = name.toLowerCase();
    return estate.catalogue.trustedProducts.filter(({ id }) =>
        [id, ...(otherNames[id] ?? [])].some(
            (own) => plain === own || (plain.startsWith(own) && /^[-_]?v?\d[\w.-]*$/.test(plain.slice(own.length))),
        ),
    );
}

/** A name that a platform puts its prefix before, without it. */
export function withoutPrefix(estate: EstateModel, name: string): string[] {
    const prefixes = everyPlatform(estate).flatMap(({ namePrefix }) => namePrefix ?? []);
    return [name, ...prefixes.filter((prefix) => name.startsWith(prefix)).map((prefix) => name.slice(prefix.length))];
}

/** For what another run makes, so that its name is not to be had. */
export const elsewhere = (path: string): Judgement => unknown("elsewhere", { path });
