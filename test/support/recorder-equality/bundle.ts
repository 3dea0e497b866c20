import { build } from "esbuild";
import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";

export const projectFolder = join(__dirname, "..", "..", "..");

const built = new Map<string, Promise<string>>();

/** Removes what was built for this process. */
export async function removeBundles(): Promise<void> {
    for (const file of await Promise.all(built.values())) rmSync(file, { force: true });
    built.clear();
}

/** Bundles a TypeScript file of the project, once, for processes of its own, and gives back the built file. */
export function bundle(source: string): Promise<string> {
    const known = built.get(source) ?? bundleOnce(source);
    built.set(source, known);
    return known;
}

async function bundleOnce(source: string): Promise<string> {
    const name = createHash("sha256").update(source).digest("hex").slice(0, 12);
    const outfile = join(projectFolder, ".build", "equality", `${name}-${process.pid}.js`);
    await build({
        absWorkingDir: projectFolder,
        entryPoints: [source],
        outfile,
        bundle: true,
        platform: "node",
        target: "node20",
        format: "cjs",
        external: ["@pulumi/*"],
        loader: { ".csv": "text" },
        logLevel: "error",
    });
    return outfile;
}
