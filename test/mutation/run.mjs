// `npm run mutate [-- WORD ...]`: switches every rule off, and weakens rules and what they share (the kernel, readers) in small
// ways; their tests have to notice. Prints what they did not notice, and ends with 1 where a rule that is switched off goes
// unnoticed. WORDs pick rules by their ids and shared files by their paths. `--off` only switches off, `--shared` leaves rules out.
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { failures, loadFresh, root } from "./load.mjs";
import { mutantsOf } from "./mutants.mjs";
import { sharedSources, sourceOfRule, testsOf, testsOfShared } from "./sources.mjs";

const options = process.argv.slice(2);
const words = options.filter((word) => !word.startsWith("--"));
const [onlyOff, onlyShared] = ["--off", "--shared"].map((option) => options.includes(option));
const isWanted = (name) => words.length === 0 || words.some((word) => name.includes(word));

const { rules } = loadFresh(join(root, "policies", "index.ts"));

/** Puts an answer in the place of what a rule says. */
function switchOff(source, id, answer) {
    return (require) => {
        const rule = Object.values(require(source)).find((value) => value?.id === id);
        if (rule.scope === "estate") rule.checkEstate = () => [];
        else rule.check = () => ({ result: answer });
    };
}

const totals = { rules: 0, shared: 0, mutants: 0, survivors: 0, broken: 0, off: 0 };
const start = performance.now();

/** Whether the tests hold as things are; without that nothing can be told. */
async function canBeJudged(place, own) {
    const before = own.length === 0 ? ["no test file imports it"] : await failures(own);
    if (before.length === 0) return true;
    totals.broken += 1;
    console.log(`${place}: cannot be judged: ${before.slice(0, 3).join("; ")}`);
    return false;
}

async function weaken(source, own) {
    for (const { line, column, what, text } of mutantsOf(source, readFileSync(source, "utf8"))) {
        totals.mutants += 1;
        if ((await failures(own, { file: source, text })).length > 0) continue;
        totals.survivors += 1;
        console.log(`${relative(root, source)}:${line}:${column}: ${what}`);
    }
}

const sourceOf = new Map(rules.map(({ id }) => [id, sourceOfRule(id)]));
for (const [id, source] of sourceOf) {
    if (onlyShared || !isWanted(id)) continue;
    totals.rules += 1;
    const own = source === undefined ? [] : testsOf(source);
    const place = source === undefined ? id : relative(root, source);
    if (!(await canBeJudged(place, own))) continue;
    for (const answer of ["pass", "not-applicable"])
        if ((await failures(own, { prepare: switchOff(source, id, answer) })).length === 0) {
            totals.off += 1;
            console.log(`${place}: SWITCHED OFF (always ${answer}) and no test notices`);
        }
    if (!onlyOff) await weaken(source, own);
}
for (const source of onlyOff ? [] : sharedSources(new Set(sourceOf.values()))) {
    const place = relative(root, source);
    if (!isWanted(place)) continue;
    totals.shared += 1;
    const own = testsOfShared(source);
    if (await canBeJudged(place, own)) await weaken(source, own);
}
const seconds = ((performance.now() - start) / 1000).toFixed(1);
console.log(
    `${totals.rules} rules and ${totals.shared} shared files in ${seconds} s: ${totals.off} survive switched off, ` +
        `${totals.broken} cannot be judged; ${totals.survivors} of ${totals.mutants} small mutants survive`,
);
process.exitCode = totals.off > 0 || totals.broken > 0 ? 1 : 0;
