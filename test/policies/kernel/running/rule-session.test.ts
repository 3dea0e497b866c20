import { violation } from "../../../../policies/kernel/judgement";
import type { ResourceRule } from "../../../../policies/kernel/rule";
import { RuleSession } from "../../../../policies/kernel/running/rule-session";
import { causeOf, levelFourRule, resource, ruleContext } from "../../support/fixtures";
import { withWaivers } from "../../support/tiny";

const rule = levelFourRule({
    // The rule of the sound waiver.
    id: "classified-protection/listener-encrypts",
    check: ({ name }) => (name === "fine" ? [] : violation("bad")),
});
const estate = withWaivers({ scope: { stack: "tenants-370000" } });
const session = (rules: readonly ResourceRule[] = [rule]) => new RuleSession(rules, estate, "2026-11-24");
const at = (stack: string, name: string, level = 4) =>
    resource(stack, "t", name, { tags: [`egov:level=S${level}A${level}G${level}`] });
const judged = (one: RuleSession, ...resources: ReturnType<typeof at>[]): RuleSession => {
    one.judgeResources(ruleContext([], "2026-11-24", resources), causeOf);
    return one;
};

describe("one stack after another", () => {
    it("comes to what all of them at once come to", () => {
        const [home, away] = [
            [at("tenants-370000", "bad"), at("tenants-370000", "fine"), at("tenants-370000", "low", 3)],
            [at("tenants-370100", "bad"), at("tenants-370100", "low", 3), at("tenants-370100", "lower", 2)],
        ];
        const all = judged(session(), ...home, ...away).result();
        expect(all.counts.get(rule.id)).toEqual({ pass: 1, violation: 1, unknown: 0, "not-applicable": 3, waived: 1 });
        expect(all.waivers).toMatchObject([{ state: "applied", findings: 1 }]);
        expect(judged(judged(session(), ...home), ...away).result()).toEqual(all);

        const parts = session();
        for (const resources of [away, home]) parts.add(judged(session(), ...resources).part());
        expect(parts.result()).toEqual(all);
    });

    it("counts nothing twice, however often one asks", () => {
        const one = judged(session(), at("s", "low", 3), at("s", "bad"));
        const first = { ...one.part().counts.get(rule.id) };
        one.part();
        expect(one.result().counts.get(rule.id)).toEqual(first);
        expect(first).toMatchObject({ "not-applicable": 1, violation: 1 });
    });

    it("takes nothing of a rule that is no part of the run", () => {
        const other: ResourceRule = { ...rule, id: "bypass/other" };
        const part = judged(session([other]), at("s", "bad")).part();
        expect(() => {
            session().add(part);
        }).toThrow("bypass/other");
    });
});
