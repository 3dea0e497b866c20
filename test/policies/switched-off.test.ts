import { readdirSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../../policies";
import { notApplicable, pass, type Judgement } from "../../policies/kernel/judgement";
import type { Rule } from "../../policies/kernel/rule";
import type { RuleCase, RuleCases } from "./support/rule-cases";

// `npm run mutate` weakens rules in many small ways; here each is switched off as a whole, against the same cases.

const mockCollected = new Map<string, RuleCases[]>();
jest.mock("./support/rule-cases", () => ({
    ...jest.requireActual<object>("./support/rule-cases"),
    describeRule: (rule: Rule, cases: RuleCases) =>
        mockCollected.set(rule.id, [...(mockCollected.get(rule.id) ?? []), cases]),
}));
const { runCase } = jest.requireActual<typeof import("./support/rule-cases")>("./support/rule-cases");

/** Reads the cases of all rules, without the tests that stand beside them. */
function collectCases(): void {
    const skip = Object.assign(() => undefined, { each: () => () => undefined });
    const names = ["describe", "it", "test", "beforeAll", "afterAll", "beforeEach", "afterEach"] as const;
    const globals = globalThis as Record<string, unknown>;
    const before = names.map((name) => globals[name]);
    for (const name of names) globals[name] = skip;
    try {
        for (const file of readdirSync(__dirname, { recursive: true, encoding: "utf8" }))
            if (file.endsWith(".test.ts") && /[\\/]/.test(file) && !/^(kernel|support|packs)[\\/]/.test(file))
                require(join(__dirname, file));
    } finally {
        names.forEach((name, index) => (globals[name] = before[index]));
    }
}
collectCases();

/** Cases that would make a test of the rule fail. */
function broken(rule: Rule, cases: RuleCases): RuleCase[] {
    const examples = (kind: "good" | "bad"): RuleCase[] =>
        rule.scope === "estate"
            ? []
            : rule.examples[kind].map((example, index) => ({ name: `example ${index + 1}`, resources: [example] }));
    const run = (one: RuleCase) => {
        const { findings, counts } = runCase(rule, one);
        const results = findings.map(({ result }) => result);
        return { results, passed: (counts.get(rule.id)?.pass ?? 0) > 0 };
    };
    const holds: Readonly<Record<"good" | "bad" | "unknown", (one: RuleCase) => boolean>> = {
        good: (one) => run(one).passed && run(one).results.length === 0,
        bad: (one) => run(one).results.includes("violation"),
        unknown: (one) => run(one).results.includes("unknown"),
    };
    return [
        ...[...examples("good"), ...(cases.good ?? [])].filter((one) => !holds.good(one)),
        ...[...examples("bad"), ...(cases.bad ?? [])].filter((one) => !holds.bad(one)),
        ...cases.unknown.filter((one) => !holds.unknown(one)),
    ];
}

function switchedOff(rule: Rule, judgement: Judgement): Rule {
    return rule.scope === "estate" ? { ...rule, checkEstate: () => [] } : { ...rule, check: () => judgement };
}

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
    // A rule whose tests are written out has its examples at least.
    const all = mockCollected.get(id) ?? [];
    const cases: RuleCases = {
        good: all.flatMap(({ good = [] }) => good),
        bad: all.flatMap(({ bad = [] }) => bad),
        unknown: all.flatMap(({ unknown }) => unknown),
        notApplicable: [],
    };

    it("satisfies its cases", () => {
        expect(broken(rule, cases).map(({ name }) => name)).toEqual([]);
    });

    it.each([pass, notApplicable])("breaks some of them where it always says $result", (judgement) => {
        expect(broken(switchedOff(rule, judgement), cases).length).toBeGreaterThan(0);
    });
});
