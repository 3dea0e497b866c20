import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Bytes of the files of a folder, without folders in it; 0 where it can't be read. */
export function textIn(folder: string): number {
    try {
        const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
        return files.reduce((sum, { name }) => sum + statSync(join(folder, name)).size, 0);
    } catch {
        return 0;
    }
}
