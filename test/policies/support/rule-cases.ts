import type { EstateModel, WaiverModel } from "../../../infra/estate/model";
import type { RuleRun } from "../../../policies/kernel/finding";
import type { EstateRule, Example, ResourceRule, Rule, StackResource } from "../../../policies/kernel/rule";
import { expectEqualFronts, runInProcess, type CaseSettings } from "./both-fronts";
import { caseResources, type CaseResource } from "./case-resources";
import { tinyEstate } from "./tiny";

/** What a rule is shown: resources, or a changed estate. */
export interface RuleCase {
    readonly name: string;
    readonly resources?: readonly CaseResource[];
    /** Default: the estate for learning. */
    readonly estate?: () => EstateModel;
    /** Default: 2026-11-24. */
    readonly asOf?: string;
    /** Code that the violation or unknown must have. */
    readonly code?: string;
    /** Why the engine can't be told of it; such a case is not run through its front. */
    readonly onlyInProcess?: string;
}

/** Cases by what the rule must say of them; the rule's own examples are good and bad cases too. */
export interface RuleCases {
    readonly good?: readonly RuleCase[];
    readonly bad?: readonly RuleCase[];
    /** A value that is known only after deployment, or what can't be told. */
    readonly unknown: readonly RuleCase[];
    readonly notApplicable: readonly RuleCase[];
}

const plainCodes = /^\w+$/;

/** Declares the tests of one rule. Kinds without a case are a failure, except what an estate rule can't have. */
export function describeRule(rule: Rule, cases: RuleCases): void {
    const good = [...examples(rule, "good"), ...(cases.good ?? [])];
    const bad = [...examples(rule, "bad"), ...(cases.bad ?? [])];

    describe(rule.id, () => {
        test.each(good)("passes: $name", (one) => {
            const { findings, counts } = runCase(rule, one);
            expect(findings).toEqual([]);
            expect(counts.get(rule.id)?.pass).toBeGreaterThan(0);
            return expectSameInEngine(rule, one);
        });

        test.each(bad)("is violated: $name", (one) => {
            const { findings } = runCase(rule, one);
            expect(findings.length).toBeGreaterThan(0);
            expect(findings.filter(({ result }) => result !== "violation")).toEqual([]);
            for (const finding of findings) expect(finding.code).toMatch(plainCodes);
            if (one.code !== undefined) expect(findings.map(({ code }) => code)).toContain(one.code);
            return expectSameInEngine(rule, one);
        });

        // Estate rules may have none: what they read is never known only later.
        if (cases.unknown.length > 0)
            test.each(cases.unknown)("is not known: $name", (one) => {
                const { findings } = runCase(rule, one);
                expect(findings.map(({ result }) => result)).toContain("unknown");
                expect(findings.filter(({ result }) => result === "violation")).toEqual([]);
                if (one.code !== undefined) expect(findings.map(({ code }) => code)).toContain(one.code);
                return expectSameInEngine(rule, one);
            });

        const [wrong] = bad;
        if (wrong !== undefined)
            test(`${rule.unwaivable === true ? "is waived by nothing" : "is waived"}: ${wrong.name}`, () => {
                const found = runCase(rule, wrong).findings;
                const breakGlass = [...new Set(found.map(({ urn }) => urn))].map((urn) => emergencyWaiver(rule, urn));
                const { findings, counts } = runCase(rule, wrong, breakGlass);
                const result = rule.unwaivable === true ? "violation" : "waived";
                expect(findings.map((finding) => finding.result)).toEqual(found.map(() => result));
                expect(counts.get(rule.id)?.[result]).toBe(found.length);
                return expectSameInEngine(rule, wrong, breakGlass);
            });

        test.each(cases.notApplicable)("is not applicable: $name", (one) => {
            const { findings, counts } = runCase(rule, one);
            expect(findings).toEqual([]);
            expect(counts.get(rule.id)?.pass).toBe(0);
            return expectSameInEngine(rule, one);
        });

        test("has good and bad cases, and those of what it can't judge", () => {
            expect(good.length).toBeGreaterThan(0);
            expect(bad.length).toBeGreaterThan(0);
            if (rule.scope !== "estate") expect(cases.unknown.length).toBeGreaterThan(0);
            expect(cases.notApplicable.length).toBeGreaterThan(0);
            const said = new Set(
                [...bad, ...cases.unknown].flatMap((one) => runCase(rule, one).findings.map(({ code }) => code)),
            );
            // Each message is said by some case, so none is there for show.
            expect(Object.keys(rule.messages).filter((code) => !said.has(code))).toEqual([]);
        });
    });
}

/** Runs a rule on a case in process. */
export function runCase(rule: Rule, one: RuleCase, breakGlass: readonly WaiverModel[] = []): RuleRun {
    return runInProcess(rule, resourcesOf(one), { ...settingsOf(one), breakGlass });
}

async function expectSameInEngine(rule: Rule, one: RuleCase, breakGlass: readonly WaiverModel[] = []): Promise<void> {
    if (one.onlyInProcess === undefined)
        await expectEqualFronts(rule, resourcesOf(one), { ...settingsOf(one), breakGlass });
}

/** One of an emergency file that holds; one of the estate would be found fault with by rules over waivers. */
const emergencyWaiver = (rule: Rule, urn: string): WaiverModel => ({
    id: "restore",
    kind: "break-glass",
    rule: rule.id,
    scope: { resource: urn },
    reason: "restore",
    owner: "sd-platform-owner",
    approvers: ["sd-it-authority", "sd-security"],
    document: "示例-1",
    date: "2026-11-24",
    expires: "2026-11-24",
    source: { file: "emergency.yaml", line: 1, column: 1 },
});

const resourcesOf = ({ resources = [], estate = tinyEstate }: RuleCase): StackResource[] =>
    caseResources(estate(), resources);

const settingsOf = ({ estate = tinyEstate, asOf = "2026-11-24" }: RuleCase): CaseSettings => ({
    estate: estate(),
    asOf,
});

function examples(rule: ResourceRule | EstateRule, kind: "good" | "bad"): RuleCase[] {
    if (rule.scope === "estate") return [];
    return rule.examples[kind].map((example: Example, index) => ({
        name: `its example ${index + 1}`,
        resources: [example],
    }));
}
