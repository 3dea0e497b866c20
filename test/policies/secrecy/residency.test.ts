import type { RecordedValue } from "../../../infra/recorder/types";
import { catalogueSourcesStayInChina } from "../../../policies/secrecy/catalogue-sources-stay-in-china";
import { copiesStayInChina } from "../../../policies/secrecy/copies-stay-in-china";
import { endpointsStayInChina } from "../../../policies/secrecy/endpoints-stay-in-china";
import { imagesComeFromChina } from "../../../policies/secrecy/images-come-from-china";
import { regionsStayInChina } from "../../../policies/secrecy/regions-stay-in-china";
import { unknownValue } from "../support/fixtures";
import { describeRule } from "../support/rule-cases";
import { tinyEstate, withPlatform } from "../support/tiny";

const volume = "openstack:blockstorage/volume:Volume";
const endpoint = "openstack:identity/endpointV3:EndpointV3";
const openstack = "pulumi:providers:openstack";
const one = (type: string, inputs: Record<string, RecordedValue>) => [{ type, inputs }];

describeRule(regionsStayInChina, {
    good: [
        { name: "an empty region", resources: one(volume, { region: "" }) },
        { name: "AWS in Beijing", resources: one("pulumi:providers:aws", { region: "cn-north-1" }) },
        { name: "a region of an endpoint", resources: one(endpoint, { endpointRegion: "RegionOne" }) },
    ],
    bad: [
        { name: "a resource", code: "abroad", resources: one(volume, { region: "eu-west-3" }) },
        { name: "an endpoint", code: "abroad", resources: one(endpoint, { endpointRegion: "ap-southeast-2" }) },
        {
            name: "the second of two",
            code: "abroad",
            resources: one(endpoint, { region: "RegionOne", endpointRegion: "us-west-2" }),
        },
        {
            name: "a cloud from abroad",
            code: "foreignCloud",
            resources: one("pulumi:providers:aws", { region: "us-east-1" }),
        },
        { name: "one without a region", code: "foreignCloud", resources: one("pulumi:providers:gcp", {}) },
        {
            name: "one in nobody knows where",
            code: "foreignCloud",
            resources: one("pulumi:providers:azure", { region: "x" }),
        },
    ],
    unknown: [
        { name: "the region", code: "valueUnknown", resources: one(volume, { region: unknownValue }) },
        { name: "a strange region", code: "placeUnknown", resources: one(openstack, { region: "Dresden" }) },
    ],
    notApplicable: [
        { name: "no region", resources: one(volume, {}) },
        { name: "Kubernetes", resources: one("kubernetes:core/v1:ConfigMap", { region: "us-east-1" }) },
        { name: "a component", resources: one("egov:x:Y", { region: "us-east-1" }) },
    ],
});

const template = "openstack:containerinfra/clusterTemplate:ClusterTemplate";
const subnet = "openstack:networking/subnet:Subnet";
const image = "openstack:images/image:Image";

describeRule(endpointsStayInChina, {
    good: [
        { name: "an image from a path", resources: one(image, { imageSourceUrl: "/images/kylin.raw" }) },
        { name: "a connection", resources: one(openstack, { authUrl: "https://10.0.0.5:5000/v3" }) },
        { name: "name servers inside", resources: one(subnet, { dnsNameservers: ["10.0.0.2", "114.114.114.114"] }) },
    ],
    bad: [
        { name: "a connection", code: "abroad", resources: one(openstack, { authUrl: "https://cloud.example.de/v3" }) },
        {
            name: "a connection whose region only is one of the estate's",
            code: "abroad",
            resources: one(openstack, { authUrl: "https://cloud.example.de/v3", region: "RegionOne" }),
        },
        {
            name: "an override",
            code: "abroad",
            resources: one(openstack, { authUrl: "", endpointOverrides: { swift: "https://s3.amazonaws.com" } }),
        },
        {
            name: "a cluster",
            code: "abroad",
            resources: one("pulumi:providers:kubernetes", { host: "https://x.us-east-1.eks.amazonaws.com" }),
        },
        { name: "an endpoint", code: "abroad", resources: one(endpoint, { url: "https://nova.cloud.example.us" }) },
        { name: "a proxy", code: "abroad", resources: one(template, { httpProxy: "http://proxy.example.jp:80" }) },
        { name: "another", code: "abroad", resources: one(template, { httpsProxy: "http://proxy.example.jp:80" }) },
        { name: "a name server of a cluster", code: "abroad", resources: one(template, { dnsNameserver: "8.8.8.8" }) },
        {
            name: "the second name server of a network",
            code: "abroad",
            resources: one(subnet, { dnsNameservers: ["10.0.0.2", "1.1.1.1"] }),
        },
        {
            name: "discovery",
            code: "abroad",
            resources: one("openstack:containerinfra/cluster:Cluster", { discoveryUrl: "https://discovery.etcd.io/1" }),
        },
    ],
    unknown: [
        { name: "an address", code: "valueUnknown", resources: one(endpoint, { url: unknownValue }) },
        {
            name: "a connection to nobody knows which region",
            code: "valueUnknown",
            resources: one(openstack, { authUrl: unknownValue, region: "Dresden" }),
        },
        {
            name: "nobody knows where",
            code: "placeUnknown",
            resources: one(image, { imageSourceUrl: "https://img.vendor.com/1" }),
        },
    ],
    notApplicable: [
        { name: "an image from a file", resources: one(image, { localFilePath: "/images/1" }) },
        {
            name: "a connection to a region of the estate, whose address is not known yet",
            resources: one(openstack, { authUrl: unknownValue, region: "RegionOne" }),
        },
        {
            name: "the same where regions have names of their own",
            estate: () => withPlatform("370100", { region: "Jinan" }),
            resources: one(openstack, { authUrl: unknownValue, region: "RegionOne" }),
        },
        { name: "an empty address", resources: one(openstack, { authUrl: "" }) },
        { name: "a connection by name", resources: one(openstack, { cloud: "egov-province" }) },
    ],
});

const container = "openstack:objectstorage/container:Container";
const store = "kubernetes:velero.io/v1:BackupStorageLocation";
const storeAt = (config: Record<string, RecordedValue>) => one(store, { spec: { config } });

describeRule(copiesStayInChina, {
    good: [
        { name: "a region of the estate", resources: one(container, { containerSyncTo: "//egov/regionone/AUTH_1/c" }) },
        {
            name: "a host in China",
            resources: one(container, { containerSyncTo: "https://swift.sd.gov.cn/v1/AUTH_1/c" }),
        },
        {
            name: "a store inside, whatever region it says",
            resources: storeAt({ s3Url: "http://minio.svc", region: "us-east-1" }),
        },
        { name: "a region in China", resources: storeAt({ region: "cn-north-1" }) },
    ],
    bad: [
        { name: "a store", code: "abroad", resources: storeAt({ s3Url: "https://s3.wasabisys.com" }) },
        {
            name: "its public address",
            code: "abroad",
            resources: storeAt({ s3Url: "http://minio.svc", publicUrl: "https://x.de" }),
        },
        { name: "a region", code: "abroad", resources: storeAt({ region: "us-east-1" }) },
        {
            name: "snapshots",
            code: "abroad",
            resources: one("kubernetes:velero.io/v1:VolumeSnapshotLocation", {
                spec: { config: { region: "eu-west-1" } },
            }),
        },
    ],
    unknown: [
        {
            name: "a cluster of nobody's",
            code: "realmUnknown",
            resources: one(container, { containerSyncTo: "//r/other/A/c" }),
        },
        { name: "the target", code: "valueUnknown", resources: one(container, { containerSyncTo: unknownValue }) },
        { name: "a host", code: "placeUnknown", resources: storeAt({ s3Url: "https://s3.vendor.com" }) },
    ],
    notApplicable: [
        { name: "no sync", resources: one(container, {}) },
        { name: "an empty target", resources: one(container, { containerSyncTo: "" }) },
        { name: "a store without an address", resources: storeAt({ profile: "x" }) },
    ],
});

const pods = (...images: (string | typeof unknownValue)[]) => [
    {
        type: "kubernetes:apps/v1:StatefulSet",
        system: "sd-portal",
        inputs: {
            spec: {
                template: {
                    spec: {
                        initContainers: images.slice(1).map((name, index) => ({ name: `i${index}`, image: name })),
                        containers: [{ name: "c", image: images[0] ?? "" }],
                    },
                },
            },
        } as Record<string, RecordedValue>,
    },
];
const inside = "registry.egov.example/base/nginx:1";

describeRule(imagesComeFromChina, {
    good: [
        {
            name: "a container that names none, which Kubernetes refuses",
            resources: one("kubernetes:core/v1:Pod", { spec: { containers: [{ name: "c" }] } }),
        },
        { name: "by address", resources: pods("10.0.0.9:5000/nginx") },
        { name: "of the machine itself", resources: pods("localhost/nginx") },
        { name: "a name in China", resources: pods("registry.cn-beijing.aliyuncs.com/x/nginx@sha256:00") },
    ],
    bad: [
        { name: "Docker's own", code: "abroad", resources: pods("library/nginx") },
        { name: "a tag with a dot is no host", code: "abroad", resources: pods("nginx:1.27.0") },
        { name: "GitHub's", code: "abroad", resources: pods("ghcr.io/x/nginx") },
        { name: "one that only prepares", code: "abroad", resources: pods(inside, "gcr.io/x/init:1") },
    ],
    unknown: [
        { name: "an image", code: "valueUnknown", resources: pods(unknownValue) },
        { name: "a registry", code: "placeUnknown", resources: pods("registry.vendor.com/x") },
    ],
    notApplicable: [{ name: "no pods", resources: one("kubernetes:apps/v1:Deployment", {}) }],
});

const catalogue = (change: Partial<ReturnType<typeof tinyEstate>["catalogue"]>) => () => ({
    ...tinyEstate(),
    catalogue: { ...tinyEstate().catalogue, ...change },
});
const [kylin] = tinyEstate().catalogue.images;
if (kylin === undefined) throw new Error("no image");

describeRule(catalogueSourcesStayInChina, {
    good: [
        { name: "the estate for learning", estate: tinyEstate },
        { name: "a declared host", estate: catalogue({ registries: ["registry.vendor.com/base"] }) },
    ],
    bad: [
        {
            name: "a registry",
            code: "abroad",
            estate: catalogue({ registries: ["registry.egov.example", "quay.io/x"] }),
        },
        {
            name: "an image",
            code: "abroad",
            estate: catalogue({ images: [{ ...kylin, source: "https://cloud-images.ubuntu.com/1.img" }] }),
        },
    ],
    unknown: [
        {
            name: "a file",
            code: "addressless",
            estate: catalogue({ images: [{ ...kylin, source: "file:///images/1" }] }),
        },
    ],
    notApplicable: [{ name: "an empty catalogue", estate: catalogue({ registries: [], images: [] }) }],
});
