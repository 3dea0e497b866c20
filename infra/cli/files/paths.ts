import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Environment } from "../context";

/** Shows a path relative to the working folder, so that terminals and editors can open it. */
export function showPath(path: string, environment: Pick<Environment, "cwd">): string {
    const shown = relative(environment.cwd, path);
    return shown === "" ? "." : shown;
}

/** Shows files of an estate, which are relative to its folder. */
export function estatePaths(folder: string, environment: Pick<Environment, "cwd">): (file: string) => string {
    return (file) => showPath(join(folder, file), environment);
}

/** Lines of the files of an estate; undefined where a file cannot be read or has no such line. */
export function sourceLines(folder: string): (file: string, line: number) => string | undefined {
    const files = new Map<string, readonly string[]>();
    return (file, line) => {
        let lines = files.get(file);
        if (lines === undefined) {
            lines = readLines(join(folder, file));
            files.set(file, lines);
        }
        return lines[line - 1];
    };
}

function readLines(path: string): readonly string[] {
    try {
        return readFileSync(path, "utf8").split(/\r\n|\n|\r/);
    } catch {
        return [];
    }
}
