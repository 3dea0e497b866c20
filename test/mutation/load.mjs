// Runs test files of rules in this process: TypeScript is turned into JavaScript as it is loaded, a file may be replaced by a
// mutated text, and jest's own runner (jest-circus) runs what the test file declares.
import { transformSync } from "@swc/core";
import { expect } from "expect";
import * as circus from "jest-circus";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, sep } from "node:path";

const require = createRequire(import.meta.url);
const Module = require("node:module");
export const root = join(import.meta.dirname, "..", "..");

/** File -> text in its place. */
const replaced = new Map();
const compiled = new Map();

Module._extensions[".ts"] = (module, file) => {
    const text = replaced.get(file);
    let code = text === undefined ? compiled.get(file) : undefined;
    code ??= transformSync(text ?? readFileSync(file, "utf8"), {
        filename: file,
        jsc: { parser: { syntax: "typescript" }, target: "es2022" },
        module: { type: "commonjs" },
    }).code;
    if (text === undefined) compiled.set(file, code);
    module._compile(code, file);
};
Module._extensions[".csv"] = (module, file) => {
    module.exports = readFileSync(file, "utf8");
};
// Before .json, as jest has it: grades.ts stands beside grades.json.
for (const [extension, load] of Object.entries(Module._extensions))
    if (extension !== ".ts") {
        delete Module._extensions[extension];
        Module._extensions[extension] = load;
    }
Object.assign(globalThis, {
    expect,
    ...Object.fromEntries(
        ["describe", "it", "test", "beforeAll", "beforeEach", "afterAll", "afterEach"].map((name) => [
            name,
            circus[name],
        ]),
    ),
});

/** The estate for learning stays: reading it takes longer than the tests of a rule. So does what changes @pulumi/policy, once. */
const kept = ["test/policies/support/tiny.ts", "infra/policy-packs/adapter/properties.ts"].map((file) =>
    join(root, file),
);
/** What runs rules has to know the same kernel as they do. */
const folders = ["policies", "test/policies", "infra/policy-packs", "infra/judge"].map(
    (folder) => join(root, folder) + sep,
);
const holdsRules = (file) => !kept.includes(file) && folders.some((folder) => file.startsWith(folder));

/** Rules, what runs them and their tests are loaded anew each time, everything else once. */
function forget() {
    for (const file of Object.keys(require.cache)) if (holdsRules(file)) delete require.cache[file];
}

/** What a module exports, loaded afresh with nothing replaced. */
export function loadFresh(file) {
    replaced.clear();
    forget();
    return require(file);
}

/**
 * Whether the tests of some files hold.
 *
 * @param change `{ file, text }` to put a text in the place of a file, or `{ prepare }` to change modules before tests see them
 * @returns names of tests that fail; a test file that can't even be loaded is one
 */
export async function failures(tests, change = {}) {
    replaced.clear();
    forget();
    if (change.file !== undefined) replaced.set(change.file, change.text);
    circus.resetState();
    try {
        change.prepare?.(require);
        for (const test of tests) require(test);
        const { testResults } = await circus.run();
        return testResults.filter(({ errors }) => errors.length > 0).map(({ testPath }) => testPath.slice(1).join(" "));
    } catch (error) {
        return [`cannot be loaded: ${error instanceof Error ? error.message : error}`];
    }
}
