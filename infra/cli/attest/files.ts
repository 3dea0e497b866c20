import { execFileSync } from "node:child_process";
import {
    existsSync,
    mkdirSync,
    mkdtempSync,
    readdirSync,
    readFileSync,
    renameSync,
    rmdirSync,
    rmSync,
    statSync,
    writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { create, extract } from "tar";
import type { BundleSource } from "../../report/findings/bundle";

const isArchive = (target: string): boolean => /\.(tar\.gz|tgz)$/.test(target);

/** Commit of the folder's repository and whether files of the folder have changed since; undefined without a repository. */
export function commitOf(folder: string): BundleSource["commit"] {
    const git = (...args: string[]): string =>
        execFileSync("git", ["-C", folder, ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    try {
        const id = git("rev-parse", "HEAD");
        return { id, changed: git("status", "--porcelain", "--", ".") !== "" };
    } catch {
        return undefined;
    }
}

/** Writes a bundle beside its target and moves it there whole. Throws what the file system throws; EEXIST for a folder in use. */
export function writeBundle(target: string, files: ReadonlyMap<string, string>): void {
    if (!isArchive(target) && existsSync(target) && (!statSync(target).isDirectory() || readdirSync(target).length > 0))
        throw Object.assign(new Error(), { code: "EEXIST" });
    const staging = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
    try {
        const folder = join(staging, "bundle");
        mkdirSync(folder);
        for (const [name, text] of files) writeFileSync(join(folder, name), text);
        if (!isArchive(target)) {
            if (existsSync(target)) rmdirSync(target);
            renameSync(folder, target);
            return;
        }
        const file = join(staging, "bundle.tar.gz");
        // Owners, modes and times of this machine would make each archive another one.
        const plain = { portable: true, mtime: new Date(0), gzip: { level: 9 }, noDirRecurse: true };
        create({ ...plain, sync: true, cwd: folder, file }, [...files.keys()].sort());
        renameSync(file, target);
    } finally {
        rmSync(staging, { recursive: true, force: true });
    }
}

/** The files of a bundle. Throws what the file system or the archive throws. */
export function readBundle(target: string): Map<string, Uint8Array> {
    if (statSync(target).isDirectory())
        return new Map(readdirSync(target).map((name) => [name, readFileSync(join(target, name))]));
    const folder = mkdtempSync(join(tmpdir(), "egov-attest-"));
    try {
        extract({
            file: target,
            cwd: folder,
            sync: true,
            strict: true,
            filter: (_, entry) => !("type" in entry) || entry.type === "File",
        });
        return readBundle(folder);
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
