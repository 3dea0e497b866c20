import { defaultSecurityGroupIsNotUsed } from "../../../policies/bypass/default-security-group-is-not-used";
import { describeRule } from "../support/rule-cases";
import { unknownValue } from "../support/fixtures";
import type { CaseResource } from "../support/case-resources";

const group: CaseResource = {
    type: "openstack:networking/secGroup:SecGroup",
    name: "default",
    inputs: { name: "default", deleteDefaultRules: true },
};
const port = (inputs: CaseResource["inputs"] = {}, refs: CaseResource["refs"] = {}): CaseResource => ({
    type: "openstack:networking/port:Port",
    name: "port",
    inputs,
    refs,
});
const machine = (inputs: CaseResource["inputs"] = {}): CaseResource => ({
    type: "openstack:compute/instance:Instance",
    name: "machine",
    inputs,
});
const leaning = (type: string): CaseResource => ({
    type: `openstack:networking/${type}`,
    name: "leaning",
    refs: { portId: "port" },
});

describeRule(defaultSecurityGroupIsNotUsed, {
    good: [
        {
            name: "a group that is made with it",
            resources: [
                { type: group.type, name: "app", inputs: { name: "app" } },
                port({}, { securityGroupIds: "app" }),
            ],
        },
        {
            name: "groups that are associated",
            resources: [port(), leaning("portSecGroupAssociate:PortSecGroupAssociate")],
        },
        { name: "a machine with a group", resources: [machine({ securityGroups: ["app"] })] },
        {
            name: "a default group that is managed",
            resources: [group, port(), machine({ securityGroups: ["default"] })],
        },
    ],
    bad: [
        { name: "an empty list", code: "portFallsBack", resources: [port({ securityGroupIds: [] })] },
        {
            name: "a port that says so",
            code: "portFallsBack",
            resources: [port({ noSecurityGroups: false, portSecurityEnabled: true, deviceOwner: "compute:az1" })],
        },
        {
            name: "a machine in a network",
            code: "machineFallsBack",
            resources: [machine({ networks: [{ uuid: "1" }] })],
        },
        { name: "a machine in no network", code: "machineFallsBack", resources: [machine()] },
        {
            name: "a machine with one port of its own",
            code: "machineFallsBack",
            resources: [machine({ networks: [{ port: "1" }, { name: "a" }] })],
        },
        {
            name: "the name among others",
            code: "named",
            resources: [machine({ securityGroups: ["app", "default"], networks: [{ port: "1" }] })],
        },
        {
            name: "a managed one that keeps its rules",
            code: "rulesStay",
            resources: [{ ...group, inputs: { name: "default" } }],
        },
        {
            name: "a managed one of another stack",
            code: "portFallsBack",
            resources: [{ ...group, stack: "platform-370100" }, port()],
        },
        {
            name: "a group that is not known yet",
            code: "portFallsBack",
            resources: [{ ...group, name: "x", inputs: { name: "other" } }, port()],
        },
        { name: "level 2", code: "portFallsBack", resources: [{ ...port(), system: "rizhao-permits" }] },
    ],
    unknown: [
        { name: "its groups", resources: [port({ securityGroupIds: unknownValue })] },
        {
            name: "a group's name, beside a port",
            resources: [{ ...group, inputs: { name: unknownValue } }, port({ noSecurityGroups: true })],
        },
        {
            name: "a group's name",
            resources: [{ ...group, inputs: { name: unknownValue } }, port({ securityGroupIds: ["1"] })],
        },
    ],
    notApplicable: [
        { name: "a router's port", resources: [port({ deviceOwner: "network:router_interface" })] },
        { name: "a port that a router takes", resources: [port(), leaning("routerInterface:RouterInterface")] },
        { name: "no groups wanted", resources: [port({ noSecurityGroups: true })] },
        { name: "no port security", resources: [port({ portSecurityEnabled: false })] },
        { name: "a machine with ports", resources: [machine({ networks: [{ port: unknownValue }] })] },
        { name: "another group", resources: [{ ...group, inputs: { name: "app" } }] },
    ],
});
