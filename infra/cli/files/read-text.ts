import { readFileSync } from "node:fs";

/** Text of a file; undefined where there is none. Throws where it can't be read. */
export function readText(path: string): string | undefined {
    try {
        return readFileSync(path, "utf8");
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
        throw error;
    }
}
