import type { RecordedValue } from "../../../infra/recorder/types";
import { catalogueOffersTrustedProducts } from "../../../policies/trusted-products/catalogue-offers-trusted-products";
import { hardwareIsTrusted } from "../../../policies/trusted-products/hardware-is-trusted";
import { imagesHoldTrustedProducts } from "../../../policies/trusted-products/images-hold-trusted-products";
import { machinesUseCatalogueImages } from "../../../policies/trusted-products/machines-use-catalogue-images";
import { judgeProduct, productsNamed } from "../../../policies/trusted-products/products";
import { softwareIsTrusted } from "../../../policies/trusted-products/software-is-trusted";
import { volumesUseCatalogueBackends } from "../../../policies/trusted-products/volumes-use-catalogue-backends";
import { unknownValue } from "../support/fixtures";
import type { CaseResource } from "../support/case-resources";
import { describeRule, type RuleCase } from "../support/rule-cases";
import { tinyEstate } from "../support/tiny";
import { withProducts as estate } from "./estate";

const one = (type: string, inputs: Record<string, RecordedValue>) => ({ estate, resources: [{ type, inputs }] });
const image = "openstack:images/image:Image";
const holding = (product: RecordedValue) => one(image, { properties: { "egov:product": product } });

describeRule(imagesHoldTrustedProducts, {
    good: [
        { name: "tolerated until today", ...holding("today") },
        { name: "tolerated without an end", ...holding("endless") },
        {
            name: "in properties that are marked secret",
            ...one(image, { properties: { kind: "secret", value: { "egov:product": "endless" } } }),
        },
        { name: "by its distribution", ...one(image, { properties: { os_distro: "Kylin" } }) },
        { name: "by its name in the catalogue", ...one(image, { name: "kylin-server-v10" }) },
        { name: "by its name with a platform's prefix", ...one(image, { name: "jn-kylin-server-v10" }) },
    ],
    bad: [
        { name: "tolerated until yesterday", code: "toleratedNoMore", ...holding("yesterday") },
        { name: "forbidden", code: "forbidden", ...holding("weblogic") },
        { name: "a product of nobody's", code: "outside", ...holding("plan9") },
        {
            name: "a distribution that is over",
            code: "toleratedNoMore",
            ...one(image, { properties: { os_distro: "yesterday" } }),
        },
        { name: "no word about it", code: "noProduct", ...one(image, { name: "my-image" }) },
        { name: "a catalogued image of what is over", code: "toleratedNoMore", ...one(image, { name: "old-os" }) },
    ],
    unknown: [
        { name: "the product", code: "valueUnknown", ...holding(unknownValue) },
        { name: "the properties", code: "valueUnknown", ...one(image, { properties: unknownValue }) },
    ],
    notApplicable: [{ name: "another type", ...one("openstack:networking/network:Network", {}) }],
});

describeRule(catalogueOffersTrustedProducts, {
    good: [{ name: "the estate for learning", estate: tinyEstate }],
    bad: [
        { name: "one that is over", code: "toleratedNoMore", estate },
        { name: "one that is forbidden", code: "forbidden", estate },
        {
            name: "one that nobody knows",
            code: "outside",
            estate: () => ({ ...tinyEstate(), catalogue: { ...tinyEstate().catalogue, trustedProducts: [] } }),
        },
    ],
    unknown: [],
    notApplicable: [
        {
            name: "no images",
            estate: () => ({ ...tinyEstate(), catalogue: { ...tinyEstate().catalogue, images: [] } }),
        },
    ],
});

const instance = "openstack:compute/instance:Instance";
const template = "openstack:containerinfra/clusterTemplate:ClusterTemplate";
const reference = { type: "pulumi:pulumi:StackReference", name: "platform-370000", stack: "tenants-370000" };
const outputNotTold = "the engine does not tell which output it is";
/** A machine of an image that another stack gives away, as the recorder says it. */
const handedOver = (path: string, more: Partial<CaseResource> = {}): Pick<RuleCase, "estate" | "resources"> => ({
    estate,
    resources: [
        reference,
        {
            type: instance,
            inputs: { imageId: { kind: "unknown", urn: "", path } },
            refs: { imageId: "platform-370000" },
            ...more,
        },
    ],
});

describeRule(machinesUseCatalogueImages, {
    good: [
        { name: "without prefix", ...one(instance, { imageName: "kylin-server-v10" }) },
        {
            name: "by id of the platform's",
            ...handedOver("platform-370000.imageIds.kylin-server-v10"),
            onlyInProcess: outputNotTold,
        },
        { name: "the system's, where nobody tells which it is", ...handedOver("?", { system: "sd-budget" }) },
        {
            name: "an image of the same run",
            estate,
            resources: [
                { type: image, name: "image" },
                { type: instance, refs: { imageId: "image" } },
            ],
        },
        { name: "nodes", ...one(template, { image: "sd-kylin-server-v10" }) },
        {
            name: "nodes of an image of the same run",
            estate,
            resources: [
                { type: image, name: "image" },
                { type: template, refs: { image: "image" } },
            ],
        },
        {
            name: "nodes of an image of the same run, whose id is known",
            estate,
            resources: [
                { type: image, name: "image" },
                { type: template, refs: { image: "image" }, inputs: { image: "7f3c" } },
            ],
        },
    ],
    bad: [
        { name: "one that is over", code: "toleratedNoMore", ...one(instance, { imageName: "old-os" }) },
        {
            name: "one that is forbidden, by id",
            code: "forbidden",
            ...handedOver("platform-370000.imageIds.bad-os"),
            onlyInProcess: outputNotTold,
        },
        {
            name: "another than the system's",
            code: "forbidden",
            ...handedOver("platform-370000.imageIds.bad-os", { system: "sd-budget" }),
            onlyInProcess: outputNotTold,
        },
        {
            name: "one of a product that is in no catalogue",
            code: "outside",
            estate: () => ({ ...tinyEstate(), catalogue: { ...tinyEstate().catalogue, trustedProducts: [] } }),
            resources: [{ type: instance, inputs: { imageName: "kylin-server-v10" } }],
        },
        { name: "nodes of an unlisted image", code: "notOfCatalogue", ...one(template, { image: "fedora-coreos" }) },
        { name: "a strange prefix", code: "notOfCatalogue", ...one(instance, { imageName: "my-kylin-server-v10" }) },
    ],
    unknown: [
        { name: "the name", code: "valueUnknown", ...one(instance, { imageName: unknownValue }) },
        { name: "an image of nodes", code: "elsewhere", ...one(template, { image: unknownValue }) },
        { name: "of nobody's, where nobody tells which it is", code: "elsewhere", ...handedOver("?") },
        {
            name: "what is no image of another stack's, for a system's machine",
            code: "elsewhere",
            ...handedOver("platform-370000.networkIds.common", { system: "sd-budget" }),
            onlyInProcess: outputNotTold,
        },
        { name: "an id", code: "elsewhere", ...one(instance, { imageId: "7f3c" }) },
        {
            name: "a disk",
            code: "elsewhere",
            ...one(instance, { blockDevices: [{ sourceType: "image", uuid: "7f3c" }] }),
        },
    ],
    notApplicable: [
        { name: "from a volume", ...one(instance, { blockDevices: [{ sourceType: "volume", uuid: "7f3c" }] }) },
    ],
});

const volume = "openstack:blockstorage/volume:Volume";
const volumeType = "openstack:blockstorage/volumeTypeV3:VolumeTypeV3";
const storageClass = "kubernetes:storage.k8s.io/v1:StorageClass";
const provisioner = "cinder.csi.openstack.org";
const cinder = (inputs: Record<string, RecordedValue>) => one(storageClass, { provisioner, ...inputs });

describeRule(volumesUseCatalogueBackends, {
    good: [
        { name: "a type of the catalogue", ...one(volumeType, { name: "jn-standard" }) },
        {
            name: "no word about its back-end, where each type has one",
            ...one(volumeType, { name: "jn-standard" }),
            estate() {
                const { catalogue, ...rest } = estate();
                const volumeTypes = catalogue.volumeTypes.map((each) => ({ ...each, backend: "ceph-ssd" }));
                return { ...rest, catalogue: { ...catalogue, volumeTypes } };
            },
        },
        {
            name: "with its back-end",
            ...one(volumeType, { name: "ceph", extraSpecs: { volume_backend_name: "ceph-ssd" } }),
        },
        { name: "a class", ...cinder({ parameters: { type: "standard" } }) },
    ],
    bad: [
        { name: "no type", code: "noType", ...one(volume, { size: 1 }) },
        { name: "another type", code: "typeOutside", ...one(volumeType, { name: "fast" }) },
        {
            name: "another back-end",
            code: "backendOutside",
            ...one(volumeType, { name: "ceph", extraSpecs: { volume_backend_name: "nas" } }),
        },
        { name: "a class of another type", code: "typeOutside", ...cinder({ parameters: { type: "fast" } }) },
        { name: "a class of no type", code: "noType", ...cinder({}) },
        {
            name: "another provisioner",
            code: "backendOutside",
            ...one(storageClass, { provisioner: "rancher.io/local-path" }),
        },
    ],
    unknown: [
        { name: "the type", code: "valueUnknown", ...one(volume, { volumeType: unknownValue }) },
        { name: "the provisioner", code: "valueUnknown", ...one(storageClass, { provisioner: unknownValue }) },
    ],
    notApplicable: ["snapshotId", "sourceVolId", "sourceReplica", "backupId"].map((input) => ({
        name: `a copy: ${input}`,
        ...one(volume, { [input]: "7f3c" }),
    })),
});

const flavor = "openstack:compute/flavor:Flavor";
const aggregate = "openstack:compute/aggregateV2:AggregateV2";
const nodeGroup = "openstack:containerinfra/nodeGroup:NodeGroup";

describeRule(hardwareIsTrusted, {
    good: [
        { name: "preferred", ...one(aggregate, { metadata: { hardware: "Kunpeng-920" } }) },
        { name: "a trait", ...one(flavor, { extraSpecs: { "trait:CUSTOM_CPU_KUNPENG": "required" } }) },
        { name: "a trait of something else", ...one(flavor, { extraSpecs: { "trait:CUSTOM_XEON_PHI": "required" } }) },
        {
            name: "a vendor that is no product",
            ...one(flavor, { extraSpecs: { "capabilities:cpu_info:vendor": "Intel" } }),
        },
        { name: "another key", ...one(aggregate, { metadata: { pool: "xeon" } }) },
    ],
    bad: [
        { name: "a flavor", code: "forbidden", ...one(flavor, { extraSpecs: { "egov:product": "xeon" } }) },
        { name: "a trait", code: "forbidden", ...one(flavor, { extraSpecs: { "trait:CUSTOM_HW_XEON": "required" } }) },
        {
            name: "a trait of several words",
            code: "toleratedNoMore",
            ...one(flavor, { extraSpecs: { "trait:CUSTOM_ORACLE_DATABASE": "required" } }),
        },
        {
            name: "a model",
            code: "forbidden",
            ...one(flavor, { extraSpecs: { "capabilities:cpu_info:model": "Xeon-6" } }),
        },
        { name: "nodes", code: "forbidden", ...one(nodeGroup, { labels: { processor: "xeon" } }) },
        {
            name: "hosts for flavors",
            code: "toleratedNoMore",
            ...one(flavor, { extraSpecs: { "aggregate_instance_extra_specs:hardware": "yesterday" } }),
        },
        { name: "unlisted", code: "outside", ...one(aggregate, { metadata: { cpu: "epyc" } }) },
    ],
    unknown: [
        { name: "the metadata", code: "valueUnknown", ...one(aggregate, { metadata: unknownValue }) },
        { name: "the product", ...one(aggregate, { metadata: { hardware: unknownValue } }) },
    ],
    notApplicable: [{ name: "no word about it", ...one(flavor, {}) }],
});

const database = "openstack:database/instance:Instance";
const pods = (main: RecordedValue, init: RecordedValue = "registry.egov.example/base/x:1") =>
    one("kubernetes:batch/v1:Job", {
        spec: {
            template: {
                spec: { initContainers: [{ name: "i", image: init }], containers: [{ name: "c", image: main }] },
            },
        },
    });

describeRule(softwareIsTrusted, {
    good: [
        { name: "a database", ...one(database, { datastore: { type: "dm8" } }) },
        {
            name: "of the second of two registries",
            ...pods("registry.egov.example/own/x:1"),
            estate() {
                const { catalogue, ...rest } = estate();
                return {
                    ...rest,
                    catalogue: { ...catalogue, registries: [...catalogue.registries, "registry.egov.example/own"] },
                };
            },
        },
        { name: "a product two folders up", ...pods("registry.egov.example/base/weblogic/tools/x:1") },
        { name: "no image, which Kubernetes refuses", ...pods(null) },
        { name: "tools of a product", ...pods("registry.egov.example/base/mysql-exporter:1") },
        { name: "a preferred one", ...pods("registry.egov.example/base/dameng:8") },
    ],
    bad: [
        { name: "a forbidden database", code: "forbidden", ...one(database, { datastore: { type: "MySQL" } }) },
        { name: "an unlisted database", code: "outside", ...one(database, { datastore: { type: "redis" } }) },
        { name: "no kind of database", code: "outside", ...one(database, {}) },
        { name: "forbidden software", code: "forbidden", ...pods("registry.egov.example/base/weblogic:14.1") },
        {
            name: "a folder of a product",
            code: "forbidden",
            ...pods("registry.egov.example/base/weblogic/server@sha256:0"),
        },
        { name: "software that is over", code: "toleratedNoMore", ...pods("registry.egov.example/base/oracle-xe:21") },
        { name: "what prepares", code: "registryOutside", ...pods("registry.egov.example/base/x:1", "busybox") },
        {
            name: "a registry that only starts alike",
            code: "registryOutside",
            ...pods("registry.egov.example/basement/x"),
        },
    ],
    unknown: [
        { name: "the image", code: "valueUnknown", ...pods(unknownValue) },
        { name: "the database", code: "valueUnknown", ...one(database, { datastore: unknownValue }) },
    ],
    notApplicable: [{ name: "no pods", ...one("kubernetes:batch/v1:Job", {}) }],
});

it.each([
    ["kylin-server", "kylin"],
    ["uos-server", "uos"],
    ["uos-server", "uniontech"],
    ["anolis", "anolisos"],
    ["ubuntu-server", "ubuntu"],
    ["windows-server", "windows"],
    ["windows-server", "servercore"],
    ["windows-server", "nanoserver"],
    ["dameng", "dm8"],
    ["dameng", "dmdb"],
    ["kingbase", "kingbasees"],
    ["oracle-database", "oracle"],
    ["oracle-database", "oracledb"],
    ["oracle-database", "oracle-xe"],
    ["oracle-database", "oracle-free"],
    ["vsphere", "esxi"],
    ["vsphere", "vcenter"],
])("%s goes by the name %s too", (id, name) => {
    const { catalogue, ...rest } = tinyEstate();
    const [product] = catalogue.trustedProducts;
    const known = { ...rest, catalogue: { ...catalogue, trustedProducts: [{ ...product!, id }] } };
    expect([name, `${name}-9`].map((each) => productsNamed(known, each).map((one) => one.id))).toEqual([[id], [id]]);
});

it("never ends for a preferred product", () => {
    const [product] = tinyEstate().catalogue.trustedProducts;
    const preferred = { ...product!, status: "preferred" as const, until: "2020-01-01" };
    expect(judgeProduct("x", preferred, "2026-11-24")).toEqual([]);
});

it.each([
    ["weblogic", ["weblogic"]],
    ["WebLogic-14c", ["weblogic"]],
    ["mysql8", ["mysql"]],
    ["mysql_v8.0", ["mysql"]],
    ["oracledb", ["oracle-database"]],
    ["mysql-exporter", []],
    ["mysqlx", []],
    ["my-mysql", []],
])("products that %s stands for", (name, ids) => {
    expect(productsNamed(estate(), name).map(({ id }) => id)).toEqual(ids);
});
