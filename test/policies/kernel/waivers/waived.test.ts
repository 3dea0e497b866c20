import type { EstateModel, WaiverModel } from "../../../../infra/estate/model";
import type { RecordedValue } from "../../../../infra/recorder/types";
import { ruleContext } from "../../../../policies/kernel/context";
import type { RuleRun } from "../../../../policies/kernel/finding";
import { pass, unknown, violation } from "../../../../policies/kernel/judgement";
import { ResourceIndex } from "../../../../policies/kernel/resource-index";
import type { EstateRule, ResourceRule, Rule } from "../../../../policies/kernel/rule";
import { runRules } from "../../../../policies/kernel/run-rules";
import { covers, resourceTarget } from "../../../../policies/kernel/waivers/scope";
import { caseResources, type CaseResource } from "../../support/case-resources";
import { stackOf, unknownValue } from "../../support/fixtures";
import { withWaivers } from "../../support/tiny";

const text = { zh: "文", en: "text" };
const common = {
    id: "classified-protection/listener-encrypts" as const,
    title: text,
    severity: "high" as const,
    enforcement: "mandatory" as const,
    clauses: ["LZBF 2015-7 8" as const],
    why: text,
    reads: text,
    remedy: text,
    messages: { bad: text, later: text },
};
const type = "t:t/t:T";
const rule: ResourceRule = {
    ...common,
    scope: "resource",
    types: [type],
    examples: { good: [], bad: [] },
    check: ({ name }) => (name === "fine" ? pass : name === "later" ? unknown("later") : violation("bad")),
};
const estateRule = (subject: string): EstateRule => ({
    ...common,
    scope: "estate",
    *checkEstate() {
        yield { subject, location: { file: "f.yaml", line: 1, column: 1 }, judgement: violation("bad") };
    },
});
const ofSystem: CaseResource = { type, name: "server", system: "sd-budget" };

function run(
    estate: EstateModel,
    resources: readonly CaseResource[],
    { rules = [rule], asOf = "2026-11-24", breakGlass = [] as readonly WaiverModel[] } = {},
): RuleRun {
    const index = new ResourceIndex(caseResources(estate, resources));
    const context = ruleContext({ estate, asOf, resources: index, stackOf });
    return runRules(rules as readonly Rule[], context, () => ({ file: "c.yaml", line: 1, column: 1 }), breakGlass);
}

it("keeps a waived finding, with who waived it and why", () => {
    const { findings, counts, waivers } = run(withWaivers({}), [ofSystem, { ...ofSystem, name: "fine" }]);
    expect(findings).toMatchObject([
        {
            result: "waived",
            code: "bad",
            waiver: {
                id: "old-portal",
                kind: "waiver",
                reason: "Replaced in December",
                owner: "sd-platform-owner",
                approvers: ["sd-it-authority"],
                document: "2026-17",
                expires: "2026-12-31",
                location: { file: "waivers.yaml", line: 3 },
            },
        },
    ]);
    expect(counts.get(rule.id)).toEqual({ pass: 1, violation: 0, unknown: 0, "not-applicable": 0, waived: 1 });
    expect(waivers).toMatchObject([{ state: "applied", findings: 1 }]);
});

it("waives what can't be judged too", () => {
    const { findings, counts } = run(withWaivers({}), [{ ...ofSystem, name: "later" }]);
    expect(findings.map(({ result }) => result)).toEqual(["waived"]);
    expect(counts.get(rule.id)).toMatchObject({ unknown: 0, waived: 1 });
});

const urn = `urn:pulumi:tenants-370000::egov-cloud::${type}::server`;

describe("a scope", () => {
    it.each<[string, WaiverModel["scope"], boolean]>([
        ["the system", { system: "sd-budget" }, true],
        ["another system", { system: "rizhao-permits" }, false],
        ["the department", { department: "sd-finance" }, true],
        ["another department", { department: "sd-bigdata" }, false],
        ["the stack", { stack: "tenants-370000" }, true],
        ["another stack", { stack: "tenants-370100" }, false],
        ["another division", { division: "370100" }, false],
        ["the resource", { resource: urn }, true],
        ["part of the resource's URN", { resource: urn.slice(0, -1) }, false],
        ["more than its URN", { resource: `${urn}x` }, false],
        ["a pattern", { resource: `urn:pulumi:*::egov-cloud::${type}::serv*` }, true],
        ["a pattern whose end is not there", { resource: `${urn.slice(0, -6)}serv*b` }, false],
        ["a pattern in two parts", { resource: urn.replace("370000", "3*0*0") }, true],
        ["a pattern whose middle is not there", { resource: urn.replace("370000", "*9*") }, false],
        ["a pattern whose parts stand the other way round", { resource: `${urn.slice(0, -6)}*ver*ser*` }, false],
        ["a pattern whose beginning and end are one", { resource: `${urn}*server` }, false],
        ["a pattern that leaves nothing out", { resource: `${urn.slice(0, -2)}*er` }, true],
        ["a pattern of another stack", { resource: `urn:pulumi:platform*::${type}::server` }, false],
        ["the system on another stack", { system: "sd-budget", stack: "tenants-370100" }, false],
        ["the system on its stack", { system: "sd-budget", stack: "tenants-370000" }, true],
    ])("of %s", (_, scope, covered) => {
        const { findings, waivers } = run(withWaivers({ scope }), [ofSystem]);
        expect(findings.map(({ result }) => result)).toEqual([covered ? "waived" : "violation"]);
        expect(waivers.map(({ state }) => state)).toEqual([covered ? "applied" : "unused"]);
    });

    it("of a division covers what its departments and its stack hold", () => {
        const estate = withWaivers({ scope: { division: "370100" } });
        const results = (one: CaseResource) => run(estate, [one]).findings.map(({ result }) => result);
        expect(results({ type, department: "jinan-health" })).toEqual(["waived"]);
        expect(results({ type, stack: "platform-370100" })).toEqual(["waived"]);
        expect(results({ type, stack: "platform-370000" })).toEqual(["violation"]);
    });

    it("of an owner does not cover what nobody knows the owner of", () => {
        const inputs: Record<string, RecordedValue> = { tags: unknownValue };
        expect(run(withWaivers({}), [{ ...ofSystem, inputs }]).findings.map(({ result }) => result)).not.toContain(
            "waived",
        );
    });

    it.each<[string, WaiverModel["scope"], boolean]>([
        ["system/sd-budget", { system: "sd-budget" }, true],
        ["system/sd-budget/approvals", { system: "sd-budget" }, true],
        ["system/sd-budget", { department: "sd-finance" }, true],
        ["system/sd-budget-2", { system: "sd-budget" }, false],
        ["department/jinan-health", { department: "jinan-health" }, true],
        ["department/jinan-health", { division: "370100" }, true],
        ["division/370100", { division: "370100" }, true],
        ["platform/370100", { division: "370100" }, true],
        ["recovery-site/rizhao", { division: "370000", resource: "estate:recovery-site/rizhao" }, true],
        ["recovery-site/rizhao", { division: "370100", resource: "estate:recovery-site/rizhao" }, false],
        ["recovery-site/gone", { division: "370000", resource: "estate:recovery-site/gone" }, false],
        ["role-holder/sd-platform-owner", { department: "sd-bigdata" }, true],
        ["waiver/sd-budget", { system: "sd-budget" }, false],
        ["system/sd-budget", { resource: "estate:system/sd-budget" }, true],
    ])("of the entry %s: %j", (subject, scope, covered) => {
        const { findings } = run(withWaivers({ scope }), [], { rules: [estateRule(subject)] as never });
        expect(findings.map(({ result }) => result)).toEqual([covered ? "waived" : "violation"]);
    });
});

it("that names nothing covers nothing", () => {
    expect(covers({}, { urn, stack: "tenants-370000" })).toBe(false);
});

it("hides no error in telling the owner", () => {
    const estate = withWaivers({});
    const resources = new ResourceIndex();
    const ownerOf = (): never => {
        throw new TypeError("boom");
    };
    const stackOf = () => ({ kind: "tenants", division: "370000" });
    const context = { ...ruleContext({ estate, asOf: "2026-11-24", resources, stackOf }), ownerOf };
    const [server] = caseResources(estate, [ofSystem]).slice(-1);
    expect(() => resourceTarget(server!, context)).toThrow("boom");
});

describe("covers nothing", () => {
    it.each<[string, Partial<WaiverModel>]>([
        ["a day after its end", { expires: "2026-11-23" }],
        ["a day before its beginning", { date: "2026-11-25" }],
        ["approved by somebody who may not", { approvers: ["sd-platform-owner"], owner: "sd-security" }],
        ["approved by its owner", { owner: "sd-it-authority" }],
        ["for everything", { scope: { resource: "*" } }],
    ])("%s", (_, change) => {
        const { findings, waivers } = run(withWaivers(change), [ofSystem]);
        expect(findings.map(({ result }) => result)).toEqual(["violation"]);
        expect(waivers).toMatchObject([{ state: "void", findings: 0 }]);
    });

    it("for a rule that nothing waives", () => {
        const { findings, waivers } = run(withWaivers({}), [ofSystem], { rules: [{ ...rule, unwaivable: true }] });
        expect(findings.map(({ result }) => result)).toEqual(["violation"]);
        expect(waivers).toMatchObject([{ state: "void", findings: 0 }]);
    });

    it("for another rule, which took no part", () => {
        const { findings, waivers } = run(withWaivers({ rule: "bypass/other" }), [ofSystem]);
        expect(findings.map(({ result }) => result)).toEqual(["violation"]);
        expect(waivers).toMatchObject([{ state: "other", findings: 0 }]);
    });
});

it("takes waivers of a break-glass file, after the estate's own", () => {
    const [own] = withWaivers({}).waivers.values();
    const emergency: WaiverModel = { ...own!, id: "aa", kind: "break-glass", expires: "2026-11-24T20:00:00Z" };
    const alone = run(withWaivers(), [ofSystem], { breakGlass: [emergency] });
    expect(alone.findings).toMatchObject([{ result: "waived", waiver: { id: "aa", kind: "break-glass" } }]);
    const both = run(withWaivers({}), [ofSystem], { breakGlass: [emergency] });
    expect(both.findings).toMatchObject([{ result: "waived", waiver: { id: "old-portal" } }]);
    expect(both.waivers).toMatchObject([
        { waiver: { id: "old-portal" }, state: "applied" },
        { waiver: { id: "aa" }, state: "unused" },
    ]);
    const sealed = run(withWaivers(), [ofSystem], {
        breakGlass: [emergency],
        rules: [{ ...rule, unwaivable: true }],
    });
    expect(sealed.findings.map(({ result }) => result)).toEqual(["violation"]);
});

it("takes a break-glass file as it was judged when it was read", () => {
    const [own] = withWaivers({}).waivers.values();
    const emergency: WaiverModel = { ...own!, kind: "break-glass", approvers: ["gone"], expires: "2020-01-01" };
    const { findings, waivers } = run(withWaivers(), [ofSystem], { breakGlass: [emergency] });
    expect(findings.map(({ result }) => result)).toEqual(["waived"]);
    expect(waivers).toMatchObject([{ state: "applied", findings: 1 }]);
});

it("goes through waivers by their ids, in whatever order they stand", () => {
    const [own] = withWaivers({}).waivers.values();
    const emergency = (id: string): WaiverModel => ({ ...own!, id, kind: "break-glass" });
    const ids = ["c", "a", "d", "b"];
    const estate = withWaivers(...ids.map((id) => ({ id })));
    const { findings, waivers } = run(estate, [ofSystem], { breakGlass: ids.map((id) => emergency(`${id}${id}`)) });
    expect(waivers.map(({ waiver }) => waiver.id)).toEqual(["a", "b", "c", "d", "aa", "bb", "cc", "dd"]);
    expect(findings).toMatchObject([{ waiver: { id: "a" } }]);
});
