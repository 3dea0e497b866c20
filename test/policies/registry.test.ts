import { rules } from "../../policies";
import { clauseOf } from "../../policies/kernel/clauses";

const isText = ({ zh, en }: { zh: string; en: string }): boolean =>
    /\p{Script=Han}/u.test(zh) && /^[\x20-\x7e]+$/.test(en);

describe("the registry of rules", () => {
    it("has rules, each id once, in order", () => {
        const ids = rules.map((rule) => rule.id);
        expect(ids.length).toBeGreaterThan(0);
        expect(ids).toEqual([...new Set(ids)].sort());
    });

    it.each(rules.map((rule) => [rule.id, rule] as const))(
        "%s says what it proves, why, what it reads and how to put it right",
        (id, rule) => {
            expect(id).toMatch(/^[a-z-]+\/[a-z0-9-]+$/);
            expect(rule.clauses.length).toBeGreaterThan(0);
            expect(() => rule.clauses.map(clauseOf)).not.toThrow();
            for (const text of [rule.title, rule.why, rule.reads, rule.remedy])
                expect(isText(text) ? "" : `not in both languages: ${text.zh} | ${text.en}`).toBe("");
            expect(Object.keys(rule.messages).length).toBeGreaterThan(0);
            for (const { zh, en } of Object.values(rule.messages)) {
                expect(zh).toMatch(/\p{Script=Han}/u);
                expect(en).toMatch(/^[\x20-\x7e]+$/);
                const names = (text: string): string[] => [...new Set(text.match(/\{\{\w+/g) ?? [])].sort();
                expect(names(zh)).toEqual(names(en));
            }
        },
    );
});
