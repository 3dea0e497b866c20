import { managementNetworkIsApart } from "../../../../../policies/classified-protection/cloud-extension/operation/management-network-is-apart";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";
import type { RecordedValue } from "../../../../../infra/recorder/types";

const networkType = "openstack:networking/network:Network";
const segment = (segmentationId: RecordedValue, physicalNetwork: RecordedValue = "physnet1") => ({
    networkType: "vlan",
    physicalNetwork,
    segmentationId,
});
const network = (zone: string, inputs: Record<string, RecordedValue> = {}, more: object = {}) => ({
    type: networkType,
    name: `${zone}-network`,
    inputs: { tags: [`egov:zone=${zone}`], ...inputs },
    ...more,
});
const subnet = (zone: string) => ({
    type: "openstack:networking/subnet:Subnet",
    name: `${zone}-subnet`,
    inputs: { tags: [`egov:zone=${zone}`] },
});
const router = (inputs: Record<string, RecordedValue> = {}) => ({
    type: "openstack:networking/router:Router",
    name: "router",
    inputs,
});
const joined = (zone: string) => ({
    type: "openstack:networking/routerInterface:RouterInterface",
    name: `${zone}-interface`,
    refs: { routerId: "router", subnetId: `${zone}-subnet` },
});
const port = (more: object = {}) => ({
    type: "openstack:networking/port:Port",
    name: "port",
    refs: { networkId: "management-network" },
    ...more,
});
const rbac = (more: object) => ({
    type: "openstack:networking/rbacPolicyV2:RbacPolicyV2",
    name: "policy",
    ...more,
});
const project = { type: "openstack:identity/project:Project", name: "project" };
const shared = { refs: { objectId: "management-network", targetTenant: "project" } };
const reference = { type: "pulumi:pulumi:StackReference" };
const only = (inputs: Record<string, RecordedValue>) => [network("management", inputs)];

describeRule(managementNetworkIsApart, {
    good: [
        {
            name: "a VLAN of its own",
            resources: [
                network("management", { segments: [segment(100)] }),
                network("common", { segments: [segment(101), segment(100, "physnet2")] }),
            ],
        },
        {
            name: "the VLAN of another platform",
            resources: [
                network("management", { segments: [segment(100)] }),
                network("common", { segments: [segment(100)] }, { stack: "platform-370100" }),
            ],
        },
        {
            name: "the same VLAN as itself",
            resources: [
                network("management", { segments: [segment(100)] }),
                { ...network("management", { segments: [segment(100)] }), name: "second" },
            ],
        },
        {
            name: "segments without a physical network",
            resources: [
                network("management", { segments: [{ networkType: "vxlan", segmentationId: 5 }] }),
                network("common", { segments: [{ networkType: "vxlan", segmentationId: 5 }] }),
            ],
        },
        { name: "the platform's port", resources: [network("management"), port()] },
        { name: "the platform's project", resources: [network("management"), project, rbac(shared)] },
        {
            name: "a router of another run",
            resources: [subnet("management"), { ...joined("management"), refs: { subnetId: "management-subnet" } }],
        },
        {
            name: "routers that another stack gives away",
            resources: [
                { ...reference, name: "router" },
                subnet("management"),
                subnet("common"),
                joined("management"),
                joined("common"),
            ],
        },
        { name: "a router inside", resources: [subnet("management"), router(), joined("management")] },
    ],
    bad: [
        { name: "shared", code: "open", resources: only({ shared: true }) },
        {
            name: "a VLAN with others",
            code: "sameSegment",
            resources: [
                network("management", { segments: [segment(99), segment(100)] }),
                network("common", { segments: [segment("100")] }),
            ],
        },
        {
            name: "a flat network with others",
            code: "sameSegment",
            resources: [
                network("management", { segments: [{ networkType: "flat", physicalNetwork: "physnet1" }] }),
                network("common", { segments: [{ networkType: "flat", physicalNetwork: "physnet1" }] }),
            ],
        },
        {
            name: "a router's way out",
            code: "routed",
            resources: [network("management"), { ...router(), refs: { externalNetworkId: "management-network" } }],
        },
        {
            name: "a router that leads out",
            code: "routed",
            resources: [subnet("management"), router({ externalNetworkId: "1" }), joined("management")],
        },
        {
            name: "a router that leads to others",
            code: "routed",
            resources: [subnet("management"), subnet("common"), router(), joined("management"), joined("common")],
        },
        {
            name: "a router on a port",
            code: "routed",
            resources: [
                network("management"),
                port({ inputs: { tags: ["egov:zone=management"] } }),
                router({ externalNetworkId: "1" }),
                {
                    type: "openstack:networking/routerInterface:RouterInterface",
                    refs: { routerId: "router", portId: "port" },
                },
            ],
        },
        {
            name: "a system's port",
            code: "tenantsPort",
            resources: [network("management", {}, { stack: "tenants-370000" }), port({ system: "sd-budget" })],
        },
        {
            name: "a department's project",
            code: "given",
            resources: [network("management"), { ...project, department: "sd-finance" }, rbac(shared)],
        },
        {
            name: "everybody",
            code: "given",
            resources: [
                network("management"),
                rbac({ inputs: { targetTenant: "*" }, refs: { objectId: "management-network" } }),
            ],
        },
    ],
    unknown: [
        { name: "whether it is external", code: "valueUnknown", resources: only({ external: unknownValue }) },
        { name: "its VLAN", code: "valueUnknown", resources: only({ segments: [segment(unknownValue)] }) },
        {
            name: "a project that another stack gives away",
            code: "valueUnknown",
            resources: [{ ...reference, name: "project" }, network("management"), rbac(shared)],
        },
        {
            name: "a project elsewhere",
            code: "givenToUnknown",
            resources: [
                network("management"),
                rbac({ inputs: { targetTenant: "0123" }, refs: { objectId: "management-network" } }),
            ],
        },
    ],
    notApplicable: [
        { name: "another zone", resources: [network("common", { external: true, shared: true })] },
        {
            name: "a router elsewhere",
            resources: [subnet("common"), router({ externalNetworkId: "1" }), joined("common")],
        },
        {
            name: "a port elsewhere",
            resources: [
                network("common", {}, { stack: "tenants-370000" }),
                port({ system: "sd-budget", refs: { networkId: "common-network" } }),
            ],
        },
        { name: "a policy for something else", resources: [rbac({ inputs: { objectId: "1", targetTenant: "*" } })] },
    ],
});
