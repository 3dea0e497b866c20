import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";

/** The few things that writing an estate asks of a file system. All of them throw on failure. */
export interface InitFileSystem {
    stateOf(path: string): "absent" | "file" | "empty" | "filled";
    /** Makes a folder and those above it; gives the outermost that it had to make. */
    makeFolders(path: string): string | undefined;
    /** Makes one folder; an existing one is an error. */
    makeFolder(path: string): void;
    writeFile(path: string, text: string): void;
    /** Moves a folder to a place where nothing is. */
    move(from: string, to: string): void;
    removeEmptyFolder(path: string): void;
    /** Removes a folder with all it holds; nothing there is fine. */
    removeAll(path: string): void;
}

export const diskFileSystem: InitFileSystem = {
    stateOf(path) {
        const stat = statSync(path, { throwIfNoEntry: false });
        if (stat === undefined) return "absent";
        if (!stat.isDirectory()) return "file";
        return readdirSync(path).length === 0 ? "empty" : "filled";
    },
    makeFolders: (path) => mkdirSync(path, { recursive: true }),
    makeFolder: (path) => mkdirSync(path),
    writeFile: (path, text) => writeFileSync(path, text, { flag: "wx" }),
    move: (from, to) => renameSync(from, to),
    removeEmptyFolder: (path) => rmdirSync(path),
    removeAll: (path) => rmSync(path, { recursive: true, force: true }),
};
