import { join } from "node:path";
import { assembleDraft } from "./draft/assemble";
import { readFile, readUnchecked, type DraftFile } from "./draft/file";
import { drillFolder, isDrillRecord, isEstateFile, requiredFiles } from "./draft/file-name";
import type { SourceLocation } from "./location";
import type { EstateModel } from "./model";
import { fileLimit } from "./parse/decode";
import { parseDocument, type Parse } from "./parse/document";
import type { Problem, Result } from "./problem";
import { problem, sortProblems } from "./problems";
import type { EstateReader } from "./reader";
import { resolveModel } from "./resolve";
import { estateRules } from "./rules";

/**
 * Reads and checks the estate of a folder. Gives the model, or all problems of all files at once, in order of file, line and
 * column. Never throws for what the files hold.
 *
 * @param folder as the reader understands it; locations are relative to it
 * @param parse what parses its files, where another thread has parsed some
 */
export function loadEstate(folder: string, reader: EstateReader, parse?: Parse): Result<EstateModel, Problem[]> {
    let names: string[];
    try {
        names = reader.list(folder).filter(isEstateFile).sort();
    } catch (error) {
        return { ok: false, error: [problem("folderUnreadable", top("."), { folder, reason: reasonOf(error) })] };
    }
    if (names.length === 0)
        return { ok: false, error: [problem("folderEmpty", top("."), { folder, expected: requiredFiles.join(", ") })] };
    const problems: Problem[] = requiredFiles
        .filter((name) => !names.includes(name))
        .map((name) => problem("missingFile", top(name), { file: name }));
    const files: DraftFile[] = [];
    const drills = drillRecords(folder, reader);
    problems.push(...drills.problems);
    for (const name of [...names, ...drills.names]) {
        const result = readEstateFile(folder, name, reader, parse);
        problems.push(...result.problems);
        if (result.file !== undefined) files.push(result.file);
    }
    const read = files.filter(({ role }) => role.kind !== "DrillRecord").length;
    const allRead = read === names.length && requiredFiles.every((name) => names.includes(name));
    const draft = assembleDraft(files, allRead);
    for (const rule of estateRules) problems.push(...rule(draft));
    return problems.length > 0
        ? { ok: false, error: sortProblems(problems) }
        : { ok: true, value: resolveModel(folder, draft) };
}

/**
 * The model of an estate that `loadEstate` checks elsewhere: nothing is checked here, so what it gives, or throws, counts only
 * where nothing is wrong.
 */
export function loadUnchecked(folder: string, reader: EstateReader, parse: Parse = parseDocument): EstateModel {
    const names = [...reader.list(folder).filter(isEstateFile).sort(), ...drillRecords(folder, reader).names];
    const files = names.map((name) => readUnchecked(name, reader.read(join(folder, name), fileLimit + 1), parse));
    return resolveModel(folder, assembleDraft(files, true));
}

/** Names of drill records below the estate's folder, which need not have any. */
function drillRecords(
    folder: string,
    reader: EstateReader,
): { readonly names: string[]; readonly problems: Problem[] } {
    try {
        const names = reader.list(join(folder, drillFolder)).filter(isDrillRecord).sort();
        return { names: names.map((name) => `${drillFolder}/${name}`), problems: [] };
    } catch (error) {
        const reason = reasonOf(error);
        if (reason === "ENOENT" || reason === "ENOTDIR") return { names: [], problems: [] };
        const params = { folder: join(folder, drillFolder), reason };
        return { names: [], problems: [problem("folderUnreadable", top(drillFolder), params)] };
    }
}

function readEstateFile(
    folder: string,
    name: string,
    reader: EstateReader,
    parse?: Parse,
): ReturnType<typeof readFile> {
    let bytes: Uint8Array;
    try {
        bytes = reader.read(join(folder, name), fileLimit + 1);
    } catch (error) {
        return { problems: [problem("fileUnreadable", top(name), { reason: reasonOf(error) })] };
    }
    return readFile(name, bytes, parse);
}

function top(file: string): SourceLocation {
    return { file, line: 1, column: 1 };
}

/** Short reason of a failed system call, e.g. ENOENT. */
function reasonOf(error: unknown): string {
    const code = (error as NodeJS.ErrnoException).code;
    return code ?? (error instanceof Error ? error.message : String(error));
}
