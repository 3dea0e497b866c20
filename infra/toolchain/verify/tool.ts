import { gte } from "semver";
import type { Runner } from "../process";
import type { Environment, ToolName } from "../types";
import { oldestEngine, versions } from "../versions";
import { isExecutable } from "../find/on-path";
import { engineVersion } from "./engine";
import { pluginVersion } from "./plugin";

/** Runs a tool and gives back its version; undefined where it does not run or is of a version that can't be used. */
export type Verifier = (tool: ToolName, path: string, env: Environment) => Promise<string | undefined>;

export const createVerifier =
    (run: Runner): Verifier =>
    async (tool, path, env) => {
        switch (tool) {
            case "engine": {
                const version = await engineVersion(path, env, run);
                return version !== undefined && gte(version, oldestEngine) ? version : undefined;
            }
            case "openstack":
            case "kubernetes": {
                const version = await pluginVersion(path, "resource", env);
                return version === versions[tool] ? version : undefined;
            }
            case "language-host":
                return pluginVersion(path, "language", env);
            case "policy-runner":
                // It starts only with a policy pack; that is the business of the engine's own check.
                return isExecutable(path) ? versions.engine : undefined;
        }
    };
