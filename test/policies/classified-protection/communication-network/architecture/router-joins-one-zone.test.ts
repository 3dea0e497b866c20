import { routerJoinsOneZone } from "../../../../../policies/classified-protection/communication-network/architecture/router-joins-one-zone";
import { describeRule } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";
import { withPlatform } from "../../../support/tiny";
import type { CaseResource } from "../../../support/case-resources";

const tags = (zone: string) => ({ tags: [`egov:zone=${zone}`] });
const router: CaseResource = { type: "openstack:networking/router:Router", name: "router", inputs: tags("common") };
const subnet = (zone: string): CaseResource => ({
    type: "openstack:networking/subnet:Subnet",
    name: `subnet-${zone}`,
    inputs: tags(zone),
});
const network = (zone: string): CaseResource => ({
    type: "openstack:networking/network:Network",
    name: `network-${zone}`,
    inputs: { ...tags(zone), external: true },
});
const bare: CaseResource = {
    type: "openstack:networking/subnet:Subnet",
    name: "bare",
    refs: { networkId: "network-dedicated" },
};
const port = (zone: string): CaseResource => ({
    type: "openstack:networking/port:Port",
    name: `port-${zone}`,
    inputs: tags(zone),
});
const joined = (name: string, refs: Record<string, string>): CaseResource => ({
    type: "openstack:networking/routerInterface:RouterInterface",
    name,
    refs: { routerId: "router", ...refs },
});
const guard = (ports: string[]): CaseResource => ({
    type: "openstack:firewall/groupV2:GroupV2",
    name: "guard",
    refs: { ports },
});

const guarded = [
    router,
    port("common"),
    port("dedicated"),
    joined("a", { portId: "port-common" }),
    joined("b", { portId: "port-dedicated" }),
    guard(["port-common", "port-dedicated"]),
];

describeRule(routerJoinsOneZone, {
    good: [
        { name: "one zone", resources: [router, subnet("common"), joined("a", { subnetId: "subnet-common" })] },
        { name: "a firewall on every interface", resources: guarded },
        {
            name: "a firewall on its only interface",
            resources: [
                router,
                port("dedicated"),
                joined("a", { portId: "port-dedicated" }),
                guard(["port-dedicated"]),
            ],
        },
        {
            name: "the external network of its own zone",
            resources: [{ ...router, refs: { externalNetworkId: "network-common" } }, network("common")],
        },
    ],
    bad: [
        {
            name: "a subnet of another zone",
            code: "joinsZones",
            resources: [router, subnet("dedicated"), joined("a", { subnetId: "subnet-dedicated" })],
        },
        {
            name: "a subnet whose network is of another zone",
            code: "joinsZones",
            resources: [router, network("dedicated"), bare, joined("a", { subnetId: "bare" })],
        },
        {
            name: "an external network of another zone",
            code: "joinsZones",
            resources: [{ ...router, refs: { externalNetworkId: "network-internet" } }, network("internet")],
        },
        {
            name: "one interface without a firewall",
            code: "joinsZones",
            resources: [...guarded.slice(0, -1), guard(["port-common"])],
        },
        {
            name: "a firewall on the port, and a subnet beside it",
            code: "joinsZones",
            resources: [...guarded, subnet("internet"), joined("c", { subnetId: "subnet-internet" })],
        },
        {
            name: "a firewall at level 4",
            code: "firewallNotEnough",
            estate: () => withPlatform("370000", { protectionLevel: "S4A4G4" }),
            resources: guarded,
        },
    ],
    unknown: [{ name: "its zone", resources: [{ ...router, inputs: { tags: unknownValue } }] }],
    notApplicable: [{ name: "no zones", resources: [{ type: router.type, name: "router" }] }],
});
