import { hostOf, placeOfHost, placeOfRegion } from "../../../../policies/kernel/places/place";
import { tinyEstate, withSystem } from "../../support/tiny";

it.each([
    ["https://keys.sd.gov.cn:9311/v1", "keys.sd.gov.cn"],
    ["registry.egov.example/base", "registry.egov.example"],
    ["registry.egov.example:5000/base", "registry.egov.example"],
    ["localhost:5000", "localhost"],
    ["//Host.Example./x", "host.example"],
    ["https://user@host.example/x?y", "host.example"],
    ["http://[2001:db8::1]:80/", "2001:db8::1"],
    ["", undefined],
])("host of %s", (address, host) => {
    expect(hostOf(address)).toBe(host);
});

it.each([
    ["registry", "china"],
    ["keystone.openstack.svc.cluster.local", "china"],
    ["registry.egov.example", "china"],
    ["www.sd.gov.cn", "china"],
    ["s3.cn-north-1.amazonaws.com.cn", "china"],
    ["singapore.sd.gov.cn", "china"],
    ["10.0.0.1", "china"],
    ["192.168.1.1", "china"],
    ["fd00::1", "china"],
    ["127.0.0.1", "china"],
    ["169.254.169.254", "china"],
    ["172.16.0.1", "china"],
    ["172.31.0.1", "china"],
    ["100.64.0.1", "china"],
    ["fe80::1", "china"],
    ["::1", "china"],
    ["政务.中国", "china"],
    ["政務.中國", "china"],
    ["223.5.5.5", "china"],
    ["oss-cn-beijing.aliyuncs.com", "china"],
    ["obs.cn-north-4.myhuaweicloud.com", "china"],
    ["cos.ap-guangzhou.myqcloud.com", "china"],
    ["bj.bcebos.com", "china"],
    ["store.blob.core.windows.net", "abroad"],
    ["docker.io", "abroad"],
    ["registry-1.docker.io", "abroad"],
    ["s3.amazonaws.com", "abroad"],
    ["oss-us-west-1.aliyuncs.com", "abroad"],
    ["obs.ap-southeast-1.myhuaweicloud.com", "abroad"],
    ["cos.ap-singapore.myqcloud.com", "abroad"],
    ["oss-cn-hongkong.aliyuncs.com", "abroad"],
    ["store.eu-central-1.example-cloud.com", "abroad"],
    ["mirror.example.de", "abroad"],
    ["www.gov.hk", "abroad"],
    ["8.8.8.8", "abroad"],
    ["notdocker.io", "unknown"],
    ["images.vendor.com", "unknown"],
    ["store.myhuaweicloud.com", "unknown"],
    ["vendor.ai", "unknown"],
    ["myamazonaws.com", "unknown"],
    ["110.1.2.3", "unknown"],
    ["172.15.0.1", "unknown"],
    ["172.32.0.1", "unknown"],
    ["100.128.0.1", "unknown"],
    ["203.119.1.1", "unknown"],
    ["2400:3200::1", "unknown"],
] as const)("%s is in %s", (host, place) => {
    expect(placeOfHost(host, tinyEstate())).toBe(place);
});

// Each name of the tables is written out again: one that is dropped or mistyped is noticed.
it.each([
    "eu.amazonaws.com",
    "eu.aws.amazon.com",
    "eu.awsapps.com",
    "eu.azure.com",
    "eu.azurecr.io",
    "eu.windows.net",
    "eu.azureedge.net",
    "eu.googleapis.com",
    "eu.gcr.io",
    "eu.pkg.dev",
    "eu.docker.io",
    "eu.docker.com",
    "eu.ghcr.io",
    "eu.github.com",
    "eu.githubusercontent.com",
    "eu.gitlab.com",
    "eu.quay.io",
    "eu.registry.k8s.io",
    "eu.mcr.microsoft.com",
    "eu.etcd.io",
    "eu.digitalocean.com",
    "eu.digitaloceanspaces.com",
    "eu.linode.com",
    "eu.linodeobjects.com",
    "eu.vultr.com",
    "eu.vultrobjects.com",
    "eu.oraclecloud.com",
    "eu.cloudflare.com",
    "eu.cloudflarestorage.com",
    "eu.backblazeb2.com",
    "eu.wasabisys.com",
    "eu.ovh.net",
    "eu.dropboxapi.com",
    "eu.ibm.com",
    "eu.icr.io",
    "eu.nvcr.io",
    "eu.redhat.io",
    "eu.redhat.com",
    "eu.elastic.co",
    "eu.ubuntu.com",
    "eu.debian.org",
    "eu.fedoraproject.org",
])("%s is abroad", (host) => {
    expect(placeOfHost(host, tinyEstate())).toBe("abroad");
});

it.each([
    "files.somebody.ac",
    "files.somebody.ai",
    "files.somebody.cc",
    "files.somebody.co",
    "files.somebody.fm",
    "files.somebody.gg",
    "files.somebody.io",
    "files.somebody.me",
    "files.somebody.sh",
    "files.somebody.so",
    "files.somebody.to",
    "files.somebody.tv",
    "files.somebody.vc",
    "files.somebody.ws",
])("%s says nothing of a country", (host) => {
    expect(placeOfHost(host, tinyEstate())).toBe("unknown");
});

it.each([
    "keys.example",
    "keys.test",
    "keys.invalid",
    "keys.local",
    "keys.localhost",
    "keys.localdomain",
    "keys.internal",
    "keys.intranet",
    "keys.lan",
    "keys.svc",
    "keys.arpa",
    "keys.cn",
    "keys.xn--fiqs8s",
    "keys.xn--fiqz9s",
    "keys.xn--55qx5d",
    "keys.xn--io0a7i",
    "keys.中国",
    "keys.中國",
    "keys.公司",
    "keys.网络",
    "oss-cn-beijing.aliyuncs.com",
    "oss-cn-beijing.myhuaweicloud.com",
    "oss-cn-beijing.myqcloud.com",
    "oss-cn-beijing.bcebos.com",
    "oss-cn-beijing.volces.com",
    "oss-cn-beijing.ksyuncs.com",
    "114.114.114.114",
    "114.114.115.115",
    "223.5.5.5",
    "223.6.6.6",
    "119.29.29.29",
    "180.76.76.76",
])("%s is in China", (host) => {
    expect(placeOfHost(host, tinyEstate())).toBe("china");
});

it.each(["8.8.8.8", "8.8.4.4", "1.1.1.1", "1.0.0.1", "9.9.9.9", "208.67.222.222", "208.67.220.220"])(
    "the resolver %s is abroad",
    (host) => {
        expect(placeOfHost(host, tinyEstate())).toBe("abroad");
    },
);

it("takes the word of the estate for a host that nothing else is known of", () => {
    const estate = tinyEstate();
    const catalogue = { ...estate.catalogue, registries: ["images.vendor.com/base", "docker.io/library"] };
    expect(placeOfHost("images.vendor.com", { ...estate, catalogue })).toBe("china");
    expect(placeOfHost("docker.io", { ...estate, catalogue })).toBe("abroad");
    const { endpoints = [] } = estate.systems.get("sd-portal") ?? {};
    const [endpoint] = endpoints;
    if (endpoint === undefined) throw new Error("the portal of the estate for learning has no endpoint");
    const named = withSystem("sd-portal", { endpoints: [{ ...endpoint, hostName: "portal.vendor.com" }] });
    expect(placeOfHost("portal.vendor.com", named)).toBe("china");
    expect(placeOfHost("portal.vendor.com", estate)).toBe("unknown");
});

it.each([
    ["RegionOne", "china"],
    ["cn-north-4", "china"],
    ["ap-guangzhou", "china"],
    ["us-east-1", "abroad"],
    ["US-EAST-1", "abroad"],
    ["cn-hongkong", "abroad"],
    ["ap-southeast-1", "abroad"],
    ["Dresden", "unknown"],
    ["status-eastern", "unknown"],
] as const)("region %s is in %s", (region, place) => {
    expect(placeOfRegion(region, tinyEstate())).toBe(place);
});
