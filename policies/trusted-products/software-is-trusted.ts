import { notApplicable, violation, type Judgement } from "../kernel/judgement";
import { containerExample } from "../kernel/pods/examples";
import { containersOf, podOf, podTypes } from "../kernel/pods/pods";
import { textAt } from "../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../kernel/rule";
import { judgeProduct, productMessages, productsNamed } from "./products";

const database = "openstack:database/instance:Instance";

/** Software in containers comes from the catalogue's registries and is none that is forbidden; databases are of the catalogue. */
export const softwareIsTrusted: ResourceRule = {
    id: "trusted-products/software-is-trusted",
    title: { zh: "软件须为可信产品", en: "Software is of trusted products" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["LZBF 2015-7 8"],
    why: {
        zh: "数据库、中间件和容器镜像同样按自主可控目录管理，禁用或过期产品不得继续运行。",
        en: "Databases, middleware and container images are managed by the catalogue too: what is forbidden or over does not run on.",
    },
    reads: {
        zh: "数据库实例的 datastore.type；全部容器的 image 的仓库和产品名；目录的 registries 和 trustedProducts。",
        en: "datastore.type of databases; registry and product in image of all containers; registries and trustedProducts of the catalogue.",
    },
    remedy: {
        zh: "改用优先产品；镜像放入目录登记的仓库。",
        en: "Use a preferred product; keep images in registries of the catalogue.",
    },
    messages: {
        ...productMessages,
        registryOutside: {
            zh: "{{resource}} 的镜像 {{image}} 不在目录登记的仓库中。",
            en: "The image {{image}} of {{resource}} is in no registry of the catalogue.",
        },
    },
    types: [database, ...podTypes],
    examples: {
        good: [containerExample({ image: "registry.egov.example/base/nginx:1" })],
        bad: [
            containerExample({ image: "docker.io/library/nginx:1" }),
            { type: database, system: "sd-budget", inputs: { datastore: { type: "mongodb", version: "7" } } },
        ],
    },
    check(resource, context) {
        return resource.type === database ? judgeDatabase(resource, context) : judgeContainers(resource, context);
    },
};

function judgeDatabase(resource: StackResource, { estate, asOf }: RuleContext): Judgement | Judgement[] {
    const product = textAt(resource, "datastore.type") ?? "";
    const products = productsNamed(estate, product);
    return products.length === 0
        ? violation("outside", { what: resource.name, product })
        : products.flatMap((one) => judgeProduct(resource.name, one, asOf));
}

function judgeContainers(resource: StackResource, { estate, asOf }: RuleContext): Judgement | Judgement[] {
    const template = podOf(resource);
    if (template === undefined) return notApplicable;
    return containersOf(template).flatMap((container): Judgement[] => {
        const image = textAt(container, "image");
        if (image === undefined) return [];
        const inside = estate.catalogue.registries.some((registry) => image.startsWith(`${registry}/`));
        const outside = inside ? [] : [violation("registryOutside", { image })];
        const [path = ""] = image.split(/@|:(?=[^/]*$)/);
        const parts = path.split("/").slice(-2);
        const products = new Set(parts.flatMap((part) => productsNamed(estate, part)));
        return [
            ...outside,
            ...[...products].flatMap((one) => judgeProduct(`${resource.name}/${container.name}`, one, asOf)),
        ];
    });
}
