import type { Answer, Call, Caller } from "../../../infra/connect/http";

export interface FakeKeystone {
    readonly password?: string;
    readonly roles?: readonly string[];
    readonly mayList?: boolean;
    readonly services?: Readonly<Record<string, readonly string[]>>;
    readonly accountRoles?: readonly string[];
}

export const everyService: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
    ["identity", "compute", "network", "image", "volumev3", "load-balancer", "key-manager"].map((type) => [
        type,
        ["RegionOne"],
    ]),
);

/** A Keystone that answers as the API's reference says, and keeps what it was asked. */
export function fakeKeystone(options: FakeKeystone = {}): { call: Caller; asked: { url: string; call: Call }[] } {
    const asked: { url: string; call: Call }[] = [];
    const roles = options.roles ?? ["admin", "member", "reader", "load-balancer_member", "creator"];
    const call: Caller = async (url, request) => {
        asked.push({ url, call: request });
        if (url.endsWith("/v3/auth/tokens")) return login(request, options);
        if (url.endsWith("/v3/roles") && request.headers?.["x-auth-token"] === "token-1")
            return options.mayList === false
                ? answer(403, { error: { code: 403 } })
                : answer(200, { roles: roles.map((name) => ({ id: `id-${name}`, name })) });
        return answer(404, undefined);
    };
    return { call, asked };
}

function login({ body }: Call, options: FakeKeystone): Answer {
    const { identity } = (body as { auth: { identity: { password: { user: { password: string } } } } }).auth;
    if (identity.password.user.password !== (options.password ?? "secret"))
        return answer(401, { error: { code: 401 } });
    const token = {
        user: { id: "user-1" },
        roles: (options.accountRoles ?? ["admin"]).map((name) => ({ name })),
        catalog: Object.entries(options.services ?? everyService).map(([type, regions]) => ({
            type,
            endpoints: regions.map((region_id) => ({ region_id, interface: "public", url: "http://x" })),
        })),
    };
    return { ...answer(201, { token }), headers: { "x-subject-token": "token-1" } };
}

const answer = (status: number, body: unknown): Answer => ({ status, headers: {}, body });
