import { notApplicable } from "../kernel/judgement";
import { entryAt, keysAt, objectAt } from "../kernel/read";
import type { ResourceRule } from "../kernel/rule";
import { judgeProduct, judgeProductId, productMessages, productsNamed } from "./products";

const flavor = "openstack:compute/flavor:Flavor";
const aggregate = "openstack:compute/aggregateV2:AggregateV2";
const nodeGroup = "openstack:containerinfra/nodeGroup:NodeGroup";

/** Keys that name the class of the hardware; a trait is a key of its own. */
const hardwareKey =
    /^(?:egov:(?:product|hardware)|hardware|cpu|processor|aggregate_instance_extra_specs:(?:hardware|cpu|processor))$/i;
const vendorKey = /^(?:capabilities:)?cpu_info:(?:vendor|model)$/i;
const traitKey = /^trait:CUSTOM_(?:HW_|CPU_)?([A-Z0-9_]+)$/;

/** Machines run on hardware of the trusted catalogue, where a flavor or a group of hosts says on which. */
export const hardwareIsTrusted: ResourceRule = {
    id: "trusted-products/hardware-is-trusted",
    title: { zh: "硬件类别须为可信产品", en: "Hardware classes are trusted products" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["LZBF 2015-7 8"],
    why: {
        zh: "处理器和服务器是自主可控的根基，按目录的优先、容忍、禁用管理。",
        en: "Processors and servers are the ground of all that is controllable; the catalogue says which are preferred, tolerated, forbidden.",
    },
    reads: {
        zh: "规格的 extraSpecs、主机聚合的 metadata、节点组的 labels 中标明的硬件产品。",
        en: "Hardware named in extraSpecs of flavors, metadata of aggregates and labels of node groups.",
    },
    remedy: {
        zh: "改用优先的硬件类别，或在目录登记产品和容忍期。",
        en: "Use preferred hardware, or record product and end in the catalogue.",
    },
    messages: productMessages,
    types: [flavor, aggregate, nodeGroup],
    examples: {
        good: [{ type: flavor, inputs: { extraSpecs: { "hw:cpu_policy": "dedicated" } } }],
        bad: [{ type: aggregate, inputs: { metadata: { "egov:hardware": "some-server" } } }],
    },
    check(resource, { estate, asOf }) {
        const input = { [flavor]: "extraSpecs", [aggregate]: "metadata", [nodeGroup]: "labels" }[resource.type] ?? "";
        if (objectAt(resource, input) === undefined) return notApplicable;
        const valueOf = (key: string): string => entryAt(resource, input, key) ?? "";
        return keysAt(resource, input).flatMap((key) => {
            const trait = traitKey.exec(key)?.[1]?.toLowerCase().replaceAll("_", "-");
            // Traits and vendors name many things that are no products; only what the catalogue knows is judged.
            if (trait !== undefined || vendorKey.test(key)) {
                const name = trait ?? valueOf(key);
                return productsNamed(estate, name).flatMap((product) => judgeProduct(resource.name, product, asOf));
            }
            return hardwareKey.test(key) ? judgeHardware(valueOf(key)) : [];
        });

        function judgeHardware(name: string): ReturnType<typeof judgeProductId> {
            const products = productsNamed(estate, name);
            return products.length === 0
                ? judgeProductId(resource.name, name, estate, asOf)
                : products.flatMap((product) => judgeProduct(resource.name, product, asOf));
        }
    },
};
