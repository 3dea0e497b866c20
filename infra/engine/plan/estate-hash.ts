import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/**
 * SHA-256 over names and contents of all files of an estate, hidden ones left out, and over the settings of its stacks:
 * what a plan was made from. Throws where a file can't be read.
 *
 * @param settings text of `Pulumi.<stack>.yaml` by stack
 */
export function estateHash(folder: string, settings: ReadonlyMap<string, string>): string {
    const hash = createHash("sha256");
    const add = (name: string, content: Buffer | string): void => {
        // Lengths keep a name from running into a content.
        hash.update(`${Buffer.byteLength(name)}:${name}:${Buffer.byteLength(content)}:`).update(content);
    };
    for (const file of filesOf(folder)) add(relative(folder, file).split(sep).join("/"), readFileSync(file));
    for (const [stack, text] of [...settings].sort(([a], [b]) => (a < b ? -1 : 1))) add(`stack ${stack}`, text);
    return hash.digest("hex");
}

function filesOf(folder: string): string[] {
    const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => !entry.name.startsWith("."));
    return entries
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .flatMap((entry) => {
            const path = join(folder, entry.name);
            return entry.isDirectory() ? filesOf(path) : entry.isFile() ? [path] : [];
        });
}
