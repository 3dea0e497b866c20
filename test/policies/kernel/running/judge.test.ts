import { pass, violation } from "../../../../policies/kernel/judgement";
import { textAt } from "../../../../policies/kernel/read";
import type { ResourceRule } from "../../../../policies/kernel/rule";
import { judge } from "../../../../policies/kernel/running/judge";
import { resource, ruleContext, unknownValue } from "../../support/fixtures";

const text = { zh: "文", en: "text" };
const rule: ResourceRule = {
    id: "bypass/r",
    title: text,
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    // Level 4 has the clause, level 3 has not.
    clauses: ["GB/T 22239 9.1.2.1 f)"],
    why: text,
    reads: text,
    remedy: text,
    messages: { bad: text },
    types: "all",
    examples: { good: [], bad: [] },
    check: (one) => (textAt(one, "name") === "list" ? [] : textAt(one, "name") === "good" ? pass : violation("bad")),
};
const judged = (inputs: Parameters<typeof resource>[3]) =>
    judge(rule, resource("s", "t", "u", inputs), ruleContext([], "2026-11-24"));
const tags = (level: string) => ({ tags: [`egov:level=${level}`] });

it("asks a rule where a clause of it holds", () => {
    expect(judged(tags("S4A4G4"))).toEqual(violation("bad"));
    expect(judged({ ...tags("S4A4G4"), name: "good" })).toBe(pass);
    expect(judged({ ...tags("S4A4G4"), name: "list" })).toBe(pass);
    expect(judged(tags("S3A3G3"))).toEqual({ result: "not-applicable" });
});

it("says what has to be known first: the level, or what the rule reads", () => {
    const said = (path: string) => ({ result: "unknown", code: "valueUnknown", params: { path } });
    expect(judged({ tags: unknownValue })).toEqual(said("tags"));
    expect(judged({ ...tags("S4A4G4"), name: unknownValue })).toEqual(said("name"));
    expect(judged({ ...tags("S3A3G3"), name: unknownValue })).toEqual({ result: "not-applicable" });
});
