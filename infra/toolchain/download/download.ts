import { chmod, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { sha256OfFile } from "../cache/entry";
import type { ReleaseServer } from "./http";
import { pinnedSha256, type Release } from "./releases";

/**
 * Downloads a release, compares its checksum and unpacks the wanted executables into `target`.
 *
 * @returns file names in `target`, the tool's own first
 * @throws Error with the reason where the release can't be had or is not what it should be: the caller goes on to build
 */
export async function downloadRelease(
    release: Release,
    server: ReleaseServer,
    target: string,
    onPercent: (percent: number) => void,
): Promise<readonly string[]> {
    const expected = pinnedSha256[release.asset] ?? (await checksumOfRelease(release, server));
    const archive = join(target, release.asset);
    try {
        await server.toFile(release.url, archive, onPercent);
        const actual = await sha256OfFile(archive);
        if (actual !== expected) throw new Error(`${release.url}: SHA-256 is ${actual}, should be ${expected}`);
        const { extract } = await import("tar");
        const wanted = new Set(release.executables);
        await extract({
            file: archive,
            cwd: target,
            strip: release.strip,
            filter: (path) =>
                wanted.has(path.split("/").at(-1) ?? "") &&
                path.split("/").filter((part) => part !== ".").length === release.strip + 1,
        });
    } finally {
        await rm(archive, { force: true });
    }
    const present = new Set(await readdir(target));
    const files = release.executables.filter((name) => present.has(name));
    if (files[0] !== release.executables[0]) throw new Error(`${release.url}: has no ${release.executables[0]}`);
    for (const file of files) await chmod(join(target, file), 0o755);
    return files;
}

async function checksumOfRelease(release: Release, server: ReleaseServer): Promise<string> {
    const checksum = parseChecksums(await server.text(release.checksumsUrl)).get(release.asset);
    if (checksum === undefined) throw new Error(`${release.checksumsUrl}: has no checksum of ${release.asset}`);
    return checksum;
}

/** Reads the output format of `sha256sum`: file name -> lower-case hexadecimal SHA-256. */
export function parseChecksums(text: string): Map<string, string> {
    const checksums = new Map<string, string>();
    for (const line of text.split("\n")) {
        const match = /^([0-9a-fA-F]{64})\s+\*?(?:\.\/)?(\S+)\s*$/.exec(line);
        if (match?.[1] !== undefined && match[2] !== undefined) checksums.set(match[2], match[1].toLowerCase());
    }
    return checksums;
}
