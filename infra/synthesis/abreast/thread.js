"use strict";
// Starts the thread of a helper (helper.ts). A command that will want one starts it before it loads itself: then both load at the same time.
const { on } = require("node:events");
const { join } = require("node:path");
const { Worker } = require("node:worker_threads");

/** It makes hundreds of megabytes of values that live for one stack: twice the usual room for them halves what is copied. */
const resourceLimits = { maxYoungGenerationSizeMb: 96 };

/**
 * A thread with the program in it. `next` gives its next message; undefined where it ended or failed, on whatever it fails.
 * The process does not wait for one that nobody asks.
 */
function startThread() {
    // What it would print is printed by the first thread, which does the same where this one fails.
    const worker = new Worker(join(__dirname, "start.js"), { stdout: true, stderr: true, resourceLimits });
    const messages = on(worker, "message", { close: ["exit"] });
    worker.unref();
    const next = () =>
        messages.next().then(
            ({ value }) => value?.[0],
            () => undefined,
        );
    return { worker, next };
}

module.exports = { startThread };
