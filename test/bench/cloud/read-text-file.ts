import { readFileSync } from "node:fs";

/** Text of a file; undefined where there is none. */
export function readTextFile(path: string): string | undefined {
    try {
        return readFileSync(path, "utf8");
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
        throw error;
    }
}
