import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolders } from "../../support/temporary";

const loader = join(__dirname, "..", "..", "..", "infra", "build", "load.js");
const newFolder = temporaryFolders();
let program: string;
let codeFolder: string;

/** Runs a program's `main` in a process of its own, as `egov` does; says what it printed and whether V8 took the cache. */
function run(use: string, exitCode = 0): { text: string; cached: boolean } {
    const script = `
        const { Script } = require("node:vm");
        let cached = false;
        const vm = require("node:vm");
        vm.Script = class extends Script {
            constructor(source, options) {
                super(source, options);
                cached = options.cachedData !== undefined && !this.cachedDataRejected;
            }
        };
        const { loadProgram } = require(${JSON.stringify(loader)});
        loadProgram(${JSON.stringify(program)}, ${JSON.stringify(use)}).main().then((text) => {
            process.stdout.write(JSON.stringify({ text, cached }));
            process.exitCode = ${exitCode};
        });`;
    try {
        return JSON.parse(execFileSync(process.execPath, ["-e", script], { encoding: "utf8" })) as never;
    } catch (error) {
        return JSON.parse((error as { stdout: string }).stdout) as never;
    }
}

/** A program that needs all that a bundle needs of its surroundings: its name, its folder and `require`. */
const source = (word: string): string => `
"use strict";
exports.main = async () => {
    const { basename } = require("node:path");
    const { file } = require("./beside.js");
    return [basename(__filename), basename(file), module.exports === exports, "${word}"].join(" ");
};`;

function write(word: string, changed: Date): void {
    writeFileSync(program, source(word));
    utimesSync(program, changed, changed);
}

const codes = (): string[] => {
    try {
        return readdirSync(codeFolder);
    } catch {
        return [];
    }
};

beforeEach(() => {
    const folder = newFolder();
    program = join(folder, "program.js");
    codeFolder = join(folder, "code");
    writeFileSync(join(folder, "beside.js"), "exports.file = __filename;");
    write("first", new Date(1_000_000));
});

it("runs the same from the source and from the code of an earlier run", () => {
    const text = "program.js beside.js true first";
    expect(run("check")).toEqual({ text, cached: false });
    expect(codes()).toHaveLength(1);
    expect(run("check")).toEqual({ text, cached: true });
});

it("keeps the code of each use apart, and none of a use that is no name", () => {
    run("check");
    expect(run("synth").cached).toBe(false);
    run("../outside");
    expect(codes()).toEqual([expect.stringMatching(/^program-check-/), expect.stringMatching(/^program-synth-/)]);
});

it("never takes the code of another build, be the source as long as it was", () => {
    run("check");
    write("other", new Date(2_000_000));
    expect(run("check")).toEqual({ text: "program.js beside.js true other", cached: false });
});

it("compiles anew where the code is damaged, and keeps the good one", () => {
    run("check");
    const [name = ""] = codes();
    writeFileSync(join(codeFolder, name), "damaged");
    expect(run("check").cached).toBe(false);
    expect(readFileSync(join(codeFolder, name), "latin1")).not.toBe("damaged");
    expect(run("check").cached).toBe(true);
});

it("keeps nothing of a run with a wrong command line or an error", () => {
    run("check", 2);
    run("check", 3);
    expect(codes()).toEqual([]);
    run("check", 1);
    expect(codes()).toHaveLength(1);
});

it("runs without where the folder can't be made", () => {
    writeFileSync(codeFolder, "a file is in the way");
    expect(run("check").text).toContain("first");
    expect(statSync(codeFolder).isFile()).toBe(true);
});
