import type { RecordedValue } from "../../../../../infra/recorder/types";
import type { CaseResource } from "../../../support/case-resources";
import { fact, ofPlatform, ofSystem, unseen } from "../../fact";

type Fields = Readonly<Record<string, RecordedValue>>;

const machine = (inputs: Fields): CaseResource => ofSystem("openstack:compute/instance:Instance", inputs);
const image = (inputs: Fields): CaseResource =>
    ofPlatform("openstack:images/image:Image", { visibility: "shared", ...inputs });
const port = { networks: [{ port: "7c1e" }] };
const signed = {
    img_signature: "bXk=",
    img_signature_hash_method: "SHA-256",
    img_signature_key_type: "RSA-PSS",
    img_signature_certificate_uuid: "b2d1",
};

/** Machines and the images that they start from. */
export const machines = {
    adminPassword: fact(
        "A machine is given a password",
        "虚拟机设有初始密码",
        machine({ ...port, adminPass: "Jinan-2026!" }),
        machine({ ...port, keyPair: "operators" }),
        { by: "machine-has-no-initial-password" },
    ),
    noKeyPair: fact(
        "A machine has no key pair",
        "虚拟机没有密钥对",
        machine(port),
        machine({ ...port, keyPair: "operators" }),
        {
            not: "loginByBastion",
        },
    ),
    noSecurityGroup: fact(
        "A machine names no security group",
        "虚拟机未指定安全组",
        machine({ networks: [{ uuid: "5d20" }] }),
        machine({ networks: [{ uuid: "5d20" }], securityGroups: ["app"] }),
        { by: "bypass/default-security-group-is-not-used" },
    ),
    noConfigDrive: fact(
        "A machine gets its settings over the network",
        "虚拟机经网络取得配置",
        machine({ ...port, configDrive: false }),
        machine({ ...port, configDrive: true }),
        { not: "noClause" },
    ),
    secretInMetadata: fact(
        "A credential stands in the metadata of a machine",
        "虚拟机元数据中写有凭据",
        machine({ ...port, metadata: { db_password: "Jinan-2026!" } }),
        machine({ ...port, metadata: { role: "app" } }),
        { by: "bypass/no-secrets-in-plain-places" },
    ),
    publicAddress: fact(
        "A machine of an inner zone has a public address",
        "非互联网区的虚拟机有公网地址",
        ofSystem("openstack:networking/floatingIp:FloatingIp", { pool: "internet", portId: "7c1e" }),
        ofSystem(
            "openstack:networking/floatingIp:FloatingIp",
            { pool: "internet", portId: "7c1e" },
            { system: "sd-portal" },
        ),
        { by: "public-address-only-in-internet-zone" },
    ),
    publicAndPrivate: fact(
        "A machine stands in an inner and an outer network",
        "虚拟机同时位于内外网",
        machine({ networks: [{ port: "7c1e", floatingIp: "198.51.100.7" }] }),
        machine(port),
        { by: "public-address-only-in-internet-zone" },
    ),
    unlocked: unseen("A machine is not locked against changes", "虚拟机未锁定", "noSetting"),
    noTrustedCertificates: unseen(
        "A machine names no certificates for signed images",
        "虚拟机未指定镜像签名证书",
        "noSetting",
    ),
    publicImage: fact(
        "An image is open to all projects",
        "镜像对全部项目公开",
        image({ visibility: "public" }),
        image({}),
        {
            by: "image-is-not-public",
        },
    ),
    widelyShared: unseen("An image is shared with many projects", "镜像共享给过多项目", "sharedByCatalogue"),
    unprotectedImage: fact(
        "An image can be deleted by mistake",
        "镜像未设删除保护",
        image({ protected: false }),
        image({ protected: true }),
        { not: "noClause" },
    ),
    unsignedImage: fact(
        "An image is not signed",
        "镜像未签名",
        image({ properties: {} }),
        image({ properties: signed }),
        {
            not: "checksums",
        },
    ),
    noSecureBoot: fact(
        "An image does not ask for Secure Boot",
        "镜像未要求安全启动",
        image({ properties: { hw_firmware_type: "uefi" } }),
        image({ properties: { hw_firmware_type: "uefi", os_secure_boot: "required" } }),
        { by: "machine-starts-trusted" },
    ),
    noMemoryEncryption: fact(
        "An image does not ask for encrypted memory",
        "镜像未要求内存加密",
        image({ properties: {} }),
        image({ properties: { hw_mem_encryption: "true" } }),
        { not: "hardware" },
    ),
    oldDatabase: fact(
        "A database runs a release that is no longer maintained",
        "数据库版本已停止维护",
        ofSystem("openstack:database/instance:Instance", { datastore: { type: "mysql", version: "5.7" } }),
        ofSystem("openstack:database/instance:Instance", { datastore: { type: "mysql", version: "8.4" } }),
        { by: "database-version-is-maintained" },
    ),
    publicDatabase: unseen("A database has a public address", "数据库有公网地址", "runtime"),
    plainRegistry: fact(
        "Clusters trust a registry without TLS",
        "集群信任不加密的镜像仓库",
        ofPlatform("openstack:containerinfra/clusterTemplate:ClusterTemplate", {
            coe: "kubernetes",
            insecureRegistry: "10.137.0.9:5000",
        }),
        ofPlatform("openstack:containerinfra/clusterTemplate:ClusterTemplate", { coe: "kubernetes" }),
        { by: "image-is-fetched-encrypted" },
    ),
    publicCluster: fact(
        "Nodes of clusters get public addresses",
        "集群节点获得公网地址",
        ofPlatform("openstack:containerinfra/clusterTemplate:ClusterTemplate", {
            coe: "kubernetes",
            floatingIpEnabled: true,
        }),
        ofPlatform("openstack:containerinfra/clusterTemplate:ClusterTemplate", {
            coe: "kubernetes",
            floatingIpEnabled: false,
        }),
        { by: "cluster-api-is-internal" },
    ),
    plainCluster: fact(
        "The API of clusters does without TLS",
        "集群接口未启用 TLS",
        ofPlatform("openstack:containerinfra/clusterTemplate:ClusterTemplate", {
            coe: "kubernetes",
            tlsDisabled: true,
        }),
        ofPlatform("openstack:containerinfra/clusterTemplate:ClusterTemplate", {
            coe: "kubernetes",
            tlsDisabled: false,
        }),
        { by: "management-connection-is-mutual" },
    ),
} as const;
