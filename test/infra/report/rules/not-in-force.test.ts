import { policyPages } from "../../../../infra/report/docs/policy-pages";
import { createTranslator } from "../../../../infra/i18n/translator";
import { explainClause, explainRule } from "../../../../infra/report/rules/explain";
import { clauseRulesJson, ruleJson } from "../../../../infra/report/rules/json";
import { formatRuleList } from "../../../../infra/report/rules/rule-list";
import { clauseOf } from "../../../../policies/kernel/clauses";
import { rule } from "../findings/fixture";

const clause = "GB/T 22239 8.1.4.8 a)";
const waiting = rule("bypass/waiting", { clauses: [clause] });
const inForce = rule("bypass/in-force", { clauses: [clause] });
const registry = { rules: [inForce, waiting], unsettled: new Set(["bypass/waiting"]), evidence: [] };
const plain = (text: string): string => text;
const colors = { bold: plain, dim: plain, red: plain, green: plain, yellow: plain, cyan: plain };
const style = { language: "en", translate: createTranslator("en"), colors } as const;

it("a rule that is not in force says so wherever it is shown, and no other does", () => {
    const list = formatRuleList(registry.rules, registry, style).split("\n");
    expect(list.filter((line) => line.includes("written, not in force"))).toEqual([
        expect.stringMatching(/^bypass\/waiting /),
    ]);
    const note = "Written, not in force";
    expect([waiting, inForce].map((one) => explainRule(one, registry, style).includes(note))).toEqual([true, false]);
    expect([waiting, inForce].map((one) => ruleJson(one, registry, "en")["inForce"])).toEqual([false, true]);
    const page = policyPages(registry, style).get("bypass.md") ?? "";
    expect(page.split("\n## ").filter((section) => section.includes(note))).toEqual([
        expect.stringMatching(/^waiting\n/),
    ]);
    expect(policyPages(registry, style).get("README.md")).toMatch(/\[bypass\].*\| 2 \| 2 \| 1 \|/);
});

it("a clause tells the rules that prove it from those that don't yet", () => {
    expect(clauseRulesJson(registry, clauseOf(clause))).toEqual({
        rules: ["bypass/in-force"],
        notInForce: ["bypass/waiting"],
    });
    const text = explainClause(clauseOf(clause), registry, style);
    expect(text).toMatch(/Proved by rules\n +bypass\/in-force: .*\n\nRules written, not in force\n +bypass\/waiting: /);
    const alone = explainClause(clauseOf(clause), { ...registry, rules: [waiting] }, style);
    expect(alone).not.toMatch(/Proved by rules|not covered/);
});
