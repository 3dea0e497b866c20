import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** Longest that an API of a busy sandbox takes, in milliseconds: an answer that is lost has to be told in time. */
const patienceMs = 90_000;

/** One object as an API lists it. */
export type Item = Readonly<Record<string, unknown>>;

interface Scope {
    /** Name of a project and of its domain; the entry's own where absent. */
    readonly project?: { readonly name: string; readonly domain: string };
}

interface Entry {
    readonly auth: Readonly<Record<string, string>>;
}

/** A client of a cloud's APIs that shares no code with the product: what it sees is what is there. */
export class OutsideCloud {
    private constructor(
        private readonly token: string,
        private readonly endpoints: ReadonlyMap<string, string>,
        readonly projectId: string,
        readonly userId: string,
    ) {}

    static async login(cloudsFile: string, cloud: string, scope: Scope = {}): Promise<OutsideCloud> {
        const { clouds } = parse(readFileSync(cloudsFile, "utf8")) as { clouds: Record<string, Entry> };
        const auth = clouds[cloud]?.auth;
        if (auth === undefined) throw new Error(`${cloudsFile} has no cloud ${cloud}`);
        const user = {
            name: auth["username"],
            password: auth["password"],
            domain: { name: auth["user_domain_name"] },
        };
        const project = scope.project ?? {
            name: auth["project_name"] as string,
            domain: auth["project_domain_name"] as string,
        };
        const answer = await fetch(`${auth["auth_url"]?.replace(/\/(?:v3\/?)?$/, "")}/v3/auth/tokens`, {
            method: "POST",
            headers: { "content-type": "application/json" },
            body: JSON.stringify({
                auth: {
                    identity: { methods: ["password"], password: { user } },
                    scope: { project: { name: project.name, domain: { name: project.domain } } },
                },
            }),
        });
        if (!answer.ok) throw new Error(`login to project ${project.name}: HTTP ${answer.status}`);
        const { token } = (await answer.json()) as {
            token: {
                project: { id: string };
                user: { id: string };
                catalog: { type: string; endpoints: { interface: string; url: string }[] }[];
            };
        };
        const endpoints = token.catalog.flatMap(({ type, endpoints: all }) => {
            const found = all.find((endpoint) => endpoint.interface === "public");
            return found === undefined ? [] : [[type, found.url.replace(/\/$/, "")] as const];
        });
        const secret = answer.headers.get("x-subject-token") ?? "";
        return new OutsideCloud(secret, new Map(endpoints), token.project.id, token.user.id);
    }

    /** Answer of an API; `path` starts with a slash, below the service's endpoint. Undefined for what is not there. */
    async call(service: string, path: string, method = "GET", body?: unknown, headers = {}): Promise<unknown> {
        const base = this.endpoints.get(service);
        if (base === undefined) throw new Error(`no endpoint of ${service}`);
        const answer = await fetch(base + path, {
            method,
            headers: { "x-auth-token": this.token, "content-type": "application/json", ...headers },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
            signal: AbortSignal.timeout(patienceMs),
        });
        if (answer.status === 404) return undefined;
        const text = await answer.text();
        if (!answer.ok) throw new Error(`${method} ${base}${path}: HTTP ${answer.status} ${text}`);
        return text === "" ? {} : (JSON.parse(text) as unknown);
    }

    endpointOf(service: string): string {
        return this.endpoints.get(service) ?? "";
    }

    async list(service: string, path: string, key: string): Promise<readonly Item[]> {
        const answer = (await this.call(service, path)) as Record<string, Item[]>;
        return answer[key] ?? [];
    }
}
