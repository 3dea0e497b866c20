import { rulesAreNotRedundant } from "../../../../../policies/classified-protection/zone-boundary/access-control/rules-are-not-redundant";
import { describeRule, runCase } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";
import type { CaseResource } from "../../../support/case-resources";

const group = (name: string): CaseResource => ({ type: "openstack:networking/secGroup:SecGroup", name });
const rule = (name: string, inputs: CaseResource["inputs"], refs: CaseResource["refs"] = {}): CaseResource => ({
    type: "openstack:networking/secGroupRule:SecGroupRule",
    name,
    refs: { securityGroupId: "group", ...refs },
    inputs: {
        direction: "ingress",
        protocol: "tcp",
        portRangeMin: 443,
        portRangeMax: 443,
        remoteIpPrefix: "10.0.0.0/8",
        ...inputs,
    },
});
const none = { remoteIpPrefix: null };
const pair = (one: CaseResource["inputs"], other: CaseResource["inputs"]) => [
    group("group"),
    rule("a", one),
    rule("b", other),
];

describeRule(rulesAreNotRedundant, {
    good: [
        { name: "other ports", resources: pair({}, { portRangeMin: 444, portRangeMax: 444 }) },
        {
            name: "ports that only overlap",
            resources: pair({ portRangeMax: 500 }, { portRangeMin: 450, portRangeMax: 501 }),
        },
        {
            name: "ports that only overlap at the start",
            resources: pair({ portRangeMin: 442 }, { portRangeMin: 441, portRangeMax: 442 }),
        },
        { name: "other protocols", resources: pair({}, { protocol: "udp" }) },
        { name: "other directions", resources: pair({}, { direction: "egress" }) },
        { name: "other families", resources: pair(none, { ...none, ethertype: "IPv6" }) },
        { name: "other blocks", resources: pair({}, { remoteIpPrefix: "11.0.0.0/8" }) },
        {
            name: "other groups",
            resources: [group("group"), group("second"), rule("a", {}), rule("b", {}, { securityGroupId: "second" })],
        },
        {
            name: "groups on the other side",
            resources: [
                group("group"),
                group("second"),
                rule("a", none, { remoteGroupId: "group" }),
                rule("b", none, { remoteGroupId: "second" }),
            ],
        },
        {
            name: "the same id in two clouds",
            resources: ["platform-370000", "platform-370100"].map((stack) => ({
                type: rule("a", {}).type,
                name: "a",
                stack,
                inputs: { direction: "egress", securityGroupId: "1" },
            })),
        },
        {
            name: "a block beside a group",
            resources: [group("group"), rule("a", {}), rule("b", none, { remoteGroupId: "group" })],
        },
    ],
    bad: [
        { name: "the same twice", resources: pair({}, {}) },
        { name: "the same by number and by default", resources: pair({ ethertype: "IPv4" }, { protocol: "6" }) },
        { name: "wider ports", resources: pair({ portRangeMax: 500 }, { portRangeMin: 450, portRangeMax: 500 }) },
        { name: "a wider block, later", resources: pair({ remoteIpPrefix: "10.1.0.0/16" }, {}) },
        { name: "any protocol", resources: pair({ protocol: null, portRangeMin: 0, portRangeMax: 0 }, {}) },
        { name: "every port", resources: pair({ portRangeMin: null, portRangeMax: null }, {}) },
        { name: "everybody", resources: pair({ remoteIpPrefix: "0.0.0.0/0" }, {}) },
        {
            name: "everybody, and a group",
            resources: [group("group"), rule("a", none), rule("b", none, { remoteGroupId: "group" })],
        },
        {
            name: "everybody by a block, and a group",
            resources: [
                group("group"),
                rule("a", { remoteIpPrefix: "0.0.0.0/0" }),
                rule("b", none, { remoteGroupId: "group" }),
            ],
        },
        {
            name: "the same group",
            resources: [
                group("group"),
                rule("a", none, { remoteGroupId: "group" }),
                rule("b", none, { remoteGroupId: "group" }),
            ],
        },
        {
            name: "by ids, as a state has them",
            resources: [
                { type: rule("a", {}).type, name: "a", inputs: { direction: "egress", securityGroupId: "1" } },
                { type: rule("b", {}).type, name: "b", inputs: { direction: "egress", securityGroupId: "1" } },
            ],
        },
    ],
    unknown: [
        {
            name: "groups that another stack gives",
            resources: [
                group("group"),
                { type: "pulumi:pulumi:StackReference", name: "elsewhere", custom: true },
                rule("a", none, { remoteGroupId: "elsewhere" }),
                rule("b", none, { remoteGroupId: "elsewhere" }),
            ],
        },
        { name: "a port", resources: pair({}, { portRangeMin: unknownValue }) },
    ],
    notApplicable: [{ name: "a group", resources: [group("group")] }],
});

describe("of two rules that allow the same", () => {
    it("only the later one is redundant", () => {
        const { findings } = runCase(rulesAreNotRedundant, { name: "", resources: pair({}, {}) });
        expect(findings.map(({ urn }) => urn.split("::").at(-1))).toEqual(["b"]);
    });

    it("are told so beside one that is not known yet", () => {
        const { counts } = runCase(rulesAreNotRedundant, {
            name: "",
            resources: [...pair({}, {}), rule("c", { portRangeMin: unknownValue })],
        });
        expect(counts.get(rulesAreNotRedundant.id)).toMatchObject({ pass: 1, violation: 1, unknown: 1 });
    });
});
