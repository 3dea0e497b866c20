"use strict";
// Loads a built program with V8's code cache: compiling the bundle anew would cost every command a tenth of a second and more.
const { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } = require("node:fs");
const Module = require("node:module");
const { basename, dirname, join } = require("node:path");
const { setFlagsFromString } = require("node:v8");
const { Script } = require("node:vm");

/**
 * A command, a worker and a policy pack live for seconds: V8's optimising compiler, at its usual eagerness, costs a quarter
 * of `egov check` and pays back nothing. What runs a hundred times as long is optimised all the same.
 */
const shortLived = "--interrupt-budget=10000000";

/**
 * Exports of a built program.
 *
 * @param file path of the bundle
 * @param use what it is run for, e.g. `check`: the cache of a use holds the functions that it needs; undefined: no cache
 */
function loadProgram(file, use) {
    setFlagsFromString(shortLived);
    if (use === undefined || !/^[a-z-]{1,20}$/.test(use)) return require(file);
    // It is ASCII (build.mjs), which is read fastest so. V8 compares the length of a source only, so the name says which build the code is of.
    const { mtimeMs, size } = statSync(file);
    const cache = join(dirname(file), "code", `${basename(file, ".js")}-${use}-${Math.round(mtimeMs)}-${size}`);
    const cachedData = read(cache);
    const script = new Script(Module.wrap(readFileSync(file, "latin1")), { filename: file, cachedData });
    // At the end the functions that were used are compiled. A wrong command line (exit 2) compiles next to none.
    if (cachedData === undefined || script.cachedDataRejected)
        process.once("exit", (code) => {
            if (code === 0 || code === 1) write(cache, script);
        });
    const program = new Module(file, module);
    program.filename = file;
    program.paths = Module._nodeModulePaths(dirname(file));
    script.runInThisContext()(program.exports, Module.createRequire(file), program, file, dirname(file));
    return program.exports;
}

function read(cache) {
    try {
        return readFileSync(cache);
    } catch {
        return undefined;
    }
}

/** Whole or not at all; a checkout that can't be written to does without. */
function write(cache, script) {
    const unfinished = `${cache}.${process.pid}`;
    try {
        mkdirSync(dirname(cache), { recursive: true });
        writeFileSync(unfinished, script.createCachedData());
        renameSync(unfinished, cache);
    } catch {
        discard(unfinished);
    }
}

function discard(file) {
    try {
        rmSync(file, { force: true });
    } catch {
        // Its folder isn't one.
    }
}

module.exports = { loadProgram };
