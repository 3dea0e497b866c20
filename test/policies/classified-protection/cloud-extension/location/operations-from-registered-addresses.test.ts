import { operationsFromRegisteredAddresses } from "../../../../../policies/classified-protection/cloud-extension/location/operations-from-registered-addresses";
import { unknownValue } from "../../../support/fixtures";
import { describeRule, runCase } from "../../../support/rule-cases";
import { tinyEstate, withPlatform } from "../../../support/tiny";
import type { RecordedValue } from "../../../../../infra/recorder/types";

const type = "openstack:networking/secGroupRule:SecGroupRule";
const groupType = "openstack:networking/secGroup:SecGroup";
const ingress = (inputs: Record<string, RecordedValue>) => [
    { type, inputs: { direction: "ingress", protocol: "tcp", ...inputs } },
];
const from = (remoteIpPrefix: string, port = 22) => ingress({ portRangeMin: port, portRangeMax: port, remoteIpPrefix });
const operationPorts = [2379, 2380, 3389, 5000, 5985, 5986, 6080, 6082, 6443, 8774, 8776, 9696, 10250, 35357];

describeRule(operationsFromRegisteredAddresses, {
    good: [
        { name: "the whole management block", resources: from("10.237.0.0/16") },
        { name: "one address of it", resources: from("10.237.255.255") },
        { name: "the management block of a city", resources: from("10.237.64.0/18", 6443) },
        {
            name: "the management block of a platform that the plan has not",
            resources: from("192.168.77.0/24"),
            estate: () => {
                const { management } = tinyEstate().platforms.get("370000") ?? {};
                if (management === undefined) throw new Error("no platform");
                return withPlatform("370000", { management: { ...management, block: "192.168.77.0/24" } });
            },
        },
        {
            name: "a bastion's group",
            resources: ingress({ portRangeMin: 22, portRangeMax: 22, remoteGroupId: "bastion" }),
        },
        {
            name: "a bastion's group that is known later",
            resources: ingress({ portRangeMin: 22, portRangeMax: 22, remoteGroupId: unknownValue }),
        },
    ],
    bad: [
        ...operationPorts.map((port) => ({
            name: `port ${port}`,
            code: "notRegistered",
            resources: from("0.0.0.0/0", port),
        })),
        ...["0", "udp", "17", "sctp", "132"].map((protocol) => ({
            name: `protocol ${protocol}`,
            code: "anySource",
            resources: ingress({ protocol }),
        })),
        { name: "beside the block", code: "notRegistered", resources: from("10.238.0.0/24") },
        { name: "more than the block", code: "notRegistered", resources: from("10.236.0.0/15") },
        { name: "IPv6", code: "notRegistered", resources: from("::/0") },
        { name: "no address", code: "notRegistered", resources: from("anywhere") },
        { name: "no source", code: "anySource", resources: ingress({ portRangeMin: 22, portRangeMax: 22 }) },
        { name: "the last console", code: "notRegistered", resources: from("0.0.0.0/0", 5999) },
        { name: "the first console", code: "notRegistered", resources: from("0.0.0.0/0", 5900) },
        { name: "telnet", code: "notRegistered", resources: from("0.0.0.0/0", 23) },
        {
            name: "a range that ends in one",
            code: "anySource",
            resources: ingress({ portRangeMin: 1, portRangeMax: 22 }),
        },
        {
            name: "a range that begins in one",
            code: "anySource",
            resources: ingress({ portRangeMin: 23, portRangeMax: 30 }),
        },
        { name: "all ports", code: "anySource", resources: ingress({}) },
        { name: "all ports as 0", code: "anySource", resources: ingress({ portRangeMin: 0, portRangeMax: 0 }) },
        { name: "all ports, TCP as a number", code: "anySource", resources: ingress({ protocol: "6" }) },
        { name: "upper case", code: "anySource", resources: ingress({ protocol: "TCP" }) },
        { name: "all protocols", code: "anySource", resources: [{ type, inputs: { direction: "ingress" } }] },
        {
            name: "a department's rule for the platform's group",
            code: "anySource",
            resources: [
                { type: groupType, name: "group" },
                {
                    type,
                    department: "sd-finance",
                    stack: "platform-370000",
                    inputs: { direction: "ingress" },
                    refs: { securityGroupId: "group" },
                },
            ],
        },
        {
            name: "a group of the management plane in a stack of others",
            code: "anySource",
            resources: [
                { type: groupType, name: "group", stack: "foreign-x", inputs: { tags: ["egov:zone=management"] } },
                { type, stack: "foreign-x", inputs: { direction: "ingress" }, refs: { securityGroupId: "group" } },
            ],
        },
    ],
    unknown: [
        {
            name: "the source",
            code: "valueUnknown",
            resources: ingress({ portRangeMin: 22, remoteIpPrefix: unknownValue }),
        },
        { name: "the port", code: "valueUnknown", resources: ingress({ portRangeMin: unknownValue }) },
    ],
    notApplicable: [
        { name: "outgoing", resources: [{ type, inputs: { direction: "egress" } }] },
        { name: "below", resources: from("0.0.0.0/0", 21) },
        { name: "above", resources: from("0.0.0.0/0", 24) },
        ...[2381, 3390, 5001, 6000, 6083, 6444, 8777, 9697, 10251, 35358].map((port) => ({
            name: `port ${port}, after those of operation`,
            resources: from("0.0.0.0/0", port),
        })),
        {
            name: "a department's own rule on the platform",
            resources: [{ type, department: "sd-finance", stack: "platform-370000", inputs: { direction: "ingress" } }],
        },
        { name: "between", resources: ingress({ portRangeMin: 24, portRangeMax: 2378 }) },
        { name: "a service port", resources: from("0.0.0.0/0", 443) },
        { name: "a protocol without ports", resources: ingress({ protocol: "icmp" }) },
        { name: "a system's own", resources: [{ type, system: "sd-budget", inputs: { direction: "ingress" } }] },
        {
            name: "a department's group",
            resources: [
                { type: groupType, name: "group", inputs: { tags: ["egov:department=sd-finance"] } },
                { type, inputs: { direction: "ingress" }, refs: { securityGroupId: "group" } },
            ],
        },
        {
            name: "somebody's in a stack of others",
            resources: [{ type, stack: "foreign-x", inputs: { direction: "ingress" } }],
        },
    ],
});

test.each([
    [22, 22, "22"],
    [22, 30, "22-30"],
    [0, 0, "*"],
])("ports from %i to %i are called %s", (portRangeMin, portRangeMax, ports) => {
    const { findings } = runCase(operationsFromRegisteredAddresses, {
        name: "",
        resources: ingress({ portRangeMin, portRangeMax }),
    });
    expect(findings.map(({ params }) => params["ports"])).toEqual([ports]);
});
