import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Files of a folder, without folders in it, the largest first; none where it can't be read. */
export function filesBySize(folder: string): { readonly name: string; readonly bytes: number }[] {
    try {
        return readdirSync(folder, { withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map(({ name }) => ({ name, bytes: statSync(join(folder, name)).size }))
            .sort((one, other) => other.bytes - one.bytes);
    } catch {
        return [];
    }
}
