import { abroadSuffixes, worldwide } from "../../../../policies/kernel/places/names";
import { hostOf, placeOfHost, placeOfRegion } from "../../../../policies/kernel/places/place";
import { tinyEstate } from "../../support/tiny";

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

it.each(abroadSuffixes)("%s is abroad", (domain) => {
    expect(placeOfHost(`eu.${domain}`, tinyEstate())).toBe("abroad");
});

it.each([...worldwide])("a name below .%s says nothing of a country", (country) => {
    expect(placeOfHost(`files.somebody.${country}`, tinyEstate())).toBe("unknown");
});

it("takes the word of the estate for a host that nothing else is known of", () => {
    const estate = tinyEstate();
    const catalogue = { ...estate.catalogue, registries: ["images.vendor.com/base", "docker.io/library"] };
    expect(placeOfHost("images.vendor.com", { ...estate, catalogue })).toBe("china");
    expect(placeOfHost("docker.io", { ...estate, catalogue })).toBe("abroad");
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
