import type { WaiverModel } from "../../../infra/estate/model";
import { waiverProblems } from "../../../infra/synthesis/waiver-problems";
import type { Rule } from "../../../policies/kernel/rule";
import { rules } from "../../../policies";
import { withWaivers } from "../../policies/support/tiny";

const graph = { stacks: new Map([["tenants-370000", {} as never]]) };
const sealed = { ...rules[0], id: "secrecy/sealed", unwaivable: true } as Rule;

const codes = (...changes: readonly Partial<WaiverModel>[]): string[] =>
    waiverProblems(withWaivers(...changes).waivers.values(), [...rules, sealed], graph).map(
        ({ code, location }) => `${location.line} ${code}`,
    );

it("lets sound waivers pass", () => {
    expect(codes({}, { id: "two", scope: { stack: "tenants-370000" } })).toEqual([]);
});

it.each<[string, Partial<WaiverModel>, string]>([
    ["a rule that nothing waives", { rule: sealed.id }, "3 waiverOfUnwaivableRule"],
    ["a rule that is none", { rule: "x/y" }, "3 waiverOfUnknownRule"],
    ["a rule with a slip", { rule: "classified-protection/listener-encript" }, "3 waiverOfUnknownRuleNear"],
    ["a stack that is none", { scope: { stack: "x" } }, "3 waiverOfUnknownStack"],
    ["a stack with a slip", { scope: { stack: "tenants-370001" } }, "3 waiverOfUnknownStackNear"],
])("refuses %s", (_, change, expected) => {
    expect(codes(change)).toEqual([expected]);
});

it("says all in the order of the file", () => {
    const at = (line: number) => ({ source: { file: "waivers.yaml", line, column: 5 } });
    expect(codes({ id: "b", rule: "x/y", ...at(9) }, { id: "a", rule: sealed.id, ...at(4) })).toEqual([
        "4 waiverOfUnwaivableRule",
        "9 waiverOfUnknownRule",
    ]);
});
