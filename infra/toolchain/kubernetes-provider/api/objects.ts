import { readId } from "../ids";
import { apiVersionOf, type ObjectKind } from "../kinds";
import { isObject, textOf, valueAt, type Properties, type Value } from "../properties";
import type { ApiClient } from "./client";
import { discovery, type ResourcePlace } from "./discovery";
import { ApiError, isApiError } from "./errors";

export interface WriteOptions {
    /** Name under which the API server notes who set which field. */
    readonly fieldManager: string;
    /** The API server says what it would do, and does nothing. */
    readonly dryRun: boolean;
    readonly warned?: (text: string) => void;
}

export type Propagation = "Foreground" | "Background" | "Orphan";

/** Objects in a cluster, as the API server gives and takes them. Errors are ApiError and ConnectionError. */
export interface ObjectStore {
    /** Throws ConnectionError or ApiError within a few seconds where the API server can't be used. */
    probe(): Promise<void>;
    /** Whether the API server has a kind. */
    knows(kind: ObjectKind): Promise<boolean>;
    isNamespaced(kind: ObjectKind): Promise<boolean>;
    /** Makes a new object; one of that name is an error (`AlreadyExists`). */
    create(kind: ObjectKind, object: Properties, options: WriteOptions): Promise<Properties>;
    /** Server-side apply. Without `force`, fields that others have set to something else are an error (`Conflict`). */
    apply(kind: ObjectKind, object: Properties, options: WriteOptions & { force: boolean }): Promise<Properties>;
    /** JSON patch. */
    patch(kind: ObjectKind, id: string, patch: readonly Properties[], fieldManager: string): Promise<Properties>;
    /** The object, or undefined where there is none. */
    read(kind: ObjectKind, id: string): Promise<Properties | undefined>;
    /** Objects in a namespace, or everywhere where it is undefined. */
    list(
        kind: ObjectKind,
        namespace: string | undefined,
        query?: Readonly<Record<string, string>>,
    ): Promise<Properties[]>;
    /** Begins to delete an object. `uid` protects another one that has taken the name meanwhile (`Conflict`). */
    remove(kind: ObjectKind, id: string, propagation: Propagation, uid: string | undefined): Promise<void>;
}

export function objectStore(client: ApiClient): ObjectStore {
    const find = discovery(client);
    const placeOf = async (kind: ObjectKind): Promise<ResourcePlace> => {
        const place = await find(kind);
        if (place !== undefined) return place;
        const message = `the API server has no kind ${kind.kind} in ${apiVersionOf(kind)}`;
        throw new ApiError(404, "NoMatch", message);
    };
    const folder = async (kind: ObjectKind, namespace: string | undefined): Promise<string> => {
        const { plural, namespaced } = await placeOf(kind);
        const root = kind.group === "" ? `/api/${kind.version}` : `/apis/${apiVersionOf(kind)}`;
        const scope = namespaced && namespace !== undefined ? `/namespaces/${encodeURIComponent(namespace)}` : "";
        return `${root}${scope}/${plural}`;
    };
    const single = async (kind: ObjectKind, id: string): Promise<string> => {
        const { namespace, name } = readId(id);
        return `${await folder(kind, namespace ?? "default")}/${encodeURIComponent(name)}`;
    };
    const namespaceOf = (object: Properties): string => {
        const namespace = valueAt(object, "metadata", "namespace");
        return typeof namespace === "string" && namespace !== "" ? namespace : "default";
    };
    return {
        async probe() {
            await client({ method: "GET", path: "/version", timeoutMs: 5_000 });
        },
        async knows(kind) {
            return (await find(kind)) !== undefined;
        },
        async isNamespaced(kind) {
            return (await placeOf(kind)).namespaced;
        },
        async create(kind, object, { fieldManager, dryRun, warned }) {
            const query = queryOf({ fieldManager, fieldValidation: "Warn", ...(dryRun ? { dryRun: "All" } : {}) });
            const path = (await folder(kind, namespaceOf(object))) + query;
            return client({ method: "POST", path, body: object, ...hearing(warned) });
        },
        async apply(kind, object, { fieldManager, dryRun, force, warned }) {
            const name = textOf(valueAt(object, "metadata", "name"));
            const query = queryOf({
                fieldManager,
                force: String(force),
                fieldValidation: "Warn",
                ...(dryRun ? { dryRun: "All" } : {}),
            });
            return client({
                method: "PATCH",
                path: `${await folder(kind, namespaceOf(object))}/${encodeURIComponent(name)}${query}`,
                // JSON is YAML.
                contentType: "application/apply-patch+yaml",
                body: object,
                ...hearing(warned),
            });
        },
        async patch(kind, id, patch, fieldManager) {
            return client({
                method: "PATCH",
                path: (await single(kind, id)) + queryOf({ fieldManager }),
                contentType: "application/json-patch+json",
                body: patch,
            });
        },
        async read(kind, id) {
            try {
                return await client({ method: "GET", path: await single(kind, id) });
            } catch (error) {
                if (isApiError(error, 404)) return undefined;
                throw error;
            }
        },
        async list(kind, namespace, query = {}) {
            const { items } = await client({ method: "GET", path: (await folder(kind, namespace)) + queryOf(query) });
            // Items of a list don't say what they are.
            const what = { apiVersion: apiVersionOf(kind), kind: kind.kind };
            return (Array.isArray(items) ? (items as readonly Value[]) : [])
                .filter(isObject)
                .map((item) => ({ ...item, ...what }));
        },
        async remove(kind, id, propagationPolicy, uid) {
            await client({
                method: "DELETE",
                path: await single(kind, id),
                body: {
                    apiVersion: "v1",
                    kind: "DeleteOptions",
                    propagationPolicy,
                    ...(uid === undefined ? {} : { preconditions: { uid } }),
                },
            });
        },
    };
}

const hearing = (warned: WriteOptions["warned"]): { warned?: (text: string) => void } =>
    warned === undefined ? {} : { warned };

function queryOf(parameters: Readonly<Record<string, string>>): string {
    const text = new URLSearchParams(parameters).toString();
    return text === "" ? "" : `?${text}`;
}
