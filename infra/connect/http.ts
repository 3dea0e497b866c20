import { Agent, request } from "undici";
import type { CloudEntry } from "./cloud-entry";

/** An answer of an API; `body` is what its JSON says, undefined where it is none. */
export interface Answer {
    readonly status: number;
    readonly headers: Readonly<Record<string, string | string[] | undefined>>;
    readonly body: unknown;
}

export interface Call {
    readonly method: "GET" | "POST" | "PATCH" | "DELETE";
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: unknown;
}

/** Talks to one cloud's APIs. Rejects with the network's error where nothing answers. */
export type Caller = (url: string, call: Call) => Promise<Answer>;

/** Time that an API has to answer; a login is a matter of milliseconds. */
const patienceMs = 15_000;

/** @param readFile gives the certificate authority of the entry */
export function callerFor(entry: Pick<CloudEntry, "cacert" | "verify">, readFile: (path: string) => string): Caller {
    const ca = entry.cacert === undefined ? {} : { ca: readFile(entry.cacert) };
    const dispatcher = new Agent({
        connect: { rejectUnauthorized: entry.verify, timeout: patienceMs, ...ca },
        headersTimeout: patienceMs,
        bodyTimeout: patienceMs,
    });
    return async (url, { method, headers, body }) => {
        const answer = await request(url, {
            dispatcher,
            method,
            headers: { accept: "application/json", "content-type": "application/json", ...headers },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        const text = await answer.body.text();
        return { status: answer.statusCode, headers: answer.headers, body: parsed(text) };
    };
}

function parsed(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}
