import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** A look at the sandbox's OpenStack from outside: plain HTTP with the deployer's account. */
export interface CloudCaller {
    /** Addresses of the catalogue by type of service. */
    readonly catalogue: ReadonlyMap<string, string>;
    readonly token: string;
    /** Calls a service; gives the body of the answer. Fails for a status of 400 and more. */
    call<Body>(service: string, path: string, body?: unknown, method?: string): Promise<Body>;
}

/** @param cloudsFile clouds.yaml; its first entry counts */
export async function openCloud(cloudsFile: string): Promise<CloudCaller> {
    const { clouds } = parse(readFileSync(cloudsFile, "utf8")) as {
        clouds: Record<string, { auth: Record<"auth_url" | "username" | "password" | "project_name", string> }>;
    };
    const auth = Object.values(clouds)[0]?.auth;
    if (auth === undefined) throw new Error(`${cloudsFile} has no clouds`);
    const domain = { name: "Default" };
    const response = await fetch(`${auth.auth_url}/auth/tokens`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
            auth: {
                identity: {
                    methods: ["password"],
                    password: { user: { name: auth.username, domain, password: auth.password } },
                },
                scope: { project: { name: auth.project_name, domain } },
            },
        }),
    });
    const token = response.headers.get("x-subject-token");
    if (token === null) throw new Error(`login failed: ${response.status} ${await response.text()}`);
    const { catalog } = ((await response.json()) as { token: { catalog: CatalogueService[] } }).token;
    const catalogue = new Map(
        catalog.map(({ type, endpoints }) => [type, endpoints.find((each) => each.interface === "public")?.url ?? ""]),
    );
    return {
        catalogue,
        token,
        async call<Body>(service: string, path: string, body?: unknown, method = body === undefined ? "GET" : "POST") {
            const answer = await fetch(`${catalogue.get(service)}${path}`, {
                method,
                headers: { "x-auth-token": token, "content-type": "application/json" },
                ...(body === undefined ? {} : { body: JSON.stringify(body) }),
            });
            const text = await answer.text();
            if (!answer.ok) throw new Error(`${method} ${service} ${path}: ${answer.status} ${text}`);
            return (text === "" ? undefined : JSON.parse(text)) as Body;
        },
    };
}

interface CatalogueService {
    readonly type: string;
    readonly endpoints: readonly { readonly interface: string; readonly url: string }[];
}
