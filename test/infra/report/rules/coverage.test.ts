import { coverage, countProofs } from "../../../../infra/report/rules/coverage";
import { coverageMarkdown } from "../../../../infra/report/rules/coverage-markdown";
import { formatCoverage } from "../../../../infra/report/rules/coverage-text";
import { createTranslator } from "../../../../infra/i18n/translator";
import { clauseCatalogue } from "../../../../policies/kernel/clauses";
import type { EvidenceItem } from "../../../../policies/kernel/evidence";
import { notCheckableItems } from "../../../../policies/kernel/not-checkable";
import * as project from "../../../../policies";
import { noCounts, rule } from "../findings/fixture";

const item = (clause: EvidenceItem["clause"]): EvidenceItem => ({
    clause,
    reason: { zh: "理由", en: "reason" },
    evidence: { zh: "材料", en: "a record" },
});
const both = "GB/T 22239 8.1.4.8 a)";
const byRule = "GB/T 22239 8.1.4.8 b)";
const filed = "GB/T 22239 8.1.3.1 b)";
const waiting = "GB/T 22239 8.1.3.1 c)";
const waitingAndFiled = "GB/T 22239 8.1.3.2 a)";
const registry = {
    rules: [
        rule("bypass/a", { clauses: [both, byRule] }),
        rule("bypass/b", { clauses: [both] }),
        rule("bypass/waiting", { clauses: [byRule, waiting, waitingAndFiled] }),
    ],
    unsettled: new Set(["bypass/waiting"]),
    evidence: [item(both), item(filed), item(waitingAndFiled)],
};

const proofOf = (id: string, level: 2 | 3 | 4 = 3): string | undefined =>
    coverage(level, registry).find((row) => row.id === id)?.proof;

it("tells how each item is shown", () => {
    expect(proofOf(byRule)).toBe("rules");
    expect(proofOf(both)).toBe("rules-and-evidence");
    expect(proofOf(filed)).toBe("evidence");
    expect(proofOf("GB/T 22239 8.1.3.1 a)")).toBe("missing");
    expect(proofOf("GB/T 22239 8.1.6")).toBe("not-checkable");
    expect(proofOf("LZBF 2015-7 3")).toBe("missing");
});

it("takes a rule that is not in force for no proof, also where evidence is on file for the rest", () => {
    expect([proofOf(waiting), proofOf(waitingAndFiled)]).toEqual(["not-in-force", "not-in-force"]);
    const rows = coverage(3, registry, new Map([["bypass/waiting", { ...noCounts, pass: 5 }]]));
    const of = (id: string) => rows.find((row) => row.id === id);
    expect(of(waiting)).toMatchObject({ rules: [], notInForce: [{ id: "bypass/waiting" }] });
    expect(of(waiting)).not.toHaveProperty("counts");
    expect(of(byRule)).toMatchObject({ rules: [{ id: "bypass/a" }], notInForce: [{ id: "bypass/waiting" }] });
    expect(of(byRule)?.counts).toEqual(noCounts);
});

it.each([2, 3, 4] as const)("has every item of level %i once, and none of another", (level) => {
    const rows = coverage(level, project);
    const ids = rows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const graded = [...clauseCatalogue.values()].filter(
        ({ grading }) => grading === undefined || grading.numbers[level] !== undefined,
    );
    const others = notCheckableItems.filter(({ levels }) => levels.includes(level));
    expect(rows).toHaveLength(graded.length + others.length);
    for (const { number, proof } of rows)
        if (number?.level !== undefined) expect(number.number).toMatch(new RegExp(`^${level + 5}\\.`));
        else expect(proof === "not-checkable" || number !== undefined).toBe(true);
    const counts = countProofs(rows);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(rows.length);
});

it("every item of the policy document has a rule, or evidence that says why none shows it", () => {
    const document = coverage(3, project).filter(({ id }) => id.startsWith("LZBF "));
    expect(document).toHaveLength(15);
    expect(document.filter(({ proof }) => proof === "missing").map(({ id }) => id)).toEqual([]);
});

it("has no number of another level for one of this", () => {
    const rows = coverage(4, { rules: [], unsettled: new Set(), evidence: [] });
    expect(rows.find(({ id }) => id === "GB/T 22239 8.1.6")?.number).toBeUndefined();
    expect(rows.find(({ id }) => id === "GB/T 22239 9.1.2.2 d)")?.number).toMatchObject({ number: "9.1.2.2 d)" });
    expect(rows.find(({ id }) => id === byRule)?.number?.number).toBe("9.1.4.8 b)");
});

it("sums what the rules of an item said in a run; says nothing where none ran", () => {
    const counts = new Map([
        ["bypass/a", { ...noCounts, pass: 2, violation: 1 }],
        ["bypass/b", { ...noCounts, pass: 3, unknown: 4 }],
    ]);
    const rows = coverage(3, registry, counts);
    const of = (id: string) => rows.find((row) => row.id === id);
    expect(of(both)?.counts).toEqual({ ...noCounts, pass: 5, violation: 1, unknown: 4 });
    expect(of(byRule)?.counts).toEqual({ ...noCounts, pass: 2, violation: 1 });
    expect(of(filed)?.counts).toBeUndefined();
    expect(coverage(3, registry).find((row) => row.id === both)?.counts).toBeUndefined();
});

describe("as text and as Markdown", () => {
    const plain = (text: string): string => text;
    const colors = { bold: plain, dim: plain, red: plain, green: plain, yellow: plain, cyan: plain };
    const rows = coverage(3, registry);
    const style = { language: "en", translate: createTranslator("en"), colors } as const;
    const { missing, "not-checkable": others } = countProofs(rows);
    const sum = `Level 3: ${rows.length} items: by rules 2, by evidence 1, written but not in force 2, not covered ${missing}, not checkable here ${others}.`;

    it("never counts as shown what is not", () => {
        const text = formatCoverage(3, rows, style);
        expect(text).toContain(sum);
        expect(text).toContain("evidence: a record");
        expect(text).toContain("Rules written, not in force: not proved yet (2)\n");
        expect(text.match(/\(unverified\)/g)).toHaveLength(rows.length);
    });

    it("marks the rules that are not in force, also beside those that are", () => {
        expect(formatCoverage(3, rows, style)).toMatch(
            /8\.1\.4\.8 b\).*\n +bypass\/a\n +bypass\/waiting \(written, not in force\)\n/,
        );
        expect(coverageMarkdown(3, rows, style)).toContain(
            "| `bypass/a`<br>`bypass/waiting` (written, not in force) |",
        );
    });

    it("has a table for each way of showing, with a row for each of its items", () => {
        const markdown = coverageMarkdown(3, rows, style);
        expect(markdown).toContain(`\n${sum}\n`);
        for (const [proof, count] of Object.entries(countProofs(rows))) {
            const title = style.translate(`rules:proof.${proof}`);
            const section = markdown.split("\n## ").find((part) => part.startsWith(`${title} (`));
            expect(section?.match(/^\| /gm)).toHaveLength(count + 2);
        }
    });
});

describe("items that are not checkable here", () => {
    it("are none of the catalogue, each once, in both languages", () => {
        const ids = notCheckableItems.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { id, text, evidence: shown } of notCheckableItems) {
            expect(clauseCatalogue.has(`GB/T 22239 ${id}`)).toBe(false);
            expect(id).toMatch(/^[89]\.[12]\.\d+(\.\d+)?( [a-z]\))?$/);
            for (const { zh, en } of [text, shown]) {
                expect(zh).toMatch(/\p{Script=Han}/u);
                expect(en).toMatch(/^[\x20-\x7e]+$/);
            }
        }
    });

    it("hold no clause of the catalogue in a chapter that stands as a whole", () => {
        const chapters = notCheckableItems.filter(({ id }) => !id.endsWith(")")).map(({ id }) => id);
        const inside = [...clauseCatalogue.keys()].filter((clause) =>
            chapters.some((id) => new RegExp(`^GB/T 22239 ${id.replaceAll(".", "\\.")}[. ]`).test(clause)),
        );
        expect(inside).toEqual([]);
    });
});
