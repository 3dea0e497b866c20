"use strict";
// `npm test`: everything that has to hold, and one summary. `npm test -- --only unit,cli` runs some of it.
const { existsSync, mkdtempSync, readFileSync, rmSync } = require("node:fs");
const { availableParallelism, tmpdir } = require("node:os");
const { join } = require("node:path");
const { runJest, problemsOf } = require("./jest-groups.js");
const { prepare, seconds } = require("./prepare.js");
const { capture, run, interrupted } = require("./run.js");
const { staticChecks } = require("./static-checks.js");
const { chooseLanguage, createTexts } = require("./texts.js");
const { prepareSandboxFolder } = require("./sandbox-folder.js");
const { root } = require("../build/fresh.js");

const quickGroups = ["unit", "recorded", "cli"];
const slowGroup = "e2e";
const emptyTotal = () => ({ passed: 0, failed: 0, skipped: 0, problems: [], reasons: [] });

async function test() {
    const args = process.argv.slice(2);
    // The sandbox that a shell uses is none of the tests'.
    delete process.env.EGOV_SANDBOX;
    const text = createTexts(chooseLanguage(args, process.env));
    const say = (line) => process.stdout.write(`${line}\n`);
    const only = readOnly(args, text, say);
    if (only === undefined) return 2;
    const ready = await prepare(text, say);
    if (ready !== 0) return ready;

    const begin = performance.now();
    const total = emptyTotal();
    const folder = mkdtempSync(join(tmpdir(), "egov-test-"));
    try {
        for (const step of steps(only, folder, text, say)) {
            const result = await step();
            if (result === interrupted) return interrupted;
            addTo(total, result);
            if (result.stop) break;
        }
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
    say("");
    for (const line of [...total.problems, ...total.reasons]) say(line);
    say(text("testsTook", { seconds: seconds(begin) }));
    say(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
    return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

/** The groups named by `--only`; all where it is absent, undefined where it is wrong. */
function readOnly(args, text, say) {
    const known = [...staticChecks.map((check) => check.name), "static", ...quickGroups, slowGroup];
    const index = args.indexOf("--only");
    if (index === -1) return new Set(known);
    const names = (args[index + 1] ?? "").split(",").filter((name) => name !== "");
    const wrong = names.filter((name) => !known.includes(name));
    if (names.length > 0 && wrong.length === 0) return new Set(names);
    say(text("unknownGroup", { names: wrong.join(", ") || "--only", known: known.join(", ") }));
    return undefined;
}

function steps(only, folder, text, say) {
    const checks = staticChecks.filter((check) => only.has(check.name) || only.has("static"));
    const quick = quickGroups.filter((group) => only.has(group));
    return [
        () => runChecks(checks, text, say),
        ...(quick.length === 0 ? [] : [() => runJest(quick, join(folder, "quick.json"), text, say)]),
        ...(only.has(slowGroup)
            ? [
                  () => setUpToolchain(text, say),
                  () => setUpSandbox(text, say),
                  () => runJest([slowGroup], join(folder, "slow.json"), text, say),
                  () => stopSandbox(),
              ]
            : []),
    ];
}

function addTo(total, result) {
    for (const key of ["passed", "failed", "skipped"]) total[key] += result[key];
    total.problems.push(...result.problems);
    total.reasons.push(...result.reasons);
}

/** Each check keeps one processor busy, so there are as many at once. */
async function runChecks(checks, text, say) {
    const total = emptyTotal();
    const waiting = [...checks];
    let stopped = false;
    const work = async () => {
        for (let check = waiting.shift(); check !== undefined && !stopped; check = waiting.shift()) {
            const result = await runCheck(check, text, say);
            if (result === interrupted) stopped = true;
            else addTo(total, result);
        }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, work));
    return stopped ? interrupted : total;
}

async function runCheck({ name, args }, text, say) {
    const start = performance.now();
    const { code, output } = await capture(process.execPath, args, { cwd: root });
    if (code === interrupted) return interrupted;
    say(text(code === 0 ? "checkPassed" : "checkFailed", { name, seconds: seconds(start) }));
    if (code !== 0) say(output.trimEnd());
    return problemsOf(code === 0, text("failedItem", { name }));
}

/** The engine's tests need the toolchain; without it they would all fail with the same words. */
async function setUpToolchain(text, say) {
    say(`\n${text("toolchain")}`);
    const start = performance.now();
    const code = await run(process.execPath, [join(root, "infra", "bin", "egov.js"), "setup"], { cwd: root });
    if (code === interrupted) return interrupted;
    say(text(code === 0 ? "checkPassed" : "checkFailed", { name: "egov setup", seconds: seconds(start) }));
    return { ...problemsOf(code === 0, text("failedItem", { name: "egov setup" })), stop: code !== 0 };
}

/** The tests' sandbox; the tests say themselves what they skip where there can be none. */
async function setUpSandbox(text, say) {
    if (!canHaveSandbox()) return emptyTotal();
    process.env.EGOV_TEST_SANDBOX ??= prepareSandboxFolder(process.env);
    say(`\n${text("sandbox")}`);
    const start = performance.now();
    const estate = ["--estate", join(root, "stacks", "estates", "tiny")];
    const code = await runSandbox(["up", "--without", "none", ...estate]);
    if (code === interrupted) return interrupted;
    say(text(code === 0 ? "checkPassed" : "checkFailed", { name: "egov sandbox up", seconds: seconds(start) }));
    return problemsOf(code === 0, text("failedItem", { name: "egov sandbox up" }));
}

async function stopSandbox() {
    if (canHaveSandbox()) await runSandbox(["down"]);
    return emptyTotal();
}

function runSandbox(args) {
    const env = { ...process.env, EGOV_SANDBOX: process.env.EGOV_TEST_SANDBOX };
    return run(process.execPath, [join(root, "infra", "bin", "egov.js"), "sandbox", ...args], { cwd: root, env });
}

function canHaveSandbox() {
    if (process.platform !== "linux" || process.getuid() !== 0 || !existsSync("/etc/os-release")) return false;
    const system = readFileSync("/etc/os-release", "utf8");
    return /^ID=debian$/m.test(system) && /^VERSION_ID="12"$/m.test(system);
}

test().then((code) => {
    process.exitCode = code;
});
