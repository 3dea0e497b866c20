import { readCloudEntry } from "./cloud-entry";
import type { ConnectOptions } from "./connect";
import type { Answer, Call } from "./http";
import { ask, login, versioned } from "./keystone";
import { ConnectFailure, refuse, type ConnectProblem } from "./problem";

/** An account logged in to one cloud. */
export interface Session {
    readonly cloud: string;
    /** Address of Keystone's version 3. */
    readonly keystone: string;
    /** Id of the account. */
    readonly userId: string;
    /** Address of a service's public endpoint. Throws ConnectFailure where the region has none. */
    endpoint(service: string, region: string): string;
    /** @throws ConnectFailure where nothing answers */
    request(method: Call["method"], url: string, body?: unknown, contentType?: string): Promise<Answer>;
}

export type SessionOptions = Pick<ConnectOptions, "clouds" | "callerFor">;

/**
 * @param projectId another project than the entry's, that the account has roles in
 * @throws ConnectFailure as `login`
 */
export async function openSession(
    cloud: string,
    { clouds, callerFor }: SessionOptions,
    projectId?: string,
): Promise<Session> {
    const entry = readCloudEntry(cloud, clouds.entries[cloud], clouds.path);
    const call = callerFor(entry);
    const { token, userId, services } = await login(cloud, entry, call, projectId);
    return {
        cloud,
        keystone: versioned(cloud, entry.authUrl),
        userId,
        endpoint(service, region) {
            const found = services.get(service)?.get(region);
            return found ?? refuse("serviceMissing", { cloud, service, known: [...services.keys()].sort().join(", ") });
        },
        request: (method, url, body, contentType = "application/json") =>
            ask(cloud, url, () =>
                call(url, { method, body, headers: { "x-auth-token": token, "content-type": contentType } }),
            ),
    };
}

/** Does something in each cloud in turn; clouds that can't be worked in are problems and stop no other. */
export async function inEachCloud<Item extends { readonly cloud: string }>(
    items: readonly Item[],
    options: SessionOptions,
    work: (session: Session, items: readonly Item[]) => Promise<void>,
): Promise<ConnectProblem[]> {
    const problems: ConnectProblem[] = [];
    for (const cloud of new Set(items.map((item) => item.cloud)))
        try {
            const session = await openSession(cloud, options);
            await work(
                session,
                items.filter((item) => item.cloud === cloud),
            );
        } catch (error) {
            if (!(error instanceof ConnectFailure)) throw error;
            problems.push(error.problem);
        }
    return problems;
}

/** Throws ConnectFailure `notReleased` where a request failed; what is gone already is no failure. */
export function expectDone({ cloud }: Session, url: string, { status }: Answer): void {
    if (status >= 300 && status !== 404) refuse("notReleased", { cloud, url, status });
}
