"use strict";
// Child processes that Ctrl-C reaches and that are waited for.
const { spawn } = require("node:child_process");

const interrupted = 130;

/**
 * Runs a program in the terminal that this one has and gives its exit code; 130 after Ctrl-C. The terminal sends Ctrl-C
 * to the child too, so it is only waited for here.
 */
function run(file, args, options = {}) {
    return new Promise((resolve) => {
        const ignore = () => undefined;
        process.on("SIGINT", ignore);
        const forward = () => child.kill("SIGTERM");
        process.on("SIGTERM", forward);
        const done = (code) => {
            process.off("SIGINT", ignore);
            process.off("SIGTERM", forward);
            resolve(code);
        };
        const child = spawn(file, args, { stdio: ["ignore", "inherit", "inherit"], ...options });
        child.on("error", (error) => {
            process.stderr.write(`${file}: ${error.message}\n`);
            done(127);
        });
        child.on("close", (code, signal) => done(signal === null ? code : signal === "SIGINT" ? interrupted : 1));
    });
}

/** Runs a program and gives its exit code and all that it printed. */
function capture(file, args, options = {}) {
    return new Promise((resolve) => {
        const chunks = [];
        const child = spawn(file, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
        child.stdout.on("data", (chunk) => chunks.push(chunk));
        child.stderr.on("data", (chunk) => chunks.push(chunk));
        const done = (code) => resolve({ code, output: Buffer.concat(chunks).toString("utf8") });
        child.on("error", (error) => {
            chunks.push(Buffer.from(`${file}: ${error.message}\n`));
            done(127);
        });
        child.on("close", (code, signal) => done(signal === null ? code : signal === "SIGINT" ? interrupted : 1));
    });
}

module.exports = { run, capture, interrupted };
