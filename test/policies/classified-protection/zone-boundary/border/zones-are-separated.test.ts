import { zonesAreSeparated } from "../../../../../policies/classified-protection/zone-boundary/border/zones-are-separated";
import type { CaseResource } from "../../../support/case-resources";
import { unknownValue } from "../../../support/fixtures";
import { describeRule, runCase } from "../../../support/rule-cases";

// Nothing here says its zone: addresses and VLANs of the estate's plan do.
// 198.18.0.0/26 is the line of a carrier at the provincial site.
const addresses = {
    line: "198.18.0.0/26",
    common: "10.37.0.0/26",
    dedicated: "10.137.0.0/26",
    internet: "172.20.0.0/26",
    between: "192.168.7.0/24",
};
type Where = keyof typeof addresses;

const network = (where: Where): CaseResource[] => [
    { type: "openstack:networking/network:Network", name: where },
    {
        type: "openstack:networking/subnet:Subnet",
        name: `${where}-subnet`,
        inputs: { cidr: addresses[where] },
        refs: { networkId: where },
    },
];
/** A network of no zone. */
const nameless = (name: string): CaseResource[] => [
    { type: "openstack:networking/network:Network", name },
    {
        type: "openstack:networking/subnet:Subnet",
        name: `${name}-subnet`,
        inputs: { cidr: addresses.between },
        refs: { networkId: name },
    },
];
const router = (name: string, refs: CaseResource["refs"] = {}): CaseResource => ({
    type: "openstack:networking/router:Router",
    name,
    refs,
});
const joined = (to: string, where: Where): CaseResource => ({
    type: "openstack:networking/routerInterface:RouterInterface",
    name: `${to}-${where}`,
    refs: { routerId: to, subnetId: `${where}-subnet` },
});
const port = (where: Where): CaseResource => ({
    type: "openstack:networking/port:Port",
    name: `port-${where}`,
    refs: { networkId: where },
});
const machine = (name: string, ...ports: string[]): CaseResource => ({
    type: "openstack:compute/instance:Instance",
    name,
    refs: { networks: ports },
});
const wired = (where: Where): CaseResource[] => [
    ...network(where),
    router(`r-${where}`, { externalNetworkId: where }),
    joined(`r-${where}`, where),
];

/** Common, a network of no zone, and dedicated, in a row. */
const chain = [
    ...network("common"),
    ...network("between"),
    ...network("dedicated"),
    router("first"),
    joined("first", "common"),
    joined("first", "between"),
    router("second"),
    joined("second", "between"),
    joined("second", "dedicated"),
];
const guardedPorts: CaseResource[] = [
    ...network("common"),
    ...network("dedicated"),
    port("common"),
    port("dedicated"),
    router("r"),
    ...(["common", "dedicated"] as const).map((where): CaseResource => ({
        type: "openstack:networking/routerInterface:RouterInterface",
        name: `to-${where}`,
        refs: { routerId: "r", portId: `port-${where}` },
    })),
];
const firewall: CaseResource = {
    type: "openstack:firewall/groupV2:GroupV2",
    name: "guard",
    refs: { ports: ["port-common", "port-dedicated"] },
};

const balancer = (members: CaseResource): CaseResource[] => [
    ...network("common"),
    ...network("dedicated"),
    port("dedicated"),
    { type: "openstack:loadbalancer/loadBalancer:LoadBalancer", name: "lb", refs: { vipSubnetId: "common-subnet" } },
    { type: "openstack:loadbalancer/listener:Listener", name: "listener", refs: { loadbalancerId: "lb" } },
    { type: "openstack:loadbalancer/pool:Pool", name: "pool", refs: { listenerId: "listener" } },
    members,
];
const members = (change: Partial<CaseResource>): CaseResource => ({
    type: "openstack:loadbalancer/members:Members",
    name: "members",
    ...change,
    refs: { poolId: "pool", ...change.refs },
});

const tunnel = (peer: string): CaseResource[] => [
    ...wired("common"),
    { type: "openstack:vpnaas/service:Service", name: "vpn", refs: { routerId: "r-common" } },
    {
        type: "openstack:vpnaas/siteConnection:SiteConnection",
        name: "tunnel",
        inputs: { peerCidrs: [peer] },
        refs: { vpnserviceId: "vpn" },
    },
];
const endpointGroup = (name: string, more: Partial<CaseResource>): CaseResource => ({
    type: "openstack:vpnaas/endpointGroup:EndpointGroup",
    name,
    ...more,
});
const tunnelOfGroups = (peer: string): CaseResource[] => [
    ...network("common"),
    endpointGroup("local", { refs: { endpoints: ["common-subnet"] } }),
    endpointGroup("peer", { inputs: { endpoints: [peer] } }),
    {
        type: "openstack:vpnaas/siteConnection:SiteConnection",
        name: "tunnel",
        refs: { localEpGroupId: "local", peerEpGroupId: "peer" },
    },
];

const policy = (from: string): CaseResource => ({
    type: "kubernetes:networking.k8s.io/v1:NetworkPolicy",
    system: "sd-portal",
    inputs: {
        spec: {
            podSelector: {},
            ingress: [{ from: [{ namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": from } } }] }],
        },
    },
});

const platform = { type: "pulumi:pulumi:StackReference", name: "platform-370000", system: "sd-budget", custom: true };
const leaving = (zone: string): CaseResource[] => [
    platform,
    {
        type: "openstack:networking/router:Router",
        name: "r",
        system: "sd-budget",
        refs: { externalNetworkId: "platform-370000" },
        inputs: { externalNetworkId: { kind: "unknown", urn: "", path: `platform-370000.gatewayNetworkIds.${zone}` } },
    },
    ...network("dedicated").map((one) => ({ ...one, system: "sd-budget" })),
    { ...joined("r", "dedicated"), system: "sd-budget" },
];

const leavingBy = (name: string, output: string): CaseResource => ({
    type: "openstack:networking/router:Router",
    name,
    system: "sd-budget",
    refs: { externalNetworkId: "platform-370000" },
    inputs: { externalNetworkId: { kind: "unknown", urn: "", path: `platform-370000.${output}` } },
});

describeRule(zonesAreSeparated, {
    good: [
        {
            name: "a router in one zone",
            resources: [...network("common"), router("r", { externalNetworkId: "common" }), joined("r", "common")],
        },
        { name: "two zones side by side", resources: [...wired("common"), ...wired("dedicated")] },
        { name: "a chain that ends in no zone", resources: chain.filter(({ name }) => name !== "second-dedicated") },
        { name: "a firewall on every port", resources: [...guardedPorts, firewall, ...wired("internet")] },
        {
            name: "the gateway of its own zone",
            resources: leaving("dedicated"),
            onlyInProcess: "the engine does not tell which output of another stack a value is",
        },
        {
            name: "routers that leave by something else of another stack",
            resources: [
                ...leaving("x").map((one) => (one.name === "r" ? leavingBy("r", "networkIds.line") : one)),
                leavingBy("other", "networkIds.line"),
                ...network("common").map((one) => ({ ...one, system: "sd-budget" })),
                { ...joined("other", "common"), system: "sd-budget" },
                { ...port("common"), system: "sd-budget" },
                { ...machine("m", "port-common", "common"), system: "sd-budget" },
            ],
            onlyInProcess: "the engine does not tell which output of another stack a value is",
        },
        {
            name: "a machine with two ports in one zone",
            resources: [
                ...network("common"),
                port("common"),
                { ...port("common"), name: "other" },
                machine("m", "port-common", "other"),
            ],
        },
        { name: "a load balancer in its zone", resources: balancer(members({ refs: { members: "common-subnet" } })) },
        { name: "a tunnel within the zone", resources: tunnel("10.37.64.0/18") },
        {
            name: "gateways of two zones on a carrier's line",
            resources: [
                ...network("line"),
                ...(["common", "dedicated"] as const).flatMap((where): CaseResource[] => [
                    ...network(where),
                    router(`gateway-${where}`, { externalNetworkId: "line" }),
                    joined(`gateway-${where}`, where),
                ]),
            ],
        },
        { name: "a policy for a system of its zone", resources: [{ ...policy("sd-portal") }] },
    ],
    bad: [
        { name: "a chain of two routers with a network of no zone between", code: "joinsZones", resources: chain },
        {
            name: "a router that says nothing",
            code: "joinsZones",
            resources: [
                ...network("common"),
                ...network("dedicated"),
                router("r"),
                joined("r", "common"),
                joined("r", "dedicated"),
            ],
        },
        {
            name: "names and tags of another zone",
            code: "joinsZones",
            resources: [
                ...network("common"),
                ...network("dedicated"),
                router("r", { externalNetworkId: "common" }),
                joined("r", "dedicated"),
            ].map((one) => ({ ...one, inputs: { ...one.inputs, tags: ["egov:zone=common"] } })),
        },
        {
            name: "a chain of four routers, whichever is told of first",
            code: "joinsZones",
            resources: [
                ...network("common"),
                ...network("dedicated"),
                ...["a", "b", "c"].flatMap(nameless),
                ...["2", "3", "1", "4"].map((name) => router(name)),
                joined("1", "common"),
                ...[
                    ["1", "a"],
                    ["2", "a"],
                    ["2", "b"],
                    ["3", "b"],
                    ["3", "c"],
                    ["4", "c"],
                ].map(([to = "", where = ""]) => joined(to, where as Where)),
                joined("4", "dedicated"),
            ],
        },
        {
            name: "subnets of networks that are nobody's",
            code: "joinsZones",
            resources: [
                ...(["common", "dedicated"] as const).map((where) => ({
                    type: "openstack:networking/subnet:Subnet",
                    name: `${where}-subnet`,
                    inputs: { cidr: addresses[where], networkId: "3d2a" },
                })),
                router("r"),
                joined("r", "common"),
                joined("r", "dedicated"),
            ],
        },
        { name: "no firewall on its ports", code: "joinsZones", resources: guardedPorts },
        {
            name: "the gateway of another zone",
            code: "joinsZones",
            resources: leaving("internet"),
            onlyInProcess: "the engine does not tell which output of another stack a value is",
        },
        {
            name: "VLANs of two zones",
            code: "joinsZones",
            resources: [
                ...[101, 102].map((segmentationId): CaseResource => ({
                    type: "openstack:networking/network:Network",
                    name: `vlan-${segmentationId}`,
                    inputs: { segments: [{ networkType: "vlan", physicalNetwork: "physnet1", segmentationId }] },
                })),
                { type: "openstack:networking/subnet:Subnet", name: "bare", refs: { networkId: "vlan-102" } },
                router("r", { externalNetworkId: "vlan-101" }),
                {
                    type: "openstack:networking/routerInterface:RouterInterface",
                    name: "i",
                    refs: { routerId: "r", subnetId: "bare" },
                },
            ],
        },
        {
            name: "a machine with ports in two zones",
            code: "joinsZones",
            resources: [
                ...network("common"),
                ...network("internet"),
                port("common"),
                port("internet"),
                machine("m", "port-common", "port-internet"),
            ],
        },
        {
            name: "a machine straight in two zones",
            code: "joinsZones",
            resources: [...network("common"), ...network("internet"), machine("m", "common", "internet")],
        },
        {
            name: "a network that is attached later",
            code: "joinsZones",
            resources: [
                ...network("common"),
                ...network("internet"),
                machine("m", "common"),
                {
                    type: "openstack:compute/interfaceAttach:InterfaceAttach",
                    name: "a",
                    refs: { instanceId: "m", networkId: "internet" },
                },
            ],
        },
        ...[{ vipNetworkId: "common" }, { vipPortId: "port-common" }].map((refs) => ({
            name: `a load balancer by its ${Object.keys(refs).join()}`,
            code: "joinsZones",
            resources: [
                port("common"),
                ...balancer(members({ refs: { members: "port-dedicated" } })).map((one) =>
                    one.name === "lb" ? { ...one, refs: refs as CaseResource["refs"] & object } : one,
                ),
            ],
        })),
        {
            name: "a member by its subnet",
            code: "joinsZones",
            resources: balancer({
                type: "openstack:loadbalancer/member:Member",
                name: "one",
                refs: { poolId: "pool", subnetId: "dedicated-subnet" },
            }),
        },
        {
            name: "a tunnel from a port to another zone",
            code: "joinsZones",
            resources: [
                port("common"),
                ...tunnel("10.137.64.0/18").map((one) =>
                    one.name === "r-common-common"
                        ? { ...one, refs: { routerId: "r-common", portId: "port-common" } }
                        : one,
                ),
            ],
        },
        {
            name: "a port that is attached later",
            code: "joinsZones",
            resources: [
                ...network("common"),
                ...network("internet"),
                port("common"),
                port("internet"),
                machine("m", "port-common"),
                {
                    type: "openstack:compute/interfaceAttach:InterfaceAttach",
                    name: "a",
                    refs: { instanceId: "m", portId: "port-internet" },
                },
            ],
        },
        {
            name: "a load balancer whose member is in another zone",
            code: "joinsZones",
            resources: balancer(members({ refs: { members: "port-dedicated" } })),
        },
        {
            name: "a member by its address",
            code: "joinsZones",
            resources: balancer(members({ inputs: { members: [{ address: "10.137.0.9" }] } })),
        },
        {
            name: "a single member",
            code: "joinsZones",
            resources: balancer({
                type: "openstack:loadbalancer/member:Member",
                name: "one",
                inputs: { address: "10.137.0.9" },
                refs: { poolId: "pool" },
            }),
        },
        { name: "a tunnel to another zone", code: "joinsZones", resources: tunnel("10.137.64.0/18") },
        {
            name: "a tunnel of endpoint groups to another zone",
            code: "joinsZones",
            resources: tunnelOfGroups("10.137.64.0/18"),
        },
        {
            name: "a policy for a system of another zone",
            code: "podsJoinZones",
            resources: [policy("lixia-approvals")],
        },
    ],
    unknown: [
        {
            name: "an interface to a subnet of nobody's",
            code: "endElsewhere",
            resources: [
                ...network("common"),
                router("r", { externalNetworkId: "common" }),
                { ...joined("r", "common"), name: "x", refs: { routerId: "r" }, inputs: { subnetId: "3d2a" } },
            ],
        },
        {
            name: "who is let in",
            resources: [{ ...policy("lixia-approvals"), inputs: { spec: { ingress: unknownValue } } }],
        },
    ],
    notApplicable: [
        {
            name: "a router in no zone",
            resources: [...network("between"), router("r", { externalNetworkId: "between" }), joined("r", "between")],
        },
        {
            name: "a machine whose ports are in networks of nobody's, whatever they say",
            resources: [
                ...(["common", "internet"] as const).map((where) => ({
                    ...port(where),
                    refs: {},
                    inputs: { networkId: "3d2a", tags: [`egov:zone=${where}`] },
                })),
                machine("m", "port-common", "port-internet"),
            ],
        },
        {
            name: "an interface that says no end",
            resources: [
                ...network("common"),
                router("r", { externalNetworkId: "common" }),
                { ...joined("r", "common"), refs: { routerId: "r" } },
            ],
        },
        {
            name: "a router with one end",
            resources: [...network("common"), router("r", { externalNetworkId: "common" })],
        },
        { name: "a policy for the ingress controller", resources: [policy("ingress-nginx")] },
        {
            name: "the platform's policy for a system",
            resources: [{ type: policy("sd-portal").type, inputs: policy("sd-portal").inputs ?? {} }],
        },
        {
            name: "a router in no zone, with an end of nobody's",
            resources: [
                ...network("between"),
                router("r", { externalNetworkId: "between" }),
                { ...joined("r", "between"), name: "x", refs: { routerId: "r" }, inputs: { subnetId: "3d2a" } },
            ],
        },
    ],
});

it("says the whole way, from zone to zone", () => {
    const { findings } = runCase(zonesAreSeparated, { name: "a chain", resources: chain });
    expect(findings).toHaveLength(1);
    expect(findings[0]?.params).toMatchObject({
        zones: "common, dedicated",
        path: "common (common) – first – between – second – dedicated (dedicated)",
    });
});

it("sees a platform's gateway as the network that it is, where both stacks are there", () => {
    const provider = (zone: "common" | "dedicated"): CaseResource[] =>
        network(zone).map((one) => ({
            ...one,
            name: `provider-${one.name ?? ""}`,
            stack: "platform-370000",
            inputs: { ...one.inputs, external: true },
            ...(one.refs === undefined ? {} : { refs: { networkId: `provider-${zone}` } }),
        }));
    const pathOf = (resources: CaseResource[]): unknown[] =>
        runCase(zonesAreSeparated, { name: "both stacks", resources }).findings.map(({ params }) => params["path"]);
    expect(pathOf([...provider("common"), ...leaving("common")])).toEqual([
        "provider-common (common) – r – dedicated (dedicated)",
    ]);
    expect(pathOf([...provider("dedicated"), ...leaving("dedicated")])).toEqual([]);
});
