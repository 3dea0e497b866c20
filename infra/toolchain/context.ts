import { readFileSync } from "node:fs";
import { join } from "node:path";
import { goArguments } from "./build/go-build";
import { goRecipes, type GoRecipe } from "./build/recipes";
import type { ReleaseServer } from "./download/http";
import type { Platform } from "./download/releases";
import type { Runner } from "./process";
import type { Settings } from "./settings";
import type { ToolName } from "./types";
import type { Verifier } from "./verify/tool";
import { oldestEngine, versions } from "./versions";

/** What getting a tool needs to know and to reach. */
export interface ToolchainContext extends Settings<ToolName> {
    readonly refresh: boolean;
    readonly server: ReleaseServer;
    readonly downloadBase: string;
    readonly run: Runner;
    readonly verify: Verifier;
}

/** `infra/toolchain/go` of a checkout. */
export const goSources = (root: string): string => join(root, "infra", "toolchain", "go");

/** All that decides what a build gives: sources, arguments, platform. */
export function buildInputs(root: string, recipe: GoRecipe, platform: Platform): string[] {
    const files = recipe.files.map((file) => readFileSync(join(goSources(root), recipe.folder, file), "utf8"));
    return [platform.os, platform.arch, ...goArguments(recipe, ""), ...files];
}

/** All that decides about the toolchain of a checkout besides the environment. */
export const toolchainInputs = (root: string, node: string, platform: Platform): string[] => [
    "1",
    root,
    node,
    oldestEngine,
    JSON.stringify(versions),
    ...buildInputs(root, goRecipes.engine, platform),
    ...buildInputs(root, goRecipes.openstack, platform),
];
