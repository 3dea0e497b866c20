import {
    computingEnvironmentEvidence as evidence,
    computingEnvironmentRules as rules,
} from "../../../../policies/classified-protection/computing-environment";
import { clauseCatalogue, clauseOf } from "../../../../policies/kernel/clauses";

const section = "安全计算环境";

describe("the section on the computing environment", () => {
    const clauses = [...clauseCatalogue.values()].filter(({ grading }) => grading?.section.zh === section);

    it("has 29 clauses", () => expect(clauses).toHaveLength(29));

    it.each(clauses.map(({ id }) => id))("shows %s by a rule", (id) => {
        expect(rules.filter((rule) => rule.clauses.some((clause) => clause === id))).not.toEqual([]);
    });

    it("is advisory for what may be, and nothing else", () => {
        const wrong = rules.filter(({ clauses: proven, enforcement }) => {
            const isMay = proven.every((id) => clauseOf(id).grading?.modality === "may");
            return isMay !== (enforcement === "advisory");
        });
        expect(wrong).toEqual([]);
    });

    it("says in both languages what is left to evidence, of clauses that are its own, each once", () => {
        const ids = evidence.map(({ clause }) => clause);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { clause, ...texts } of evidence) {
            expect(clauseOf(clause).grading?.section.zh).toBe(section);
            for (const { zh, en } of Object.values(texts)) {
                expect(zh).toMatch(/\p{Script=Han}/u);
                expect(en).toMatch(/^[\x20-\x7e]+$/);
            }
        }
    });
});
