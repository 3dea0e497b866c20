import { availableParallelism } from "node:os";
import { copyFile, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { ToolchainFailure } from "../failure";
import type { Runner } from "../process";
import type { Environment } from "../types";
import { requireGo } from "./go-version";
import { estimateMinutes, type GoRecipe } from "./recipes";

export interface GoBuild {
    readonly recipe: GoRecipe;
    /** `infra/toolchain/go` of the checkout. */
    readonly sources: string;
    readonly cacheDir: string;
    readonly env: Environment;
    readonly offline: boolean;
    readonly run: Runner;
    readonly signal?: AbortSignal | undefined;
    readonly onProgress: (params: Record<string, string | number>) => void;
}

/**
 * Builds a tool into `target` and gives back the file's name there. The checkout is not written: Go may complete go.mod,
 * so it works on a copy.
 *
 * @throws ToolchainFailure `goMissing`, `goTooOld` or `buildFailed` with the log of the build
 */
export async function buildFromGo(build: GoBuild, target: string): Promise<string> {
    const { recipe, run } = build;
    const go = await requireGo(recipe.tool, build.env, build.cacheDir, run);
    const source = join(target, "source");
    await mkdir(source, { recursive: true });
    for (const file of recipe.files) await copyFile(join(build.sources, recipe.folder, file), join(source, file));
    const log = join(build.cacheDir, "logs", `${recipe.tool}-build.log`);
    await mkdir(join(build.cacheDir, "logs"), { recursive: true });
    await rm(log, { force: true });

    const cores = availableParallelism();
    const offline = build.offline ? { offline: 1 } : {};
    const estimate = { ...offline, minutes: estimateMinutes(recipe, cores), cores, total: recipe.packages };
    build.onProgress({ packages: 0, modules: 0, ...estimate });
    let packages = 0;
    let modules = 0;
    const { code, output } = await run({
        file: go.path,
        args: goArguments(recipe, join(target, recipe.executable)),
        cwd: source,
        env: goEnvironment(build.env, build.offline),
        log,
        ...(build.signal === undefined ? {} : { signal: build.signal }),
        onLine: (line) => {
            if (line.startsWith("go: downloading ")) modules += 1;
            else if (isPackage(line)) packages += 1;
            else return;
            build.onProgress({ packages, modules, ...estimate });
        },
    });
    if (code !== 0) throw failureOf(build, output, log);
    await rm(source, { recursive: true, force: true });
    return recipe.executable;
}

/** Arguments of `go`: also part of the cache key, since they decide what comes out. */
export const goArguments = (recipe: GoRecipe, output: string): string[] => [
    "build",
    // go.mod of the engine names its one requirement only; go.sum fixes all the others.
    "-mod=mod",
    "-trimpath",
    "-buildvcs=false",
    "-v",
    "-ldflags",
    recipe.ldflags,
    "-o",
    output,
    recipe.package,
];

function goEnvironment(env: Environment, offline: boolean): Environment {
    // A go.work or a vendored tree above the cache folder must not take part.
    return { ...env, GOWORK: "off", GO111MODULE: "on", ...(offline ? { GOPROXY: "off" } : {}) };
}

/** `go build -v` prints one line for each package that it compiles: an import path and nothing else. */
const isPackage = (line: string): boolean => /^[\w./~-]+$/.test(line) && !line.startsWith("go:");

function failureOf({ recipe, cacheDir, offline }: GoBuild, output: string, log: string): ToolchainFailure {
    if (/no space left on device|disk quota exceeded/i.test(output))
        return new ToolchainFailure({ code: "diskFull", tool: recipe.tool, params: { folder: cacheDir }, log });
    if (offline && output.includes("GOPROXY=off"))
        return new ToolchainFailure({
            code: "offlineMissing",
            tool: recipe.tool,
            params: { tool: recipe.tool, cacheDir },
            log,
        });
    const reason = output.split("\n").findLast((line) => line.trim() !== "" && !isPackage(line)) ?? "go build failed";
    return new ToolchainFailure({
        code: "buildFailed",
        tool: recipe.tool,
        params: { tool: recipe.tool, reason, log },
        log,
    });
}
