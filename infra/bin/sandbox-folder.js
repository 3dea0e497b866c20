"use strict";
// Where the sandboxes of the tests and of the benchmark keep their data: between runs, so that only the first one sets it
// up, and by what the sandbox is made of, so that none starts on the data of another version. Never a person's sandbox.
const { createHash } = require("node:crypto");
const { mkdirSync, readdirSync, readFileSync, rmSync } = require("node:fs");
const { homedir } = require("node:os");
const { join } = require("node:path");
const { root } = require("../build/fresh.js");

/**
 * Path of the folder, which may not be there yet. Folders of other versions are removed: each is about a gigabyte.
 *
 * @param purpose `test` or `bench`
 */
function prepareSandboxFolder({ XDG_CACHE_HOME, HOME }, purpose = "test") {
    const prefix = `${purpose}-sandbox-`;
    const cache = join(XDG_CACHE_HOME || join(HOME ?? homedir(), ".cache"), "egov");
    const name = prefix + versionOf(join(root, "infra", "sandbox"));
    mkdirSync(cache, { recursive: true });
    for (const other of readdirSync(cache))
        if (other.startsWith(prefix) && other !== name) rmSync(join(cache, other), { recursive: true, force: true });
    return join(cache, name);
}

/** First digits of a hash of all files below a folder. */
function versionOf(folder) {
    const hash = createHash("sha256");
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort())
        hash.update(`${path.slice(folder.length)}\0`)
            .update(readFileSync(path))
            .update("\0");
    return hash.digest("hex").slice(0, 12);
}

module.exports = { prepareSandboxFolder };
