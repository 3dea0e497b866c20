import * as openstack from "@pulumi/openstack";
import { CloudPlatform, type CloudPlatformArgs } from "../../../components/cloud-platform";
import { record } from "../recording";
import type { RecordedResource, RecordedStack } from "../../../infra/recorder/types";

/** A platform that uses every field: two availability zones, a level-4 pool, a file image, both kinds of volume type. */
export const fullArgs: CloudPlatformArgs = {
    division: "370100",
    title: "济南市电子政务云平台",
    protectionLevel: "S4A4G4",
    namePrefix: "jn-",
    availabilityZones: [
        { name: "az1", hosts: ["compute-02", "compute-01"] },
        { name: "az2", hosts: ["compute-11"] },
        { name: "az1", hosts: ["compute-09"], pool: "level4" },
    ],
    flavors: [
        { name: "g1.small", vcpus: 1, memoryMiB: 1024, diskGiB: 10, extraSpecs: { "hw:cpu_policy": "shared" } },
        { name: "g1.large", vcpus: 4, memoryMiB: 8192, diskGiB: 40, pool: "general" },
        { name: "l4.large", vcpus: 4, memoryMiB: 8192, diskGiB: 40, pool: "level4" },
    ],
    images: [
        {
            name: "kylin-server-v10",
            title: { zh: "银河麒麟", en: "Kylin" },
            product: "kylin-server",
            source: "https://images.egov.example/kylin.qcow2",
            sha256: "0".repeat(64),
            diskFormat: "qcow2",
            minDiskGiB: 20,
            minMemoryMiB: 2048,
            hardened: true,
            endOfLife: "2030-12-31",
        },
        {
            name: "openeuler-arm",
            title: { zh: "欧拉", en: "openEuler" },
            product: "openeuler",
            source: "file:///srv/images/openeuler%20arm.raw",
            diskFormat: "raw",
            architecture: "aarch64",
            minDiskGiB: 20,
            minMemoryMiB: 2048,
            hardened: true,
        },
    ],
    volumeTypes: [
        {
            name: "standard-encrypted",
            title: { zh: "标准加密盘", en: "Standard, encrypted" },
            backend: "ceph",
            replicas: 3,
            wipeOnDelete: true,
            encryption: { provider: "luks", cipher: "sm4-xts-plain64", keySizeBits: 256, controlLocation: "front-end" },
        },
        { name: "standard", title: { zh: "标准盘", en: "Standard" }, replicas: 2, wipeOnDelete: false },
    ],
    qosPolicies: [
        { name: "silver", maxMbps: 1000 },
        { name: "gold", maxMbps: 10000, dscpMark: 0 },
    ],
    zones: {
        common: {
            block: "10.37.64.0/18",
            transit: "10.37.127.0/24",
            physicalNetwork: "physnet1",
            vlan: 201,
            qosPolicy: "silver",
        },
        dedicated: { block: "10.137.64.0/18", transit: "10.137.127.0/24", physicalNetwork: "physnet1", vlan: 202 },
        internet: { block: "172.20.64.0/18", transit: "172.20.127.0/24", physicalNetwork: "physnet1", vlan: 203 },
    },
    management: { block: "10.237.64.0/18", transit: "10.237.64.0/24", physicalNetwork: "physnet2", vlan: 200 },
    external: {
        cidr: "198.51.100.0/24",
        gateway: "198.51.100.1",
        physicalNetwork: "physnet1",
        pool: { start: "198.51.100.10", end: "198.51.100.200" },
    },
    builtInRoleIds: { member: "member-role-id", reader: "reader-role-id" },
};

/** A copy of an object without one of its fields. */
export function without<Whole extends object, Key extends keyof Whole>(whole: Whole, key: Key): Omit<Whole, Key> {
    return Object.fromEntries(Object.entries(whole).filter(([name]) => name !== key)) as Omit<Whole, Key>;
}

/** A stack with one platform; its outputs are what `outputs` takes of it. */
export function recordPlatform(
    args: CloudPlatformArgs,
    outputs: (platform: CloudPlatform) => Record<string, unknown> = () => ({}),
): RecordedStack {
    return record(() => {
        const cloud = new openstack.Provider("cloud", { cloud: "egov-jinan", region: "RegionOne" });
        return outputs(new CloudPlatform(args.division, args, { providers: { openstack: cloud } }));
    });
}

/** Resources of a platform, without stack and provider. */
export function platformResources(args: CloudPlatformArgs = fullArgs): readonly RecordedResource[] {
    return recordPlatform(args).resources.filter((resource) => resource.type.startsWith("openstack:"));
}
