import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { EstateReader } from "../../../../infra/estate/reader";
import { loadEstate } from "../../../../infra/estate/load";
import type { EstateModel } from "../../../../infra/estate/model";
import type { Problem, Result } from "../../../../infra/estate/problem";

/** File name -> content. */
export type EstateFiles = Readonly<Record<string, string | Uint8Array>>;

const estates = join(__dirname, "..", "..", "..", "..", "stacks", "estates");

/** Texts of an estate of the repository. */
export function readEstateFiles(name: string): Record<string, string> {
    const folder = join(estates, name);
    const names = readdirSync(folder).filter((file) => file.endsWith(".yaml"));
    return Object.fromEntries(names.map((file) => [file, readFileSync(join(folder, file), "utf8")]));
}

export function memoryReader(files: EstateFiles): EstateReader {
    return {
        list: (folder) =>
            folder.endsWith("/drills")
                ? Object.keys(files).flatMap((name) =>
                      name.startsWith("drills/") ? [name.slice("drills/".length)] : [],
                  )
                : Object.keys(files).filter((name) => !name.includes("/")),
        read(path, limit) {
            const content = files[path.slice(path.indexOf("/") + 1)]!;
            return (typeof content === "string" ? new TextEncoder().encode(content) : content).subarray(0, limit);
        },
    };
}

export function loadFiles(files: EstateFiles): Result<EstateModel, Problem[]> {
    return loadEstate("estate", memoryReader(files));
}

/** Problems of an estate; none where it is valid. */
export function problemsOf(files: EstateFiles): Problem[] {
    const loaded = loadFiles(files);
    return loaded.ok ? [] : loaded.error;
}
