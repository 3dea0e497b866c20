import { isRecord } from "../engine/workplace/is-record";
import type { CloudEntry } from "./cloud-entry";
import type { Answer, Caller } from "./http";
import { refuse } from "./problem";

/** What Keystone says of the account in the entry's own project. */
export interface Login {
    readonly token: string;
    readonly userId: string;
    /** Names of the account's roles in that project. */
    readonly roles: readonly string[];
    /** Service type -> region -> address of its public endpoint. */
    readonly services: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Codes with which TLS refuses a certificate. */
const certificateErrors = /CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|ERR_TLS/;

/**
 * Logs in with the entry's account and project.
 *
 * @param projectId another project that the account has roles in
 * @throws ConnectFailure `addressInvalid`, `certificateUnknown`, `unreachable`, `notKeystone`, `unauthorised`, `keystoneFailed`
 */
export async function login(cloud: string, entry: CloudEntry, call: Caller, projectId?: string): Promise<Login> {
    const url = `${versioned(cloud, entry.authUrl)}/auth/tokens`;
    const scope = projectId === undefined ? scopeOf(entry) : { project: { id: projectId } };
    const answer = await ask(cloud, url, () =>
        call(url, { method: "POST", body: { auth: { identity: identityOf(entry), scope } } }),
    );
    if (answer.status === 401)
        refuse("unauthorised", {
            cloud,
            url,
            user: entry.userName,
            domain: entry.userDomainName,
            project: projectId ?? entry.projectName,
        });
    const token = isRecord(answer.body) && isRecord(answer.body.token) ? answer.body.token : undefined;
    const subject = answer.headers["x-subject-token"];
    if (token === undefined || typeof subject !== "string") {
        if (answer.status >= 500) refuse("keystoneFailed", { cloud, url, status: answer.status });
        refuse("notKeystone", { cloud, url, status: answer.status });
    }
    return {
        token: subject,
        userId: isRecord(token.user) ? String(token.user.id) : "",
        roles: recordsOf(token.roles).map((role) => String(role.name)),
        services: new Map(recordsOf(token.catalog).map((service) => [String(service.type), endpointsOf(service)])),
    };
}

/**
 * Roles of the cloud that belong to no domain: name -> id.
 *
 * @throws ConnectFailure as `login`, and `noAdministrator` where the account may not list them
 */
export async function roleIds(
    cloud: string,
    entry: CloudEntry,
    { token, roles }: Login,
    call: Caller,
): Promise<Readonly<Record<string, string>>> {
    const url = `${versioned(cloud, entry.authUrl)}/roles`;
    const answer = await ask(cloud, url, () => call(url, { method: "GET", headers: { "x-auth-token": token } }));
    if (answer.status === 403 || answer.status === 401)
        refuse("noAdministrator", { cloud, user: entry.userName, project: entry.projectName, roles: roles.join(", ") });
    if (!isRecord(answer.body) || !Array.isArray(answer.body.roles))
        refuse("keystoneFailed", { cloud, url, status: answer.status });
    return Object.fromEntries(recordsOf(answer.body.roles).map((role) => [String(role.name), String(role.id)]));
}

/**
 * Asks an API.
 *
 * @throws ConnectFailure `certificateUnknown`, `unreachable`
 */
export async function ask(cloud: string, url: string, run: () => Promise<Answer>): Promise<Answer> {
    try {
        return await run();
    } catch (error) {
        const code = String((error as NodeJS.ErrnoException).code ?? "");
        const reason = code === "" ? (error as Error).message : code;
        return refuse(certificateErrors.test(reason) ? "certificateUnknown" : "unreachable", { cloud, url, reason });
    }
}

/** Address of Keystone's version 3, however the entry says it. */
export function versioned(cloud: string, authUrl: string): string {
    if (!/^https?:\/\//.test(authUrl) || !URL.canParse(authUrl)) refuse("addressInvalid", { cloud, url: authUrl });
    const address = authUrl.replace(/\/+$/, "");
    return /\/v3$/.test(address) ? address : `${address}/v3`;
}

const identityOf = ({ userName, userDomainName, password }: CloudEntry) => ({
    methods: ["password"],
    password: { user: { name: userName, domain: { name: userDomainName }, password } },
});

const scopeOf = ({ projectName, projectDomainName }: CloudEntry) => ({
    project: { name: projectName, domain: { name: projectDomainName } },
});

const recordsOf = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isRecord) : []);

/** Clients use public endpoints unless told otherwise. */
function endpointsOf(service: Record<string, unknown>): ReadonlyMap<string, string> {
    const endpoints = recordsOf(service.endpoints).filter((endpoint) => endpoint.interface === "public");
    return new Map(
        endpoints.map((endpoint) => [String(endpoint.region_id ?? endpoint.region), String(endpoint.url)] as const),
    );
}
