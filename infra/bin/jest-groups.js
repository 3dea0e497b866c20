"use strict";
// Runs groups of jest tests (projects of .config/jest.config.cjs) and counts what came out.
const { existsSync, readFileSync } = require("node:fs");
const { availableParallelism } = require("node:os");
const { join, relative } = require("node:path");
const { stripVTControlCharacters } = require("node:util");
const { root } = require("../build/fresh.js");
const { run, interrupted } = require("./run.js");

/** Groups whose tests share machines' ports or the toolchain's processes: one after another. */
const inBand = new Set(["e2e"]);

/** Characters of a failure's message that the summary repeats: whoever keeps only the end of the output sees it. */
const longestReason = 700;

/** The result of something that either holds or not. */
function problemsOf(holds, problem) {
    return { passed: holds ? 1 : 0, failed: holds ? 0 : 1, skipped: 0, problems: holds ? [] : [problem], reasons: [] };
}

/** Runs groups; jest's own report goes to the terminal as it comes. */
async function runJest(groups, outputFile, text, say) {
    say(`\n${text("group", { names: groups.join(", ") })}`);
    const code = await run(
        process.execPath,
        [
            join("node_modules", "jest", "bin", "jest.js"),
            "--config",
            ".config/jest.config.cjs",
            "--json",
            `--outputFile=${outputFile}`,
            "--selectProjects",
            ...groups,
            ...(groups.every((group) => inBand.has(group))
                ? ["--runInBand"]
                : [`--maxWorkers=${availableParallelism()}`]),
        ],
        // With --json jest prints the JSON on standard output too; its report for people is on standard error.
        { cwd: root, stdio: ["ignore", "ignore", 1] },
    );
    if (code === interrupted) return interrupted;
    if (!existsSync(outputFile)) return problemsOf(false, text("failedItem", { name: `jest ${groups.join(" ")}` }));
    const strict = Boolean(process.env.CI) && groups.some((group) => inBand.has(group));
    return countJest(JSON.parse(readFileSync(outputFile, "utf8")), strict, text);
}

/**
 * Counts a report of `jest --json`. A suite that could not run is one failure. Where `skippedFails` (on CI, tests of the
 * engine), a skipped test is a failure too: there everything must have run. `reasons` says why the first test of a file
 * failed: where tests stand on each other, the others follow from it.
 */
function countJest(report, skippedFails, text) {
    const result = { passed: 0, failed: 0, skipped: 0, problems: [], reasons: [] };
    for (const suite of report.testResults) {
        const file = relative(root, suite.name);
        if (suite.status === "failed" && suite.assertionResults.length === 0) {
            result.failed += 1;
            result.problems.push(text("failedItem", { name: file }));
        }
        const first = suite.assertionResults.find(({ status }) => status === "failed");
        const message = first === undefined ? suite.message : first.failureMessages?.[0];
        if (suite.status === "failed" && message)
            result.reasons.push(`${first === undefined ? file : `${file} > ${first.fullName}`}\n${beginning(message)}`);
        for (const { status, fullName } of suite.assertionResults) {
            const name = `${file} > ${fullName}`;
            if (status === "passed") result.passed += 1;
            else if (status === "failed") {
                result.failed += 1;
                result.problems.push(text("failedItem", { name }));
            } else {
                result[skippedFails ? "failed" : "skipped"] += 1;
                result.problems.push(text("skippedItem", { name }));
            }
        }
    }
    return result;
}

/** Enough of a message to tell what went wrong, indented. */
function beginning(message) {
    const plain = stripVTControlCharacters(message).trim().slice(0, longestReason);
    return plain.replace(/^/gm, "    ");
}

module.exports = { runJest, countJest, problemsOf };
