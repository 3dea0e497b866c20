import { basename } from "node:path";
import type { EstateModel } from "../../estate/model";

/** What an estate expects to find: names that the sandbox has to answer to. */
export interface EstateNames {
    /** Entries of clouds.yaml, with their regions. */
    readonly clouds: ReadonlyMap<string, string>;
    /** Contexts of the kubeconfig. */
    readonly contexts: readonly string[];
    /** Systems with an https endpoint: each needs a certificate. */
    readonly certificates: ReadonlyMap<string, readonly string[]>;
    /** File names of the images' sources. */
    readonly images: readonly string[];
    /** Volume types, which are also the storage classes of containers. */
    readonly storageClasses: readonly string[];
}

export function namesOf(estate: EstateModel): EstateNames {
    const platforms = [...estate.platforms.values(), ...estate.recoverySites.values()];
    const secured = [...estate.systems.values()].flatMap(({ id, endpoints = [] }) => {
        const https = endpoints.filter(({ protocol }) => protocol === "https");
        const hosts = https.map((endpoint) => endpoint.hostName ?? "");
        return https.length === 0 ? [] : [[id, hosts.filter((host) => host !== "")] as const];
    });
    return {
        clouds: new Map(platforms.map(({ cloud, region }) => [cloud, region])),
        contexts: [
            ...new Set(
                platforms.flatMap(({ kubernetes }) => (kubernetes.mode === "existing" ? [kubernetes.context] : [])),
            ),
        ],
        certificates: new Map(secured),
        images: [...new Set(estate.catalogue.images.map(({ source }) => basename(new URL(source).pathname)))],
        storageClasses: estate.catalogue.volumeTypes.map(({ name }) => name),
    };
}
