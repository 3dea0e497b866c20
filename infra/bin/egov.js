#!/usr/bin/env node
"use strict";
const { availableParallelism } = require("node:os");
const { ensureBuilt, root } = require("../build/fresh.js");
const { loadProgram } = require("../build/load.js");
const { startThread } = require("../synthesis/abreast/thread.js");

/** Commands that judge all stacks of an estate. */
const whole = ["check", "attest", "coverage"];

const command = process.argv.slice(2).find((argument) => !argument.startsWith("-"));
const wanted = whole.includes(command) && availableParallelism() > 1;
// It takes a while to begin, so it is told to before anything else; one that met an old program is replaced.
let thread = wanted ? startThread() : undefined;
const { file, built } = ensureBuilt("egov");
if (built && thread !== undefined) {
    void thread.worker.terminate();
    thread = startThread();
}
loadProgram(file, command).main(root, thread);
