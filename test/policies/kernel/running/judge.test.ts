import { pass, violation } from "../../../../policies/kernel/judgement";
import { textAt } from "../../../../policies/kernel/read";
import { judge } from "../../../../policies/kernel/running/judge";
import { levelFourRule, resource, ruleContext, unknownValue } from "../../support/fixtures";

const rule = levelFourRule({
    id: "bypass/r",
    check: (one) => (textAt(one, "name") === "list" ? [] : textAt(one, "name") === "good" ? pass : violation("bad")),
});
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
