import { routerServesOneTenant } from "../../../../../policies/classified-protection/cloud-extension/isolation/router-serves-one-tenant";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const type = "openstack:networking/routerInterface:RouterInterface";
const router = { type: "openstack:networking/router:Router", name: "router" };
const subnet = { type: "openstack:networking/subnet:Subnet", name: "subnet" };
const port = { type: "openstack:networking/port:Port", name: "port" };
const finance = { department: "sd-finance" };
const bigdata = { department: "sd-bigdata" };
const refs = { routerId: "router", subnetId: "subnet" };

describeRule(routerServesOneTenant, {
    good: [
        {
            name: "all of one department",
            resources: [
                { ...router, ...finance },
                { ...subnet, ...finance },
                { type, ...finance, refs },
            ],
        },
        { name: "the platform's network", resources: [{ ...router, ...finance }, subnet, { type, refs }] },
        {
            name: "the platform's router, one department",
            resources: [router, { ...subnet, ...finance }, { type, refs }],
        },
        {
            name: "two networks of one department",
            resources: [
                router,
                { ...subnet, ...finance },
                { ...port, ...finance },
                { type, refs },
                { type, name: "other", refs: { routerId: "router", portId: "port" } },
            ],
        },
    ],
    bad: [
        {
            name: "another department's router",
            code: "joinsTenants",
            resources: [
                { ...router, ...bigdata },
                { ...subnet, ...finance },
                { type, ...finance, refs },
            ],
        },
        {
            name: "two departments on the platform's router",
            code: "joinsTenants",
            resources: [
                router,
                { ...subnet, ...finance },
                { ...port, ...bigdata },
                { type, refs },
                { type, name: "other", refs: { routerId: "router", portId: "port" } },
            ],
        },
    ],
    unknown: [
        {
            name: "routers that another stack gives away",
            code: "valueUnknown",
            resources: [
                { type: "pulumi:pulumi:StackReference", name: "router" },
                { ...subnet, ...finance },
                { ...port, ...bigdata },
                { type, refs },
                { type, name: "other", refs: { routerId: "router", portId: "port" } },
            ],
        },
        {
            name: "a subnet that another stack gives away",
            code: "valueUnknown",
            resources: [
                { ...router, ...finance },
                { type: "pulumi:pulumi:StackReference", name: "subnet" },
                { type, refs },
            ],
        },
        {
            name: "another subnet of the router elsewhere",
            code: "endUnknown",
            resources: [
                { ...router, ...finance },
                { ...subnet, ...finance },
                { type, refs },
                { type, name: "other", inputs: { subnetId: "s-1" }, refs: { routerId: "router" } },
            ],
        },
        {
            name: "a router elsewhere",
            code: "endUnknown",
            resources: [
                { ...subnet, ...finance },
                { type, inputs: { routerId: "r-1" }, refs: { subnetId: "subnet" } },
            ],
        },
        {
            name: "a router that is not known",
            code: "valueUnknown",
            resources: [
                { ...subnet, ...finance },
                { type, inputs: { routerId: unknownValue }, refs: { subnetId: "subnet" } },
            ],
        },
        {
            name: "a subnet elsewhere",
            code: "endUnknown",
            resources: [
                { ...router, ...finance },
                { type, inputs: { subnetId: "s-1" }, refs: { routerId: "router" } },
            ],
        },
        {
            name: "a port that is not known",
            code: "valueUnknown",
            resources: [
                { ...router, ...finance },
                { type, inputs: { portId: unknownValue }, refs: { routerId: "router" } },
            ],
        },
    ],
    notApplicable: [{ name: "a subnet alone", resources: [subnet] }],
});
