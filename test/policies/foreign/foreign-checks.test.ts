import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../../../policies";
import type { ForeignFact } from "./fact";
import { telling, violated } from "./judge";
import { foreignChecksPage } from "./page";
import { reasons } from "./reasons";
import { foreignTools } from "./tools";

const folder = join(__dirname, "..", "..", "..", "docs", "policies");
/** `npm run docs` sets it. */
const renew = process.env["EGOV_FOREIGN"] === "renew";

/** Each fact once, with the first check that looks for it. */
const facts = new Map<ForeignFact, string>();
for (const { name, checks } of foreignTools)
    for (const [id, fact] of Object.entries(checks)) if (!facts.has(fact)) facts.set(fact, `${name} ${id}`);
const all = [...facts].map(([fact, check]) => ({ name: `${check}: ${fact.subject.en}`, fact }));
const caught = all.flatMap(({ name, fact }) => ("caughtBy" in fact ? [{ name, fact, caughtBy: fact.caughtBy }] : []));
const shown = all.filter(({ fact }) => !("caughtBy" in fact) && fact.bad.length > 0);

describe("is found by the rules that are named", () => {
    test.each(caught)("$name", ({ fact, caughtBy }) => {
        expect(caughtBy.length).toBeGreaterThan(0);
        expect([...violated(fact.bad, caughtBy)].sort()).toEqual([...caughtBy].sort());
        expect([...violated(fact.good, caughtBy)]).toEqual([]);
    });
});

// Where a rule begins to find it, the table has to say so.
describe("is found by no rule, as is said", () => {
    test.each(shown)("$name", ({ fact }) => {
        expect(fact.good.length).toBeGreaterThan(0);
        expect(telling(fact)).toEqual([]);
    });
});

test("every rule that is named is one of ours", () => {
    const ids = new Set<string>(rules.map(({ id }) => id));
    expect(caught.flatMap(({ caughtBy }) => caughtBy).filter((id) => !ids.has(id))).toEqual([]);
});

test("every reason is somebody's", () => {
    const given = new Set(all.flatMap(({ fact }) => ("notCaught" in fact ? [fact.notCaught as string] : [])));
    expect(Object.keys(reasons).filter((reason) => !given.has(reason))).toEqual([]);
});

test("what no resource shows has none, and says so", () => {
    for (const { fact } of all.filter((one) => one.fact.bad.length === 0)) {
        expect("notCaught" in fact).toBe(true);
        expect(fact.good).toEqual([]);
    }
});

test.each(["en", "zh"] as const)(
    "the page in %s is what the statements say now; npm run docs writes it anew",
    (language) => {
        const file = join(folder, `foreign-checks${language === "zh" ? ".zh-CN" : ""}.md`);
        const text = foreignChecksPage(foreignTools, rules, language);
        if (renew) {
            mkdirSync(folder, { recursive: true });
            writeFileSync(file, text);
        }
        expect(readFileSync(file, "utf8") === text).toBe(true);
    },
);
