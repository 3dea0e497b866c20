import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One ```typescript block of a README. */
export interface ReadmeBlock {
    /** Component's folder name and the block's line, e.g. `cloud-platform, line 54`. */
    readonly title: string;
    /** Folder of the README; relative imports of the block start there. */
    readonly folder: string;
    /** Line of the README on which the block's first line stands, from 1. */
    readonly line: number;
    readonly code: string;
}

/** Blocks of the README of every component that has one, by folder and line. */
export function readmeBlocks(components: string): ReadmeBlock[] {
    return readdirSync(components, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
        .flatMap((name) => blocksOf(name, join(components, name)));
}

function blocksOf(name: string, folder: string): ReadmeBlock[] {
    const text = readmeOf(folder);
    return [...text.matchAll(/^```typescript\n(.*?)^```$/gms)].map((match) => {
        const line = text.slice(0, match.index).split("\n").length + 1;
        return { title: `${name}, line ${line}`, folder, line, code: match[1] as string };
    });
}

function readmeOf(folder: string): string {
    const name = readdirSync(folder).find((file) => file === "README.md");
    return name === undefined ? "" : readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n");
}
