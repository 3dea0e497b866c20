import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolders } from "../../support/temporary";

const temporary = temporaryFolders();
const preload = join(__dirname, "..", "..", "..", "infra", "toolchain", "lean-sdk.js");

/** Runs a script with the preload in a folder with stand-ins for the packages; gives what it printed. */
function run(script: string, typescript: boolean): unknown {
    const folder = temporary();
    const file = (path: string, text: string): string => {
        const full = join(folder, path);
        mkdirSync(join(full, ".."), { recursive: true });
        writeFileSync(full, text);
        return full;
    };
    const loads = (name: string): string =>
        `(globalThis.loaded ??= []).push("${name}"); module.exports = { version: "5", name: "${name}" };`;
    file("node_modules/@npmcli/arborist/index.js", loads("arborist"));
    file("node_modules/typescript/index.js", loads("typescript"));
    file("node_modules/@pulumi/pulumi/typescript-shim.js", loads("shim"));
    file(
        "node_modules/@pulumi/pulumi/tsutils.js",
        `module.exports = [require("typescript").version, typeof require("ts-node").register];`,
    );
    file("node_modules/ts-node/index.js", "exports.register = 1;");
    const program = file("program.js", `${script}\nglobalThis.loaded ??= [];`);
    const print = `require(${JSON.stringify(program)}); console.log(JSON.stringify([globalThis.loaded, globalThis.result]))`;
    const env = { ...process.env, PULUMI_NODEJS_TYPESCRIPT: typescript ? "true" : "" };
    return JSON.parse(execFileSync(process.execPath, ["--require", preload, "-e", print], { env, encoding: "utf8" }));
}

it("loads the package manager's model and the compiler when something is asked of them", () => {
    const required = `const a = require("@npmcli/arborist"); const s = require("@pulumi/pulumi/typescript-shim");`;
    expect(run(required, true)).toEqual([[], null]);
    expect(run(`${required} globalThis.result = [a.name, s.name];`, true)).toEqual([
        ["arborist", "shim"],
        ["arborist", "shim"],
    ]);
});

it("keeps ts-node from packs that have no TypeScript, and from nobody else", () => {
    const asked = `globalThis.result = require("@pulumi/pulumi/tsutils");`;
    expect(run(asked, false)).toEqual([[], ["0.0.0", "function"]]);
    expect(run(asked, true)).toEqual([["typescript"], ["5", "number"]]);
    expect(run(`globalThis.result = require("typescript").name;`, false)).toEqual([["typescript"], "typescript"]);
});
