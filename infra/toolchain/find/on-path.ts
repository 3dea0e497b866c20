import { accessSync, constants, realpathSync, statSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";
import type { Environment } from "../types";

/**
 * First executable of that name on PATH, not counting what this project's own cache holds: that is judged as what it
 * is, not as an installation of somebody else.
 */
export function findOnPath(file: string, env: Environment, cacheDir: string): string | undefined {
    for (const folder of (env.PATH ?? "").split(delimiter)) {
        if (!isAbsolute(folder)) continue;
        const path = join(folder, file);
        if (isExecutable(path) && !isInside(path, cacheDir)) return path;
    }
    return undefined;
}

export function isExecutable(path: string): boolean {
    try {
        accessSync(path, constants.X_OK);
        return statSync(path).isFile();
    } catch {
        return false;
    }
}

function isInside(path: string, folder: string): boolean {
    if (path.startsWith(`${folder}/`)) return true;
    try {
        return realpathSync(path).startsWith(`${realpathSync(folder)}/`);
    } catch {
        return false;
    }
}
