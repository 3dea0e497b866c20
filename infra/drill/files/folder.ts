import {
    closeSync,
    fsyncSync,
    mkdirSync,
    openSync,
    readdirSync,
    readFileSync,
    truncateSync,
    writeFileSync,
    writeSync,
} from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { readJournal, type JournalEntry } from "../journal/entries";

const journalName = "journal.jsonl";

/** Folder of the drills of an estate on one state, e.g. `.egov/drills/tiny/0c5e…`: what a drill does is the state's matter. */
export function drillsFolder(projectRoot: string, estateName: string, backend: string): string {
    const state = createHash("sha256").update(backend).digest("hex").slice(0, 16);
    return join(projectRoot, ".egov", "drills", estateName, state);
}

/** Ids of drills that have a journal, the oldest first. */
export function drillIds(folder: string): string[] {
    try {
        return readdirSync(folder, { withFileTypes: true })
            .filter((entry) => entry.isDirectory() && hasJournal(join(folder, entry.name)))
            .map(({ name }) => name)
            .sort();
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
        throw error;
    }
}

/** Entries of a drill's journal. Throws where it can't be read. */
export const readDrill = (folder: string, id: string): JournalEntry[] =>
    readJournal(readFileSync(join(folder, id, journalName), "utf8"));

/**
 * Opens a drill's journal for writing, made where it is not there: each line is on disk when it was added. A line that a killed
 * process did not finish goes first: what is added would join it.
 */
export function openJournal(folder: string, id: string): (line: string) => void {
    const own = join(folder, id);
    mkdirSync(own, { recursive: true, mode: 0o700 });
    const file = join(own, journalName);
    dropTornLine(file);
    return (line) => {
        const descriptor = openSync(file, "a", 0o600);
        try {
            writeSync(descriptor, line);
            fsyncSync(descriptor);
        } finally {
            closeSync(descriptor);
        }
    };
}

/** Keeps a text beside the journal, e.g. the plan for people. */
export function keepBeside(folder: string, id: string, name: string, text: string): void {
    const own = join(folder, id);
    mkdirSync(own, { recursive: true, mode: 0o700 });
    writeFileSync(join(own, name), text, { mode: 0o600 });
}

function hasJournal(folder: string): boolean {
    // A process that was killed before its first line was whole has done nothing.
    try {
        return readFileSync(join(folder, journalName), "utf8").includes("\n");
    } catch {
        return false;
    }
}

function dropTornLine(file: string): void {
    let content: Buffer;
    try {
        content = readFileSync(file);
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
        throw error;
    }
    const end = content.lastIndexOf("\n") + 1;
    if (end < content.length) truncateSync(file, end);
}
