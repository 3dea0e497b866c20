import { homedir } from "node:os";
import { join } from "node:path";
import type { Environment, ToolName } from "../types";
import { toolNames } from "../types";
import { versions } from "../versions";
import { findOnPath, isExecutable } from "./on-path";

/** File names by which the engine looks for its helpers. */
export const executables: Readonly<Record<ToolName, string>> = {
    engine: "pulumi",
    openstack: "pulumi-resource-openstack",
    kubernetes: "pulumi-resource-kubernetes",
    "language-host": "pulumi-language-nodejs",
    "policy-runner": "pulumi-analyzer-policy-nodejs",
};

/** Where somebody else installed a tool: on PATH, or a plug-in in Pulumi's own plug-in folder. */
export function findExecutable(tool: ToolName, env: Environment, cacheDir: string): string | undefined {
    return findOnPath(executables[tool], env, cacheDir) ?? findInPulumiHome(tool, env);
}

function findInPulumiHome(tool: ToolName, env: Environment): string | undefined {
    if (tool !== "openstack" && tool !== "kubernetes") return undefined;
    const home = env.PULUMI_HOME ?? join(env.HOME ?? homedir(), ".pulumi");
    const path = join(home, "plugins", `resource-${tool}-v${versions[tool]}`, executables[tool]);
    return isExecutable(path) ? path : undefined;
}

/** The same for all tools: part of the question whether an earlier answer still holds. */
export const findExecutables = (env: Environment, cacheDir: string): Record<ToolName, string | null> =>
    Object.fromEntries(toolNames.map((tool) => [tool, findExecutable(tool, env, cacheDir) ?? null])) as Record<
        ToolName,
        string | null
    >;
