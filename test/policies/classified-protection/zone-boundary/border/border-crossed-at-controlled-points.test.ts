import { borderCrossedAtControlledPoints } from "../../../../../policies/classified-protection/zone-boundary/border/border-crossed-at-controlled-points";
import { describeRule } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";
import type { CaseResource } from "../../../support/case-resources";

const floatingIp = "openstack:networking/floatingIp:FloatingIp";
const targets = [
    [floatingIp, "portId"],
    ["openstack:networking/floatingIpAssociate:FloatingIpAssociate", "portId"],
    ["openstack:networking/portForwardingV2:PortForwardingV2", "internalPortId"],
] as const;
const computeAssociate = "openstack:compute/floatingIpAssociate:FloatingIpAssociate";
const address = (portId: string): CaseResource => ({ type: floatingIp, name: "address", refs: { portId } });
const port = (inputs: CaseResource["inputs"] = {}, refs = {}): CaseResource => ({
    type: "openstack:networking/port:Port",
    name: "port",
    inputs,
    refs,
});
const machine = (refs: CaseResource["refs"], inputs: CaseResource["inputs"] = {}): CaseResource => ({
    type: "openstack:compute/instance:Instance",
    name: "machine",
    refs: refs ?? {},
    inputs,
});
const network = (external: unknown): CaseResource => ({
    type: "openstack:networking/network:Network",
    name: "network",
    inputs: { external } as never,
});
const loadBalancer: CaseResource = { type: "openstack:loadbalancer/loadBalancer:LoadBalancer", name: "balancer" };
const attach: CaseResource = {
    type: "openstack:compute/interfaceAttach:InterfaceAttach",
    name: "attach",
    refs: { portId: "port", instanceId: "machine" },
};

describeRule(borderCrossedAtControlledPoints, {
    good: [
        { name: "a load balancer", resources: [loadBalancer, address("balancer")] },
        { name: "a port of no machine", resources: [port(), address("port")] },
        ...["bastion", "vpn", "gap", "waf", "secure-access", "firewall"].map((role) => ({
            name: `a machine that is a ${role}`,
            resources: [port(), machine({ networks: "port" }, { metadata: { "egov:role": role } }), address("port")],
        })),
        {
            name: "a port that is one",
            resources: [port({ tags: ["egov:role=vpn"] }), machine({ networks: "port" }), address("port")],
        },
        {
            name: "a bastion with an address of its own",
            resources: [
                machine({}, { metadata: { "egov:role": "bastion" } }),
                { type: computeAssociate, refs: { instanceId: "machine" } },
            ],
        },
        { name: "a machine inside", resources: [network(false), machine({ networks: "network" })] },
        {
            name: "a border device outside",
            resources: [network(true), machine({ networks: "network" }, { metadata: { "egov:role": "vpn" } })],
        },
        {
            name: "a port outside that is one",
            resources: [
                network(true),
                port({ tags: ["egov:role=vpn"] }, { networkId: "network" }),
                machine({ networks: "port" }),
            ],
        },
    ],
    bad: [
        ...targets.map(([type, input]) => ({
            name: `the port of a machine, by ${type}`,
            code: "machineExposed",
            resources: [port(), machine({ networks: "port" }, { networks: [] }), { type, refs: { [input]: "port" } }],
        })),
        {
            name: "a role that is none of the border",
            code: "machineExposed",
            resources: [
                port(),
                machine({ networks: "port" }, { networks: [], metadata: { "egov:role": "web" } }),
                address("port"),
            ],
        },
        {
            name: "the port that a machine made itself",
            code: "machineExposed",
            resources: [machine({}), address("machine")],
        },
        {
            name: "a border port, and another one outside",
            code: "directlyOutside",
            resources: [
                network(true),
                port({ tags: ["egov:role=vpn"] }, { networkId: "network" }),
                { ...port({}, { networkId: "network" }), name: "second" },
                machine({ networks: ["port", "second"] }),
            ],
        },
        {
            name: "a port that was attached",
            code: "machineExposed",
            resources: [port(), machine({}), attach, address("port")],
        },
        {
            name: "a port that says so",
            code: "machineExposed",
            resources: [port({ deviceOwner: "compute:nova" }), address("port")],
        },
        {
            name: "a machine by itself",
            code: "machineExposed",
            resources: [machine({}), { type: computeAssociate, refs: { instanceId: "machine" } }],
        },
        {
            name: "a machine outside",
            code: "directlyOutside",
            resources: [network(true), machine({ networks: "network" })],
        },
        {
            name: "a machine outside by its port",
            code: "directlyOutside",
            resources: [network(true), port({}, { networkId: "network" }), machine({ networks: "port" })],
        },
        {
            name: "at level 2",
            code: "machineExposed",
            resources: [port({ deviceOwner: "compute:az1" }), { ...address("port"), system: "rizhao-permits" }],
        },
    ],
    unknown: [
        {
            name: "a port that another stack gives",
            code: "targetElsewhere",
            resources: [
                { type: "pulumi:pulumi:StackReference", name: "elsewhere", custom: true },
                address("elsewhere"),
            ],
        },
        {
            name: "a port of another stack",
            code: "targetElsewhere",
            resources: [{ type: floatingIp, inputs: { portId: "1" } }],
        },
        {
            name: "a machine of another stack",
            code: "targetElsewhere",
            resources: [{ type: computeAssociate, inputs: { instanceId: "1" } }],
        },
        { name: "whether a network is external", resources: [network(unknownValue), machine({ networks: "network" })] },
    ],
    notApplicable: [
        { name: "an address that is bound to nothing", resources: [{ type: floatingIp }] },
        { name: "a machine in networks of other stacks", resources: [machine({}, { networks: [{ uuid: "1" }] })] },
    ],
});
