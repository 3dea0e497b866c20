import { routerBetweenLevelsHasFirewall } from "../../../../../policies/classified-protection/cloud-extension/borders/router-between-levels-has-firewall";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const type = "openstack:networking/routerInterface:RouterInterface";
const router = { type: "openstack:networking/router:Router", name: "router" };
const end = (kind: "subnet" | "port", name: string, level: number) => [
    {
        type: "openstack:networking/network:Network",
        name: `${name}-network`,
        inputs: { tags: [`egov:level=S${level}A${level}G${level}`] },
    },
    {
        type: kind === "subnet" ? "openstack:networking/subnet:Subnet" : "openstack:networking/port:Port",
        name,
        refs: { networkId: `${name}-network` },
    },
];
const low = { type, name: "low-interface", refs: { routerId: "router", subnetId: "low" } };
const high = { type, name: "high-interface", refs: { routerId: "router", portId: "high" } };
const firewall = (...ports: string[]) => ({
    type: "openstack:firewall/groupV2:GroupV2",
    name: "firewall",
    refs: { ports },
});
const reference = { type: "pulumi:pulumi:StackReference" };
const joined = [router, ...end("subnet", "low", 2), ...end("port", "high", 3), low, high];

describeRule(routerBetweenLevelsHasFirewall, {
    good: [
        { name: "interfaces in a firewall", resources: [...joined, firewall("low-interface", "high-interface")] },
        { name: "a port in a firewall", resources: [...joined, firewall("low-interface", "high")] },
    ],
    bad: [
        { name: "no firewall", code: "noFirewall", resources: joined },
        { name: "on one side only", code: "noFirewall", resources: [...joined, firewall("high")] },
        {
            name: "a third network, elsewhere",
            code: "noFirewall",
            resources: [
                router,
                { type, name: "elsewhere", inputs: { subnetId: "s" }, refs: { routerId: "router" } },
                ...joined.slice(1),
            ],
        },
        {
            name: "subnets by their own level",
            code: "noFirewall",
            resources: [
                router,
                ...["S2A2G2", "S3A3G3"].flatMap((level, index) => [
                    {
                        type: "openstack:networking/subnet:Subnet",
                        name: `subnet-${index}`,
                        inputs: { tags: [`egov:level=${level}`] },
                    },
                    { type, name: `interface-${index}`, refs: { routerId: "router", subnetId: `subnet-${index}` } },
                ]),
            ],
        },
    ],
    unknown: [
        {
            name: "the level of a network",
            code: "valueUnknown",
            resources: [
                router,
                { type: "openstack:networking/subnet:Subnet", name: "low", inputs: { tags: unknownValue } },
                low,
            ],
        },
    ],
    notApplicable: [
        { name: "one level", resources: [router, ...end("subnet", "low", 3), ...end("port", "high", 3), low, high] },
        { name: "one network", resources: [router, ...end("subnet", "low", 2), low] },
        {
            name: "a router elsewhere",
            resources: [...end("subnet", "low", 2), { type, inputs: { routerId: "r" }, refs: { subnetId: "low" } }],
        },
        {
            name: "routers that another stack gives away",
            resources: [{ ...reference, name: "router" }, ...joined.slice(1)],
        },
        {
            name: "networks that another stack gives away, of subnets of one level",
            resources: [
                router,
                { ...reference, name: "networks" },
                ...["low", "high"].map((name) => ({
                    type: name === "low" ? "openstack:networking/subnet:Subnet" : "openstack:networking/port:Port",
                    name,
                    inputs: { tags: [`egov:level=S2A2G2`] },
                    ...(name === "low" ? { refs: { networkId: "networks" } } : {}),
                })),
                low,
                high,
            ],
        },
        {
            name: "the other network elsewhere",
            resources: [
                router,
                ...end("subnet", "low", 2),
                low,
                { type, name: "elsewhere", inputs: { subnetId: "s" }, refs: { routerId: "router" } },
            ],
        },
        { name: "ends elsewhere", resources: [{ type, inputs: { routerId: "r", subnetId: "s" } }] },
    ],
});
