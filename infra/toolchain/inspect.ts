import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { dirname } from "node:path";
import { findGo, isNewEnough } from "./build/go-version";
import { readManifest } from "./cache/manifest";
import { createContext, manifestKey } from "./ensure";
import { findExecutable } from "./find/executables";
import { getBuilt } from "./get/native";
import { isOwnTool } from "./own/wrapper";
import { toolNames, type ToolchainOptions, type ToolName, type ToolOrigin } from "./types";
import { oldestGo, versions } from "./versions";

/** What `egov doctor` shows of one tool. */
export type ToolReport = { readonly name: ToolName } & (
    | { readonly state: "ready"; readonly origin: ToolOrigin; readonly version: string; readonly path: string }
    /** Something is on PATH that can't be used: too old, another version, or it does not run. */
    | { readonly state: "unusable"; readonly path: string }
    | { readonly state: "missing" }
);

/** What is there and what is not; `ways` says how what is missing can be had. */
export interface ToolchainReport {
    readonly ready: boolean;
    readonly tools: readonly ToolReport[];
    readonly cacheDir: string;
    readonly cacheWritable: boolean;
    readonly downloadBase: string;
    /** Undefined where it was not asked for (`offline`). */
    readonly downloadReachable: boolean | undefined;
    /** Go on PATH; undefined where there is none. */
    readonly go: { readonly path: string; readonly version: string; readonly usable: boolean } | undefined;
    readonly oldestGo: string;
    /** Keys of texts (`toolchain:way.<key>`) that say what to do next, best first; empty when all is ready. */
    readonly ways: readonly ("setup" | "setupFromGo" | "installGo" | "upgradeGo" | "mirror" | "cacheFolder")[];
}

/** Looks at the toolchain without changing anything. Asks the release server once, for a few seconds at most. */
export async function inspectToolchain(options: ToolchainOptions): Promise<ToolchainReport> {
    const context = createContext(options, Date.now());
    try {
        const known = await readManifest(manifestKey(context));
        const tools: ToolReport[] = [];
        for (const name of toolNames) {
            const tool = known?.tools.find((candidate) => candidate.name === name);
            if (tool !== undefined)
                tools.push({ name, state: "ready", origin: tool.origin, version: tool.version, path: tool.path });
            else tools.push(await inspectTool(name, context));
        }
        const go = await findGo(context.env, context.cacheDir, context.run);
        const report = {
            ready: tools.every((tool) => tool.state === "ready"),
            tools,
            cacheDir: context.cacheDir,
            cacheWritable: await isWritable(context.cacheDir),
            downloadBase: context.downloadBase,
            downloadReachable: context.offline ? undefined : await context.server.reachable(),
            go: go && { path: go.path, version: go.version, usable: isNewEnough(go) },
            oldestGo,
        };
        return { ...report, ways: waysOf(report) };
    } finally {
        await context.server.close();
    }
}

async function inspectTool(name: ToolName, context: ReturnType<typeof createContext>): Promise<ToolReport> {
    const path = findExecutable(name, context.env, context.cacheDir);
    const version = path && (await context.verify(name, path, context.env));
    if (path !== undefined && version !== undefined) return { name, state: "ready", origin: "path", version, path };
    if (name === "engine" || name === "openstack") {
        const built = await getBuilt(name, context);
        if (built !== undefined)
            return { name, state: "ready", origin: "build", version: built.version, path: built.path };
        return path === undefined ? { name, state: "missing" } : { name, state: "unusable", path };
    }
    // The project's own stand-in is always there; only its wrapper is still to be written.
    return isOwnTool(name)
        ? {
              name,
              state: "ready",
              origin: "own",
              version: name === "kubernetes" ? versions.kubernetes : versions.engine,
              path: context.root,
          }
        : { name, state: "missing" };
}

function waysOf(report: Omit<ToolchainReport, "ways">): ToolchainReport["ways"] {
    if (report.ready) return [];
    if (!report.cacheWritable) return ["cacheFolder"];
    if (report.downloadReachable) return ["setup"];
    if (report.go?.usable) return ["setupFromGo", "mirror"];
    return [report.go === undefined ? "installGo" : "upgradeGo", "mirror"];
}

/** Whether the folder, or the nearest one above it that exists, can be written. */
async function isWritable(folder: string): Promise<boolean> {
    for (let path = folder; ; path = dirname(path)) {
        try {
            await access(path, constants.W_OK);
            return true;
        } catch (error) {
            if ((error as NodeJS.ErrnoException).code !== "ENOENT" || path === dirname(path)) return false;
        }
    }
}
