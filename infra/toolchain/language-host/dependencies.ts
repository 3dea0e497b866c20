import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

interface Package {
    readonly version?: string;
    readonly dependencies?: Readonly<Record<string, string>>;
}

/** Direct dependencies of the program with the versions that are installed, for `pulumi about`. */
export function programDependencies(folder: string): { name: string; version: string }[] {
    const file = nearestPackage(folder);
    if (file === undefined) return [];
    const wanted = Object.entries(readPackage(file).dependencies ?? {});
    return wanted.map(([name, range]) => ({ name, version: installedVersion(name, file) ?? range }));
}

function nearestPackage(from: string): string | undefined {
    for (let folder = from; ; folder = dirname(folder)) {
        const file = join(folder, "package.json");
        if (existsSync(file)) return file;
        if (folder === dirname(folder)) return undefined;
    }
}

function installedVersion(name: string, from: string): string | undefined {
    const folders = createRequire(from).resolve.paths(name) ?? [];
    const file = folders.map((folder) => join(folder, name, "package.json")).find((path) => existsSync(path));
    return file === undefined ? undefined : readPackage(file).version;
}

const readPackage = (file: string): Package => JSON.parse(readFileSync(file, "utf8")) as Package;
