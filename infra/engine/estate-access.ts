import { resolve } from "node:path";
import type { EstateModel } from "../estate/model";
import { tenantsOwner, tenantsStack } from "../stacks/describe";

/** What the engine needs of an estate besides its stacks. */
export interface EstateAccess {
    /** Absolute path. */
    readonly folder: string;
    readonly name: string;
    /** Names of its platforms' clouds in clouds.yaml. */
    readonly clouds: readonly string[];
    /** Contexts of its existing clusters in the kubeconfig. */
    readonly kubeContexts: readonly string[];
    /** System with resources -> stack that holds them. */
    readonly homes: ReadonlyMap<string, string>;
}

export function estateAccess(estate: EstateModel): EstateAccess {
    const platforms = [...estate.platforms.values(), ...estate.recoverySites.values()];
    const contexts = platforms.flatMap(({ kubernetes }) =>
        kubernetes?.mode === "existing" ? [kubernetes.context] : [],
    );
    return {
        folder: resolve(estate.folder),
        name: estate.estate.name,
        clouds: [...new Set(platforms.map((platform) => platform.cloud))],
        kubeContexts: [...new Set(contexts)],
        homes: new Map(
            [...estate.systems.values()]
                .filter((system) => system.provisioned)
                .map((system) => [system.id, tenantsStack(tenantsOwner(estate, system.division))]),
        ),
    };
}
