"use strict";
// Rebuilds .build/ when a source is newer than it, so that an edited component is what runs, without a step to forget.
const { spawnSync } = require("node:child_process");
const { readdirSync, statSync } = require("node:fs");
const { join } = require("node:path");

const root = join(__dirname, "..", "..");
const sourceFolders = ["infra", "components", "policies"];
const sourceFiles = ["package.json", "package-lock.json"];

/** Time of the last change below a folder; folders count too, since a deleted or renamed file changes only them. */
function newestChange(folder) {
    let newest = statSync(folder).mtimeMs;
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) newest = Math.max(newest, newestChange(path));
        else if (/\.(ts|json|mjs|csv)$/.test(entry.name)) newest = Math.max(newest, statSync(path).mtimeMs);
    }
    return newest;
}

function isStale(file, folders) {
    const built = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    return (
        sourceFiles.some((name) => statSync(join(root, name)).mtimeMs > built) ||
        folders.some((folder) => newestChange(join(root, folder)) > built)
    );
}

/**
 * Builds a program anew if a source changed since; says whether it did. Ends the process where that fails. A program that
 * is made of some folders only names them: then an error in another source is no concern of it.
 */
function ensureBuilt(name, folders = sourceFolders) {
    const file = join(root, ".build", `${name}.js`);
    if (!isStale(file, folders)) return { file, built: false };
    const wanted = folders === sourceFolders ? [] : [name];
    const result = spawnSync(process.execPath, [join(__dirname, "build.mjs"), ...wanted], {
        cwd: root,
        stdio: ["ignore", 2, 2],
    });
    if (result.signal === "SIGINT") process.exit(130);
    if (result.status !== 0) {
        process.stderr.write("egov: the sources could not be built; see above. Missing packages: npm ci\n");
        process.exit(3);
    }
    return { file, built: true };
}

/** Path of a built program, built anew if a source changed since. */
function builtProgram(name, folders = sourceFolders) {
    return ensureBuilt(name, folders).file;
}

module.exports = { builtProgram, ensureBuilt, root };
