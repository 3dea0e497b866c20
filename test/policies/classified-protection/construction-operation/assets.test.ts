import type { RecordedValue } from "../../../../infra/recorder/types";
import { assetsCarryTheirLevel } from "../../../../policies/classified-protection/construction-operation/assets/assets-carry-their-level";
import { assetsStateTheirKeeper } from "../../../../policies/classified-protection/construction-operation/assets/assets-state-their-keeper";
import { configurationStaysUnderControl } from "../../../../policies/classified-protection/construction-operation/assets/configuration-stays-under-control";
import { connectionsAreProtected } from "../../../../policies/classified-protection/construction-operation/connections/connections-are-protected";
import { keysUseSoundAlgorithms } from "../../../../policies/classified-protection/construction-operation/cryptography/keys-use-sound-algorithms";
import { statedLevelIsTheGradedOne } from "../../../../policies/classified-protection/construction-operation/grading/stated-level-is-the-graded-one";
import { unknownValue } from "../../support/fixtures";
import { describeRule } from "../../support/rule-cases";

const network = "openstack:networking/network:Network";
const instance = "openstack:compute/instance:Instance";
const router = "openstack:networking/router:Router";
const project = "openstack:identity/project:Project";
const deployment = "kubernetes:apps/v1:Deployment";
const of = (type: string, inputs: Record<string, RecordedValue>, system = "sd-budget") => ({
    resources: [{ type, inputs, system }],
});
const labelled = (labels: Record<string, string>) => ({ metadata: { labels } });

describeRule(statedLevelIsTheGradedOne, {
    good: [{ name: "a label", ...of(deployment, labelled({ "egov-cloud.io/level": "S3A2G3" })) }],
    bad: [
        { name: "a higher level", code: "otherLevel", ...of(network, { tags: ["egov:level=S3A3G3"] }) },
        { name: "one number", code: "unreadable", ...of(network, { tags: ["egov:level=3"] }) },
    ],
    unknown: [{ name: "the tags", code: "valueUnknown", ...of(network, { tags: unknownValue }) }],
    notApplicable: [
        { name: "no level", ...of(network, {}) },
        { name: "the platform's", resources: [{ type: network, inputs: { tags: ["egov:level=S3A3G3"] } }] },
    ],
});

/** Of those that run something one stands for all: they are one list. */
const assets = [
    network,
    project,
    "openstack:blockstorage/volume:Volume",
    "openstack:images/image:Image",
    "openstack:loadbalancer/loadBalancer:LoadBalancer",
    "openstack:networking/port:Port",
    router,
    "openstack:networking/secGroup:SecGroup",
    "openstack:networking/subnet:Subnet",
    "openstack:networking/subnetPool:SubnetPool",
    "openstack:objectstorage/container:Container",
    "kubernetes:core/v1:Namespace",
    "kubernetes:core/v1:PersistentVolumeClaim",
    deployment,
];
const tags = (...list: string[]) => ({ tags: list });
describeRule(assetsStateTheirKeeper, {
    good: [
        { name: "the platform's", resources: [{ type: network, inputs: tags("egov:division=370000") }] },
        {
            name: "the domain of the departments",
            resources: [
                { type: project, stack: "tenants-370000", inputs: { isDomain: true, ...tags("egov:division=370000") } },
            ],
        },
        {
            name: "a workload",
            ...of(
                deployment,
                labelled({ "egov-cloud.io/division": "370000", "egov-cloud.io/department": "sd-finance" }),
            ),
        },
    ],
    bad: [
        { name: "no department", code: "noDepartment", ...of(network, tags("egov:division=370000")) },
        { name: "a project that is no domain", code: "noDepartment", ...of(project, tags("egov:division=370000")) },
        ...assets.map((type) => ({ name: type, code: "noDivision", resources: [{ type }] })),
        { name: "a strange division", code: "unknownDivision", ...of(network, tags("egov:division=999999")) },
        { name: "the platform's without", code: "noDivision", resources: [{ type: instance }] },
    ],
    unknown: [{ name: "the tags", code: "valueUnknown", ...of(network, { tags: unknownValue }) }],
    notApplicable: [
        { name: "a system of level 1", resources: [{ type: network, inputs: tags("egov:level=S1A1G1") }] },
        { name: "what can't be tagged", ...of("openstack:networking/routerInterface:RouterInterface", {}) },
    ],
});

describeRule(assetsCarryTheirLevel, {
    good: [{ name: "a label", ...of(deployment, labelled({ "egov-cloud.io/level": "S3A2G3" })) }],
    bad: [
        { name: "none", code: "noLevel", ...of(instance, {}) },
        ...[
            "openstack:blockstorage/volume:Volume",
            "openstack:loadbalancer/loadBalancer:LoadBalancer",
            "kubernetes:core/v1:Namespace",
        ].map((type) => ({ name: type, code: "noLevel", ...of(type, {}) })),
        { name: "a workload", code: "noLevel", ...of(deployment, labelled({ level: "S3A2G3" })) },
    ],
    unknown: [{ name: "the metadata", code: "valueUnknown", ...of(instance, { metadata: unknownValue }) }],
    notApplicable: [
        { name: "of no system", resources: [{ type: instance }] },
        { name: "of level 2", ...of(instance, {}, "rizhao-permits") },
    ],
});

const group = "openstack:firewall/groupV2:GroupV2";
describeRule(connectionsAreProtected, {
    good: [
        { name: "an external network", resources: [{ type: network, inputs: { external: true }, protect: true }] },
        { name: "the platform's router", resources: [{ type: router, protect: true }] },
    ],
    bad: [
        {
            name: "an external network",
            code: "unprotected",
            resources: [{ type: network, inputs: { external: true } }],
        },
        {
            name: "a provider's network",
            code: "unprotected",
            resources: [{ type: network, inputs: { segments: [{ networkType: "vlan" }] } }],
        },
        { name: "the platform's router", code: "unprotected", resources: [{ type: router }] },
        { name: "a firewall", code: "unprotected", ...of(group, {}) },
        {
            name: "a connection of a VPN",
            code: "unprotected",
            resources: [{ type: "openstack:vpnaas/siteConnection:SiteConnection" }],
        },
        { name: "a VPN", code: "unprotected", resources: [{ type: "openstack:vpnaas/service:Service" }] },
    ],
    unknown: [
        {
            name: "whether it is external",
            code: "valueUnknown",
            resources: [{ type: network, inputs: { external: unknownValue } }],
        },
    ],
    notApplicable: [
        { name: "a tenant's router", ...of(router, {}) },
        { name: "an ordinary network", ...of(network, { external: false, segments: [] }) },
        { name: "an ordinary network that is protected", resources: [{ type: network, protect: true }] },
    ],
});

const basics = [
    ["compute/instance:Instance", "imageId imageName flavorId flavorName networks securityGroups userData"],
    ["blockstorage/volume:Volume", "volumeType"],
    ["compute/flavor:Flavor", "extraSpecs"],
    ["containerinfra/cluster:Cluster", "clusterTemplateId labels"],
    ["containerinfra/clusterTemplate:ClusterTemplate", "image labels networkDriver tlsDisabled"],
    ["database/instance:Instance", "datastore configurationId"],
    ["loadbalancer/listener:Listener", "protocol protocolPort allowedCidrs"],
    ["networking/network:Network", "segments external shared"],
    ["networking/port:Port", "securityGroupIds fixedIps allowedAddressPairs"],
    ["networking/router:Router", "externalNetworkId enableSnat"],
    ["networking/subnet:Subnet", "cidr gatewayIp dnsNameservers"],
    ["networking/secGroupRule:SecGroupRule", "remoteIpPrefix portRangeMin portRangeMax protocol"],
] as const;
const ignoring = (type: string, ...ignoreChanges: string[]) => ({
    resources: [{ type, system: "sd-budget", ignoreChanges }],
});
describeRule(configurationStaysUnderControl, {
    good: [
        { name: "replicas", ...ignoring(deployment, "spec.replicas") },
        { name: "an annotation", ...ignoring(deployment, 'metadata.annotations["x"]') },
        { name: "nodes", ...ignoring("openstack:containerinfra/nodeGroup:NodeGroup", "nodeCount") },
        { name: "a type without a list", ...ignoring("openstack:dns/zone:Zone", "cidr") },
    ],
    bad: [
        { name: "all", code: "ignored", ...ignoring(instance, "*") },
        { name: "all that is below", code: "ignored", ...ignoring(instance, "**") },
        ...basics.flatMap(([type, inputs]) =>
            inputs.split(" ").map((input) => ({
                name: `${input} of ${type}`,
                code: "ignored",
                ...ignoring(`openstack:${type}`, input),
            })),
        ),
        { name: "a part of a list", code: "ignored", ...ignoring(instance, "name", "networks[0].port") },
        { name: "a whole spec", code: "ignored", ...ignoring(deployment, "spec") },
        { name: "a template", code: "ignored", ...ignoring(deployment, "spec.template") },
        { name: "more than replicas", code: "ignored", ...ignoring(deployment, "spec.replicasX") },
        { name: "data", code: "ignored", ...ignoring("kubernetes:core/v1:ConfigMap", "data") },
    ],
    unknown: [{ name: "the owner", resources: [{ type: network, inputs: { tags: unknownValue } }] }],
    notApplicable: [
        { name: "of level 2", resources: [{ type: instance, system: "rizhao-permits", ignoreChanges: ["imageId"] }] },
    ],
});

const order = "openstack:keymanager/orderV1:OrderV1";
const secret = "openstack:keymanager/secretV1:SecretV1";
const keypair = "openstack:compute/keypair:Keypair";
const key = (algorithm: RecordedValue, bitLength?: RecordedValue, mode = "cbc") =>
    of(order, { meta: { algorithm, mode, ...(bitLength === undefined ? {} : { bitLength }) } });

describeRule(keysUseSoundAlgorithms, {
    good: [
        { name: "RSA at the least", ...key("RSA", 2048) },
        { name: "SM2", ...key("sm2", 256) },
        { name: "AES", ...of(secret, { algorithm: "aes", bitLength: 128, mode: "gcm" }) },
        { name: "no size", ...key("aes") },
        { name: "a public key", ...of(keypair, { publicKey: "ssh-ed25519 AAAA x" }) },
    ],
    bad: [
        ...["DES", "tripledes", "rc4", "md5", "sha1", "sha-1", "dsa", "hmacsha1"].map((name) => ({
            name,
            code: "broken",
            ...key(name),
        })),
        { name: "a secret", code: "broken", ...of(secret, { algorithm: "des" }) },
        { name: "a public key", code: "broken", ...of(keypair, { publicKey: "ssh-dss AAAA x" }) },
        { name: "short RSA", code: "short", ...key("rsa", 2047) },
        { name: "short EC", code: "short", ...key("ec", 255) },
        { name: "short AES", code: "short", ...key("aes", "127") },
        { name: "ECB", code: "ecb", ...key("aes", 256, "ECB") },
        { name: "ECB beside a short key", code: "short", ...key("aes", 64, "ecb") },
    ],
    unknown: [
        { name: "the algorithm", code: "valueUnknown", ...key(unknownValue) },
        { name: "the size", code: "valueUnknown", ...key("rsa", unknownValue) },
    ],
    notApplicable: [
        { name: "a certificate", ...of(secret, { secretType: "certificate" }) },
        { name: "a key that the cloud makes", ...of(keypair, {}) },
    ],
});
