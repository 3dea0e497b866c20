import { subnetLiesInItsZone } from "../../../../../policies/classified-protection/communication-network/architecture/subnet-lies-in-its-zone";
import { describeRule } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";

const type = "openstack:networking/subnet:Subnet";
const pool = "openstack:networking/subnetPool:SubnetPool";
const network = "openstack:networking/network:Network";
const tagged = (zone: string, ...more: string[]) => ({ tags: [`egov:zone=${zone}`, ...more] });

describeRule(subnetLiesInItsZone, {
    good: [
        { name: "the whole block", resources: [{ type, inputs: { ...tagged("common"), cidr: "10.37.0.0/18" } }] },
        { name: "management", resources: [{ type, inputs: { ...tagged("management"), cidr: "10.237.0.0/24" } }] },
        {
            name: "the block of the platform that hosts the owner",
            resources: [{ type, stack: "tenants-370100", inputs: { ...tagged("common"), cidr: "10.37.64.0/26" } }],
        },
        {
            name: "the platform's external network",
            resources: [
                { type: network, name: "external", inputs: { ...tagged("internet"), external: true } },
                {
                    type,
                    refs: { networkId: "external" },
                    inputs: { ...tagged("internet"), cidr: "192.0.2.0/24" },
                },
            ],
        },
        { name: "a pool", resources: [{ type: pool, inputs: { ...tagged("internet"), prefixes: ["172.20.0.0/18"] } }] },
    ],
    bad: [
        { name: "one bit too wide", resources: [{ type, inputs: { ...tagged("common"), cidr: "10.37.0.0/17" } }] },
        { name: "another platform's", resources: [{ type, inputs: { ...tagged("common"), cidr: "10.37.64.0/26" } }] },
        {
            name: "another platform's, by the owner",
            resources: [{ type, inputs: { ...tagged("common", "egov:division=370102"), cidr: "10.37.0.0/26" } }],
        },
        { name: "IPv6", resources: [{ type, inputs: { ...tagged("common"), cidr: "fd00::/64" } }] },
        { name: "no address at all", resources: [{ type, inputs: { ...tagged("common"), cidr: "private" } }] },
        {
            name: "external addresses in a network that is not external",
            resources: [
                { type: network, name: "inner", inputs: { ...tagged("internet"), external: false } },
                { type, refs: { networkId: "inner" }, inputs: { ...tagged("internet"), cidr: "192.0.2.0/24" } },
            ],
        },
        {
            name: "addresses of the internet zone's block in the external network",
            resources: [
                { type: network, name: "external", inputs: { ...tagged("internet"), external: true } },
                { type, refs: { networkId: "external" }, inputs: { ...tagged("internet"), cidr: "172.20.0.0/26" } },
            ],
        },
        {
            name: "external addresses in the provider network of an inner zone",
            resources: [
                { type: network, name: "common", inputs: { ...tagged("common"), external: true } },
                { type, refs: { networkId: "common" }, inputs: { ...tagged("common"), cidr: "192.0.2.0/24" } },
            ],
        },
        {
            name: "the second prefix of a pool",
            resources: [
                { type: pool, inputs: { ...tagged("internet"), prefixes: ["172.20.0.0/18", "172.20.64.0/18"] } },
            ],
        },
    ],
    unknown: [{ name: "the block", resources: [{ type, inputs: { ...tagged("common"), cidr: unknownValue } }] }],
    notApplicable: [
        { name: "no zone", resources: [{ type, inputs: { cidr: "10.37.0.0/26" } }] },
        { name: "a zone there is not", resources: [{ type, inputs: { ...tagged("other"), cidr: "10.0.0.0/8" } }] },
        {
            name: "a program of somebody else's",
            resources: [{ type, stack: "foreign-000000", inputs: { ...tagged("common"), cidr: "192.168.0.0/24" } }],
        },
        { name: "addresses of its pool", resources: [{ type, inputs: { ...tagged("common"), subnetpoolId: "1" } }] },
    ],
});
