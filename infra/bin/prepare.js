"use strict";
// Makes a fresh clone ready to run: right Node, dependencies installed, programs built. Needs nothing installed itself.
const { existsSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const { root, ensureBuilt } = require("../build/fresh.js");
const { run } = require("./run.js");

/** Says how long something took, in seconds. */
const seconds = (start) => ((performance.now() - start) / 1000).toFixed(1);

/**
 * Prepares the checkout and says what it does. Gives the exit code: 0 when everything is ready.
 *
 * @param {(key: string, params?: object) => string} text
 * @param {(line: string) => void} say
 */
async function prepare(text, say) {
    const wanted = readJson("package.json").engines.node;
    if (!satisfies(process.versions.node, wanted)) {
        say(text("nodeTooOld", { found: process.versions.node, wanted }));
        return 2;
    }
    if (!dependenciesInstalled()) {
        say(text("installing"));
        const start = performance.now();
        const npm = npmCommand();
        const code = await run(npm.file, [...npm.args, "ci", "--no-audit", "--no-fund"], { cwd: root });
        if (code !== 0) {
            if (code !== 130) say(text("installFailed", { code }));
            return code === 130 ? 130 : 3;
        }
        say(text("installed", { seconds: seconds(start) }));
    }
    const start = performance.now();
    if (ensureBuilt("egov").built) say(text("built", { seconds: seconds(start) }));
    return 0;
}

function readJson(name) {
    return JSON.parse(readFileSync(join(root, name), "utf8"));
}

/** Whether a version is at least what `>=x.y` or `>=x.y.z` asks for. */
function satisfies(version, range) {
    const wanted = range
        .replace(/^>=\s*/, "")
        .split(".")
        .map(Number);
    const found = version.split(".").map(Number);
    for (let index = 0; index < wanted.length; index++)
        if (found[index] !== wanted[index]) return found[index] > wanted[index];
    return true;
}

/** Whether node_modules holds every package of package-lock.json in its version; npm keeps its own record there. */
function dependenciesInstalled() {
    const record = join("node_modules", ".package-lock.json");
    if (!existsSync(join(root, record))) return false;
    const installed = readJson(record).packages;
    return Object.entries(readJson("package-lock.json").packages).every(
        ([path, entry]) => path === "" || entry.optional || entry.peer || installed[path]?.version === entry.version,
    );
}

/** The npm that runs us, else the one on PATH. */
function npmCommand() {
    const own = process.env.npm_execpath;
    if (own?.endsWith(".js")) return { file: process.execPath, args: [own] };
    return { file: process.platform === "win32" ? "npm.cmd" : "npm", args: [] };
}

module.exports = { prepare, satisfies, seconds };
