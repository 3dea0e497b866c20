// Which tests have to notice a change of which source.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { root } from "./load.mjs";

const policies = join(root, "policies");
const filesBelow = (folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts"))
        .map((name) => join(folder, name));
const sources = filesBelow(policies);
const testFolder = join(root, "test", "policies");
/** Those beside the folders are about all rules together and need all of jest. */
const tests = filesBelow(testFolder).filter((file) => file.endsWith(".test.ts") && dirname(file) !== testFolder);
const kernelTests = tests.filter((file) => file.startsWith(join(testFolder, "kernel") + sep));

/** Files that a file imports by a relative path. */
function importsOf(file) {
    const text = readFileSync(file, "utf8");
    return [...text.matchAll(/from "(\.[^"]*)"/g)].map(([, path]) => `${resolve(dirname(file), path)}.ts`);
}
const imported = new Map([...sources, ...tests].map((file) => [file, importsOf(file)]));
const importersOf = (file, among) => among.filter((one) => imported.get(one).includes(file));

/** Rules that use a shared file, of whose tests enough are run to notice a change of it: each takes its time. */
const usersRun = 12;

/** The file that declares a rule. */
export function sourceOfRule(id) {
    return sources.find((file) => new RegExp(`^\\s+id: "${id}",`, "m").test(readFileSync(file, "utf8")));
}

/** Tests that import a file. */
export const testsOf = (source) => importersOf(source, tests);

/** What no rule is declared in and what rules share: the kernel, and readers beside rules. Lists and texts have nothing to weaken. */
export function sharedSources(ruleSources) {
    const lists = /(^|\/)(index|main|unsettled|evidence|texts)\.ts$|\/evidence\/|\/all\//;
    return sources.filter((file) => !ruleSources.has(file) && !lists.test(file.slice(policies.length)));
}

/** Tests of a shared file: its own, those of the kernel where it is a part of that, and those of some rules that use it. */
export function testsOfShared(file) {
    const users = new Set([file]);
    // Through other shared files too: what only the kernel imports is used by every rule.
    for (const one of users) for (const user of importersOf(one, sources)) users.add(user);
    const own = testsOf(file);
    const kernel = file.startsWith(join(policies, "kernel") + sep) ? kernelTests : [];
    // Spread over the packs, so that they read different things.
    const others = [...users].flatMap(testsOf).filter((test) => !own.includes(test) && !kernel.includes(test));
    const step = Math.max(1, Math.floor(others.length / usersRun));
    const some = others.filter((_, index) => index % step === 0).slice(0, usersRun);
    return [...new Set([...own, ...kernel, ...some])];
}
