import { coerce, gte } from "semver";
import { findOnPath } from "../find/on-path";
import { ToolchainFailure } from "../failure";
import type { Runner } from "../process";
import type { AnyTool, Environment } from "../types";
import { oldestGo } from "../versions";

export interface Go {
    readonly path: string;
    /** E.g. `1.26.8`. */
    readonly version: string;
    /** Whether it fetches a newer Go by itself where a module asks for one. */
    readonly upgradesItself: boolean;
}

/** The `go` command on PATH, or undefined where there is none that runs. */
export async function findGo(env: Environment, cacheDir: string, run: Runner): Promise<Go | undefined> {
    const path = findOnPath("go", env, cacheDir);
    if (path === undefined) return undefined;
    const { code, output } = await run({
        file: path,
        args: ["env", "GOVERSION", "GOTOOLCHAIN"],
        env,
        timeoutMs: 20_000,
    });
    const [goVersion, toolchain] = output.split("\n");
    const version = coerce(goVersion?.replace(/^go/, ""))?.version;
    if (code !== 0 || version === undefined) return undefined;
    return {
        path,
        version,
        upgradesItself: toolchain !== undefined && toolchain !== "" && !toolchain.startsWith("local"),
    };
}

export const isNewEnough = (go: Go): boolean => go.upgradesItself || gte(go.version, oldestGo);

/** @throws ToolchainFailure `goMissing` or `goTooOld` */
export async function requireGo(tool: AnyTool, env: Environment, cacheDir: string, run: Runner): Promise<Go> {
    const go = await findGo(env, cacheDir, run);
    if (go === undefined) throw new ToolchainFailure({ code: "goMissing", tool, params: { tool, oldest: oldestGo } });
    if (!isNewEnough(go))
        throw new ToolchainFailure({
            code: "goTooOld",
            tool,
            params: { tool, oldest: oldestGo, found: go.version, path: go.path },
        });
    return go;
}
