import { hostIn, whereaboutsOf } from "../../../../../policies/classified-protection/cloud-extension/support/hosts";
import { tinyEstate, withSystem } from "../../../support/tiny";

test.each([
    ["https://Keystone.SD.gov.cn:5000/v3", "keystone.sd.gov.cn"],
    ["https://user:word@host.example/x", "host.example"],
    ["host.example/team/app", "host.example"],
    ["host.example:5000", "host.example"],
    ["host.example.", "host.example"],
    ["https://[fd00::1]:443/x", "fd00::1"],
    ["10.0.0.1", "10.0.0.1"],
    ["", undefined],
])("the host in %s is %s", (address, host) => {
    expect(hostIn(address)).toBe(host);
});

test.each([
    ["keystone.sd.gov.cn", "registered"],
    ["s3.cn-north-1.amazonaws.com.cn", "registered"],
    ["s3.amazonaws.com", "abroad"],
    ["amazonaws.com", "abroad"],
    ["myamazonaws.com", "not-known"],
    ["store.blob.core.windows.net", "abroad"],
    ["files.example.de", "abroad"],
    ["files.example.io", "not-known"],
    ["images.egov.example", "registered"],
    ["egov.example", "registered"],
    ["megov.example", "not-known"],
    ["objects.other.example", "not-known"],
    ["10.1.2.3", "registered"],
    ["110.1.2.3", "not-known"],
    ["127.0.0.1", "registered"],
    ["192.168.1.1", "registered"],
    ["192.169.1.1", "not-known"],
    ["169.254.169.254", "registered"],
    ["172.15.0.1", "not-known"],
    ["172.16.0.1", "registered"],
    ["172.31.0.1", "registered"],
    ["172.32.0.1", "not-known"],
    ["100.63.0.1", "not-known"],
    ["100.64.0.1", "registered"],
    ["100.127.0.1", "registered"],
    ["100.128.0.1", "not-known"],
    ["8.8.8.8", "not-known"],
    ["fd12::1", "registered"],
    ["fe80::1", "registered"],
    ["::1", "registered"],
    ["2001:db8::1", "not-known"],
    ["objects", "registered"],
    ["minio.storage.svc.cluster.local", "registered"],
])("%s is %s", (host, whereabouts) => {
    expect(whereaboutsOf(host, tinyEstate())).toBe(whereabouts);
});

test("domains of endpoints are registered beside those of registries and images", () => {
    const endpoints = [
        {
            name: "site",
            part: "web",
            protocol: "https" as const,
            port: 443,
            targetPort: 8080,
            hostName: "a.second.org",
        },
    ];
    const estate = withSystem("sd-portal", { endpoints });
    expect(whereaboutsOf("b.second.org", estate)).toBe("registered");
    expect(whereaboutsOf("images.egov.example", estate)).toBe("registered");
    expect(whereaboutsOf("b.third.org", estate)).toBe("not-known");
});

test.each([
    "azure.com",
    "backblazeb2.com",
    "cloudflarestorage.com",
    "digitaloceanspaces.com",
    "gcr.io",
    "ghcr.io",
    "docker.io",
    "googleapis.com",
    "ibm.com",
    "linode.com",
    "linodeobjects.com",
    "oraclecloud.com",
    "ovh.net",
    "pkg.dev",
    "quay.io",
    "wasabisys.com",
    "windows.net",
])("%s is abroad", (domain) => {
    expect(whereaboutsOf(`eu.${domain}`, tinyEstate())).toBe("abroad");
});

test.each(["ai", "cc", "co", "io", "me", "tv"])("a name below .%s says nothing of a country", (country) => {
    expect(whereaboutsOf(`files.somebody.${country}`, tinyEstate())).toBe("not-known");
});
