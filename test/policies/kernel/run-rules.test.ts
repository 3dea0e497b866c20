import fc from "fast-check";
import { pass, violation } from "../../../policies/kernel/judgement";
import { textAt } from "../../../policies/kernel/read";
import { runRules } from "../../../policies/kernel/run-rules";
import type { EstateRule, ResourceRule, Rule, StackResource } from "../../../policies/kernel/rule";
import { causeOf, resource, ruleContext, unknownValue } from "../support/fixtures";

const run = (rules: readonly Rule[], resources: Iterable<StackResource>) =>
    runRules(rules, ruleContext([], "2026-11-24", resources), causeOf);
const text = { zh: "文", en: "text" };

function rule(id: string, fields: Partial<ResourceRule> = {}): ResourceRule {
    return {
        id: `bypass/${id}`,
        title: text,
        scope: "resource",
        severity: "high",
        enforcement: "mandatory",
        clauses: ["LZBF 2015-7 8"],
        why: text,
        reads: text,
        remedy: text,
        messages: { bad: text, later: text },
        types: "all",
        examples: { good: [], bad: [] },
        check: () => violation("bad"),
        ...fields,
    };
}

describe("runRules", () => {
    it("shows a rule only the types that it asks for", () => {
        const seen: string[] = [];
        const check: ResourceRule["check"] = ({ type }) => {
            seen.push(type);
            return { result: "pass" };
        };
        const resources = ["a", "b", "c", "a"].map((type, index) => resource("s", type, `r${index}`));
        expect(run([rule("r", { types: ["a", "c", "a"], check })], resources).findings).toEqual([]);
        expect(seen.sort()).toEqual(["a", "a", "c"]);
    });

    it("reports violations and unknowns, with what the rule and the context know", () => {
        const check: ResourceRule["check"] = ({ name }) =>
            name === "u" ? { result: "unknown", code: "later", params: {} } : { result: "not-applicable" };
        const { findings, counts } = run(
            [rule("r", { check, enforcement: "advisory" })],
            [resource("s", "t", "u"), resource("s", "t", "v")],
        );
        expect(findings).toEqual([
            {
                rule: "bypass/r",
                result: "unknown",
                severity: "high",
                enforcement: "advisory",
                stack: "s",
                urn: "urn:pulumi:s::egov-cloud::t::u",
                clauses: [
                    {
                        standard: "Lu Zheng Ban Fa [2015] No. 7 (鲁政办发〔2015〕7号)",
                        edition: "2015",
                        number: "8",
                        verified: false,
                    },
                ],
                code: "later",
                params: { resource: "u" },
                location: { file: "s.yaml", line: 2, column: 3 },
            },
        ]);
        expect(counts.get("bypass/r")).toEqual({ pass: 0, violation: 0, unknown: 1, "not-applicable": 1, waived: 0 });
    });

    it("makes an unknown of a value that the rule touches and nobody knows yet", () => {
        const check: ResourceRule["check"] = (target) => {
            textAt(target, "a.b[1]");
            return { result: "pass" };
        };
        const target = resource("s", "t", "u", { a: { b: ["x", unknownValue] } });
        expect(run([rule("r", { check })], [target]).findings).toMatchObject([
            { result: "unknown", code: "valueUnknown", params: { resource: "u", path: "a.b[1]" } },
        ]);
    });

    it("asks only where a clause of the rule holds at the level of the owner", () => {
        // Level 4 has the clause, level 3 has not.
        const graded = rule("r", { clauses: ["GB/T 22239 9.1.2.1 f)"] });
        const at = (level: string) => resource("s", "t", level, { tags: [`egov:level=${level}`] });
        const again = { ...at("S3A3G3"), urn: "urn:again" };
        const { findings, counts } = run([graded], [at("S4A4G4"), at("S3A3G3"), at("S4A4G3"), again]);
        expect(findings.map(({ params }) => params["resource"])).toEqual(["S4A4G4"]);
        expect(findings[0]?.clauses.map(({ number }) => number)).toEqual(["9.1.2.1 f)"]);
        expect(counts.get("bypass/r")).toMatchObject({ violation: 1, "not-applicable": 3 });
    });

    it("asks nothing where the level of the owner is not known, and cites the clauses of level 3", () => {
        let asked = 0;
        const check = () => {
            asked += 1;
            return violation("bad");
        };
        // Level 2 and 3 number it otherwise.
        const graded = rule("r", { clauses: ["GB/T 22239 8.1.4.7 b)"], check });
        const target = resource("s", "t", "u", { tags: unknownValue });
        const { findings } = run([graded], [target]);
        expect(findings).toMatchObject([
            { result: "unknown", code: "valueUnknown", params: { path: "tags" }, clauses: [{ number: "8.1.4.7 b)" }] },
        ]);
        expect(asked).toBe(0);
    });

    it("takes a rule that finds nothing for one that passes, and tells of all that it finds", () => {
        const check: ResourceRule["check"] = ({ name }) =>
            [[], [violation("bad")], [violation("bad"), pass, violation("later")]][Number(name)] ?? [];
        const targets = ["0", "1", "2"].map((name) => resource("s", "t", name));
        const { findings, counts } = run([rule("r", { check })], targets);
        expect(findings.map(({ code }) => code)).toEqual(["bad", "bad", "later"]);
        expect(counts.get("bypass/r")).toMatchObject({ pass: 2, violation: 3 });
    });

    it("judges an entry of the estate that says no level at level 3", () => {
        const { types: _types, check: _check, examples: _examples, ...rest } = rule("e");
        const about = (id: string, clauses: EstateRule["clauses"]): EstateRule => ({
            ...rest,
            id: `bypass/${id}`,
            clauses,
            scope: "estate",
            *checkEstate() {
                const location = { file: "estate.yaml", line: 1, column: 1 };
                yield { subject: "x", location, judgement: violation("bad") };
            },
        });
        // Level 4 has the first of them, level 3 has not.
        const rules = [about("four", ["GB/T 22239 9.1.2.1 f)"]), about("three", ["GB/T 22239 8.1.4.7 b)"])];
        const { findings, counts } = run(rules, [resource("s", "t", "u")]);
        expect(findings.map(({ rule: id, clauses }) => [id, clauses.map(({ number }) => number)])).toEqual([
            ["bypass/three", ["8.1.4.7 b)"]],
        ]);
        expect(counts.get("bypass/four")).toMatchObject({ violation: 0, "not-applicable": 1 });
    });

    it("hides no error in telling the level", () => {
        const context = ruleContext([], "2026-11-24", [resource("s", "t", "u")]);
        const levelsOf = (): never => {
            throw new TypeError("boom");
        };
        expect(() => runRules([rule("r")], { ...context, levelsOf }, causeOf)).toThrow("boom");
    });

    it("runs rules over the estate", () => {
        const { types: _types, check: _check, examples: _examples, ...rest } = rule("e");
        const estateRule: EstateRule = {
            ...rest,
            scope: "estate",
            *checkEstate(_, asOf) {
                const location = { file: "estate.yaml", line: 1, column: 1 };
                yield { subject: `day/${asOf}`, location, judgement: violation("bad") };
                yield { subject: "x", location, judgement: { result: "pass" } };
            },
        };
        const { findings, counts } = run([estateRule], []);
        expect(findings).toMatchObject([
            { stack: "", urn: "estate:day/2026-11-24", location: { file: "estate.yaml" } },
        ]);
        expect(counts.get("bypass/e")).toMatchObject({ violation: 1, pass: 1 });
    });

    it("refuses a code that the rule has no message for", () => {
        expect(() => run([rule("r", { check: () => violation("nope") })], [resource("s", "t", "u")])).toThrow(
            "rule bypass/r has no message nope",
        );
    });

    it("gives the same findings whatever the order of rules and resources", () => {
        const rules = [rule("x"), rule("y", { types: ["b"] })];
        const resources = ["s1", "s2"].flatMap((stack) =>
            ["a", "b"].flatMap((type) => ["m", "n"].map((name) => resource(stack, type, name))),
        );
        const expected = run(rules, resources);
        expect(expected.findings).toHaveLength(12);
        fc.assert(
            fc.property(
                fc.shuffledSubarray(resources, { minLength: resources.length }),
                fc.shuffledSubarray(rules, { minLength: rules.length }),
                (mixed, mixedRules) => {
                    expect(run(mixedRules, mixed)).toEqual(expected);
                },
            ),
            { numRuns: 50 },
        );
    });

    it("names the rule and the resource of a rule that throws", () => {
        const check = (): never => {
            throw new Error("boom");
        };
        expect(() => run([rule("r", { check })], [resource("s", "t", "u")])).toThrow(
            "rule bypass/r failed on urn:pulumi:s::egov-cloud::t::u",
        );
    });

    it("reads resources once, so that any iterable will do", () => {
        function* once(): Generator<StackResource> {
            yield resource("s", "t", "u");
        }
        expect(run([rule("r"), rule("q")], once()).findings.map((finding) => finding.rule)).toEqual([
            "bypass/q",
            "bypass/r",
        ]);
    });
});
