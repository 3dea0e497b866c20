// `npm run mutate [-- WORD ...]`: switches every rule off, and weakens it in small ways; its own tests have to notice. Prints
// what they did not notice, and ends with 1 where a rule that is switched off goes unnoticed. WORDs pick rules by their ids.
// `--off` only switches off.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { failures, loadFresh, root } from "./load.mjs";
import { mutantsOf } from "./mutants.mjs";

const words = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const onlyOff = process.argv.includes("--off");
const filesBelow = (folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts"))
        .map((name) => join(folder, name));

const { rules } = loadFresh(join(root, "policies", "index.ts"));
const sources = filesBelow(join(root, "policies"));
const tests = filesBelow(join(root, "test", "policies")).filter((file) => file.endsWith(".test.ts"));

/** The file that declares a rule. */
function sourceOf(id) {
    return sources.find((file) => new RegExp(`^\\s+id: "${id}",`, "m").test(readFileSync(file, "utf8")));
}

/** Tests that import a file. */
function testsOf(source) {
    const target = source.replace(/\.ts$/, "");
    return tests.filter((test) =>
        [...readFileSync(test, "utf8").matchAll(/from "(\.[^"]*)"/g)].some(
            ([, path]) => resolve(dirname(test), path) === target,
        ),
    );
}

/** Puts an answer in the place of what a rule says. */
function switchOff(source, id, answer) {
    return (require) => {
        const rule = Object.values(require(source)).find((value) => value?.id === id);
        if (rule.scope === "estate") rule.checkEstate = () => [];
        else rule.check = () => ({ result: answer });
    };
}

const totals = { rules: 0, mutants: 0, survivors: 0, broken: 0, off: 0 };
const start = performance.now();
for (const { id } of rules) {
    if (words.length > 0 && !words.some((word) => id.includes(word))) continue;
    totals.rules += 1;
    const source = sourceOf(id);
    const own = source === undefined ? [] : testsOf(source);
    const place = source === undefined ? id : relative(root, source);
    const before = own.length === 0 ? ["no test file imports it"] : await failures(own);
    if (before.length > 0) {
        totals.broken += 1;
        console.log(`${place}: cannot be judged: ${before.slice(0, 3).join("; ")}`);
        continue;
    }
    for (const answer of ["pass", "not-applicable"])
        if ((await failures(own, { prepare: switchOff(source, id, answer) })).length === 0) {
            totals.off += 1;
            console.log(`${place}: SWITCHED OFF (always ${answer}) and no test notices`);
        }
    if (onlyOff) continue;
    for (const { line, column, what, text } of mutantsOf(source, readFileSync(source, "utf8"))) {
        totals.mutants += 1;
        if ((await failures(own, { file: source, text })).length > 0) continue;
        totals.survivors += 1;
        console.log(`${place}:${line}:${column}: ${what}`);
    }
}
const seconds = ((performance.now() - start) / 1000).toFixed(1);
console.log(
    `${totals.rules} rules in ${seconds} s: ${totals.off} survive switched off, ${totals.broken} cannot be judged; ` +
        `${totals.survivors} of ${totals.mutants} small mutants survive`,
);
process.exitCode = totals.off > 0 || totals.broken > 0 ? 1 : 0;
