import { apiVersionOf, type ObjectKind } from "../kinds";
import { isObject, type Properties, type Value } from "../properties";
import type { ApiClient } from "./client";
import { isApiError } from "./errors";

/** Where the API server has the objects of a kind. */
export interface ResourcePlace {
    /** Name in paths, e.g. `deployments`. */
    readonly plural: string;
    readonly namespaced: boolean;
}

/** Gives the place of a kind, or undefined where the API server does not know it (yet). */
export type Discovery = (kind: ObjectKind) => Promise<ResourcePlace | undefined>;

/** Asks for each group version once; kinds that are missing are asked for again, since a definition may come any time. */
export function discovery(client: ApiClient): Discovery {
    const known = new Map<string, Promise<ReadonlyMap<string, ResourcePlace>>>();
    const places = (apiVersion: string): Promise<ReadonlyMap<string, ResourcePlace>> => {
        const asked = known.get(apiVersion) ?? askFor(client, apiVersion);
        known.set(apiVersion, asked);
        asked.catch(() => known.delete(apiVersion));
        return asked;
    };
    return async (kind) => {
        const apiVersion = apiVersionOf(kind);
        const asked = known.has(apiVersion);
        const found = (await places(apiVersion)).get(kind.kind);
        if (found !== undefined || !asked) {
            if (found === undefined) known.delete(apiVersion);
            return found;
        }
        known.delete(apiVersion);
        return (await places(apiVersion)).get(kind.kind);
    };
}

async function askFor(client: ApiClient, apiVersion: string): Promise<ReadonlyMap<string, ResourcePlace>> {
    const path = apiVersion.includes("/") ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
    let list: Properties;
    try {
        list = await client({ method: "GET", path });
    } catch (error) {
        if (isApiError(error, 404)) return new Map();
        throw error;
    }
    const { resources } = list;
    return new Map(
        (Array.isArray(resources) ? (resources as readonly Value[]) : [])
            .filter(isObject)
            // `deployments/status` and the like are parts of objects.
            .filter(({ name }) => typeof name === "string" && !name.includes("/"))
            .map(({ kind, name, namespaced }) => [
                kind as string,
                { plural: name as string, namespaced: namespaced === true },
            ]),
    );
}
