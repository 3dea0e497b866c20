import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ToolchainContext } from "../context";
import { executables, findExecutable } from "../find/executables";
import { isExecutable } from "../find/on-path";
import type { Tool, ToolName } from "../types";
import { versions } from "../versions";
import { build, getBuilt, getRelease } from "./native";

/**
 * Gets one tool, from the first place that has it: what is installed, the official release, a build or the project's own
 * stand-in. An own stand-in has no path yet: it is made in the bin folder.
 *
 * @param engine the engine that was chosen; official ones bring their language host along
 */
export async function getTool(name: ToolName, engine: Tool | undefined, context: ToolchainContext): Promise<Tool> {
    context.signal?.throwIfAborted();
    context.report("search", name);
    const installed = await getInstalled(name, context);
    if (installed !== undefined) return installed;
    switch (name) {
        case "engine":
        case "openstack": {
            // A build that is there already is not thrown away for a download, unless that is asked for.
            const built = context.refresh ? undefined : await getBuilt(name, context);
            return (
                built ?? (await getRelease(name, context)) ?? (await getBuilt(name, context)) ?? build(name, context)
            );
        }
        case "kubernetes":
            return (await getRelease(name, context)) ?? own(name, versions.kubernetes);
        case "language-host":
            return besideEngine(engine) ?? own(name, versions.engine);
        case "policy-runner":
            return own(name, versions.engine);
    }
}

async function getInstalled(name: ToolName, context: ToolchainContext): Promise<Tool | undefined> {
    const path = findExecutable(name, context.env, context.cacheDir);
    if (path === undefined) return undefined;
    context.report("verify", name);
    const version = await context.verify(name, path, context.env);
    return version === undefined ? undefined : { name, version, path, origin: "path", seconds: 0 };
}

function besideEngine(engine: Tool | undefined): Tool | undefined {
    if (engine === undefined || engine.origin === "build") return undefined;
    const path = join(dirname(realpathSync(engine.path)), executables["language-host"]);
    if (!isExecutable(path)) return undefined;
    return { name: "language-host", version: engine.version, path, origin: engine.origin, seconds: 0 };
}

const own = (name: ToolName, version: string): Tool => ({ name, version, path: "", origin: "own", seconds: 0 });
