import { fail } from "../failure";
import { keystoneUrl } from "../names";

type Item = { readonly id: string };

/** The few calls of Keystone's API that setting up needs. Each makes sure that something is there. */
export interface KeystoneClient {
    /** Finds what has these properties, or makes it; gives its id. */
    ensure(
        collection: string,
        item: string,
        find: Readonly<Record<string, string>>,
        make?: Readonly<Record<string, unknown>>,
    ): Promise<string>;
    /** PUT of a grant, e.g. `/projects/<id>/users/<id>/roles/<id>`. */
    put(path: string): Promise<void>;
    list(collection: string, query: Readonly<Record<string, string>>): Promise<readonly Record<string, unknown>[]>;
    post(path: string, body: unknown): Promise<Response>;
}

/**
 * Logs in to the sandbox's Keystone as the account that it was set up with.
 *
 * @throws SandboxFailure `identityFailed` for every refusal
 */
export async function keystoneAsAdmin(password: string): Promise<KeystoneClient> {
    const domain = { id: "default" };
    const login = await call("/auth/tokens", undefined, {
        method: "POST",
        body: {
            auth: {
                identity: { methods: ["password"], password: { user: { name: "admin", domain, password } } },
                scope: { project: { name: "admin", domain } },
            },
        },
    });
    const token = login.headers.get("x-subject-token") ?? "";
    const client: KeystoneClient = {
        async ensure(collection, item, find, make = {}) {
            const found = await client.list(collection, find);
            if (found[0] !== undefined) return String(found[0].id);
            const response = await client.post(`/${collection}`, { [item]: { ...find, ...make } });
            const body = (await response.json()) as Record<string, Item>;
            return (
                body[item]?.id ?? fail("identityFailed", { path: collection, status: response.status, reason: item })
            );
        },
        async put(path) {
            await call(path, token, { method: "PUT" });
        },
        async list(collection, query) {
            const response = await call(`/${collection}?${new URLSearchParams(query).toString()}`, token, {
                method: "GET",
            });
            const body = (await response.json()) as Record<string, readonly Record<string, unknown>[]>;
            return body[collection.split("/").at(-1) ?? ""] ?? [];
        },
        post: (path, body) => call(path, token, { method: "POST", body }),
    };
    return client;
}

async function call(
    path: string,
    token: string | undefined,
    { method, body }: { readonly method: string; readonly body?: unknown },
): Promise<Response> {
    const headers = { "content-type": "application/json", ...(token === undefined ? {} : { "x-auth-token": token }) };
    const response = await fetch(keystoneUrl + path, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch((error: unknown) => fail("identityFailed", { path, status: 0, reason: String(error) }));
    if (!response.ok)
        fail("identityFailed", {
            path: path.split("?")[0] ?? "",
            status: response.status,
            reason: (await response.text()).slice(0, 300),
        });
    return response;
}
