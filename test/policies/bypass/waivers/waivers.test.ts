import { waiversApproved } from "../../../../policies/bypass/waivers/waivers-approved";
import { waiversInDate } from "../../../../policies/bypass/waivers/waivers-in-date";
import { waiversNarrow } from "../../../../policies/bypass/waivers/waivers-narrow";
import { describeRule, runCase } from "../../support/rule-cases";
import { tinyEstate, withWaivers } from "../../support/tiny";

const none = [{ name: "no waivers", estate: tinyEstate }];

describeRule(waiversInDate, {
    good: [
        { name: "on the first day", asOf: "2026-11-01", estate: () => withWaivers({}) },
        { name: "on the last day", asOf: "2026-12-31", estate: () => withWaivers({}) },
    ],
    bad: [
        { name: "the day after", asOf: "2027-01-01", code: "expired", estate: () => withWaivers({}) },
        { name: "the day before", asOf: "2026-10-31", code: "notYet", estate: () => withWaivers({}) },
    ],
    unknown: [],
    notApplicable: none,
});

describeRule(waiversApproved, {
    good: [
        { name: "the IT authority", estate: () => withWaivers({}) },
        { name: "a security administrator", estate: () => withWaivers({ approvers: ["sd-security"] }) },
    ],
    bad: [
        {
            name: "a platform owner",
            code: "approverRole",
            estate: () => withWaivers({ owner: "sd-security", approvers: ["sd-platform-owner"] }),
        },
        {
            name: "the owner, who has the role",
            code: "ownerApproves",
            estate: () => withWaivers({ owner: "sd-it-authority" }),
        },
        {
            name: "somebody who left",
            code: "approverRole",
            estate: () => withWaivers({ approvers: ["gone"] }),
        },
    ],
    unknown: [],
    notApplicable: none,
});

const urn = (type: string, name: string): string => `urn:pulumi:tenants-370000::egov-cloud::${type}::${name}`;

describeRule(waiversNarrow, {
    good: [
        ["a system", { system: "sd-budget" }],
        ["a department", { department: "sd-finance" }],
        ["a stack", { stack: "tenants-370000" }],
        ["a city", { division: "370100" }],
        ["a resource", { resource: urn("a:b/c:D", "web") }],
        ["resources of one type and a name that begins so", { resource: urn("a:b/c:D", "web*") }],
        ["the resources of all stacks with a name", { resource: "urn:pulumi:*::egov-cloud::a:b/c:D::web" }],
        ["an entry of the estate", { resource: "estate:system/sd-budget" }],
        ["a wide pattern, within a system", { resource: "*", system: "sd-budget" }],
    ].map(([name, scope]) => ({ name: name as string, estate: () => withWaivers({ scope: scope as object }) })),
    bad: [
        ["every resource", { resource: "*" }],
        ["every resource of a type", { resource: urn("a:b/c:D", "*") }],
        ["two letters", { resource: urn("a:b/c:D", "*we*") }],
        ["any type", { resource: urn("*", "web") }],
        ["part of a type", { resource: urn("a:*", "web") }],
        ["no URN", { resource: "web-server" }],
        ["every system", { resource: "estate:system/*" }],
        ["every entry", { resource: "estate:*/sd-budget" }],
        ["the province", { division: "370000" }],
        ["nothing", {}],
    ].map(([name, scope]) => ({
        name: name as string,
        code: "tooWide",
        estate: () => withWaivers({ scope: scope as object }),
    })),
    unknown: [],
    notApplicable: none,
});

it("says each fault of each waiver, at its place", () => {
    const estate = () =>
        withWaivers(
            { id: "one", owner: "sd-platform-owner", approvers: ["sd-platform-owner"] },
            { id: "two" },
            { id: "three", approvers: ["gone"], source: { file: "waivers.yaml", line: 9, column: 5 } },
        );
    const { findings, counts } = runCase(waiversApproved, { name: "", estate });
    expect(findings.map(({ urn, code, location }) => [urn, code, location.line])).toEqual([
        ["estate:waiver/one", "approverRole", 3],
        ["estate:waiver/one", "ownerApproves", 3],
        ["estate:waiver/three", "approverRole", 9],
    ]);
    expect(counts.get(waiversApproved.id)).toMatchObject({ pass: 1, violation: 3 });
});
