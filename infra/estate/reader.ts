import { closeSync, openSync, readSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Where an estate's files come from. Both functions throw what the file system throws. */
export interface EstateReader {
    /** Names of the ordinary files of a folder, without its subfolders. */
    list(folder: string): string[];
    /** The first `limit` bytes of a file. */
    read(path: string, limit: number): Uint8Array;
}

/** Reads the local disk; other kinds of file than ordinary ones (pipes, devices) are not listed, as reading them may block. */
export const diskReader: EstateReader = {
    list(folder) {
        return readdirSync(folder).filter(
            (name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile() ?? true,
        );
    },
    read(path, limit) {
        const file = openSync(path, "r");
        try {
            const bytes = new Uint8Array(limit);
            let filled = 0;
            for (let got = -1; filled < limit && got !== 0; filled += got)
                got = readSync(file, bytes, filled, limit - filled, null);
            return bytes.subarray(0, filled);
        } finally {
            closeSync(file);
        }
    },
};
