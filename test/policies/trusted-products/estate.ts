import type { CatalogueFile, EstateModel } from "../../../infra/estate/model";
import { tinyEstate } from "../support/tiny";

type Product = CatalogueFile["trustedProducts"][number];
const product = (id: string, category: Product["category"], status: Product["status"], until?: string): Product => ({
    id,
    title: { zh: id, en: id },
    vendor: "示例",
    category,
    status,
    ...(until === undefined ? {} : { until }),
});

/** The estate for learning with products of every status; `today` is tolerated until 2026-11-24, `yesterday` was until then. */
export function withProducts(): EstateModel {
    const estate = tinyEstate();
    const [kylin] = estate.catalogue.images;
    const [volumeType] = estate.catalogue.volumeTypes;
    if (kylin === undefined || volumeType === undefined) throw new Error("the estate for learning has no images");
    return {
        ...estate,
        catalogue: {
            ...estate.catalogue,
            images: [
                kylin,
                { ...kylin, name: "old-os", product: "yesterday" },
                { ...kylin, name: "bad-os", product: "weblogic" },
            ],
            volumeTypes: [...estate.catalogue.volumeTypes, { ...volumeType, name: "ceph", backend: "ceph-ssd" }],
            trustedProducts: [
                ...estate.catalogue.trustedProducts,
                product("today", "operating-system", "tolerated", "2026-11-24"),
                product("yesterday", "operating-system", "tolerated", "2026-11-23"),
                product("endless", "operating-system", "tolerated"),
                product("weblogic", "middleware", "forbidden"),
                product("oracle-database", "database", "tolerated", "2026-11-23"),
                product("dameng", "database", "preferred"),
                product("mysql", "database", "forbidden"),
                product("kunpeng", "hardware", "preferred"),
                product("xeon", "hardware", "forbidden"),
            ],
        },
    };
}
