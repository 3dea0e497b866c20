import { existsSync, readFileSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Layout } from "./layout";
import type { Part } from "./types";

/** What a data folder was last brought up with: `sandbox.json`. */
export interface Choices {
    readonly parts: readonly Part[];
    /** Folder of the estate whose names it answers to. */
    readonly estate: string;
}

const choicesFile = (layout: Layout): string => join(layout.data, "sandbox.json");
/** In the state, so that it goes and comes with it. */
const preparedFile = (layout: Layout): string => join(layout.state, "prepared.json");

export const readChoices = (layout: Layout): Choices | undefined => read<Choices>(choicesFile(layout));
export const writeChoices = (layout: Layout, choices: Choices): Promise<void> => write(choicesFile(layout), choices);

/** Parts whose set-up came to its end. */
export const preparedParts = (layout: Layout): readonly Part[] =>
    read<{ parts: readonly Part[] }>(preparedFile(layout))?.parts ?? [];
export const writePreparedParts = (layout: Layout, parts: readonly Part[]): Promise<void> =>
    write(preparedFile(layout), { parts });

function read<Value>(path: string): Value | undefined {
    return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Value) : undefined;
}

async function write(path: string, value: unknown): Promise<void> {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(`${path}.new`, `${JSON.stringify(value, undefined, 2)}\n`, { mode: 0o600 });
    await rename(`${path}.new`, path);
}
