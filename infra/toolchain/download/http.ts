import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Response } from "undici";
import type { Environment } from "../types";

/** What a closed network costs at most, for all tools together. */
const connectTimeoutMs = 2000;
const firstAnswerTimeoutMs = 2500;
const stalledAfterMs = 30_000;

/** One release server for all tools of a run; whether it can be reached is found out once. */
export interface ReleaseServer {
    /** Whether the server answers at all. */
    reachable(): Promise<boolean>;
    text(url: string): Promise<string>;
    toFile(url: string, path: string, onPercent: (percent: number) => void): Promise<void>;
    close(): Promise<void>;
}

/** A release server behind the proxies that the environment names (HTTPS_PROXY, NO_PROXY). */
export function createReleaseServer(base: string, env: Environment, signal: AbortSignal | undefined): ReleaseServer {
    // Loaded late: most runs find everything in the cache and ask nobody.
    const load = async () => {
        const { EnvHttpProxyAgent, fetch } = await import("undici");
        const dispatcher = new EnvHttpProxyAgent({
            connect: { timeout: connectTimeoutMs },
            headersTimeout: stalledAfterMs,
            bodyTimeout: stalledAfterMs,
            ...proxies(env),
        });
        return { fetch, dispatcher };
    };
    let client: ReturnType<typeof load> | undefined;
    let verdict: Promise<boolean> | undefined;

    const ask = async (): Promise<boolean> => {
        const timeout = AbortSignal.timeout(firstAnswerTimeoutMs);
        const { fetch, dispatcher } = await (client ??= load());
        try {
            await fetch(base, { method: "HEAD", dispatcher, signal: withSignal(timeout, signal), redirect: "manual" });
            return true;
        } catch {
            signal?.throwIfAborted();
            return false;
        }
    };
    const get = async (url: string): Promise<Response> => {
        const { fetch, dispatcher } = await (client ??= load());
        const response = await fetch(url, { dispatcher, ...(signal === undefined ? {} : { signal }) });
        if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
        return response;
    };
    return {
        reachable: () => (verdict ??= ask()),
        text: async (url) => (await get(url)).text(),
        toFile: async (url, path, onPercent) => {
            const response = await get(url);
            if (response.body === null) throw new Error(`${url}: empty answer`);
            const total = Number(response.headers.get("content-length") ?? 0);
            let received = 0;
            let told = -1;
            const body = Readable.fromWeb(response.body).on("data", (chunk: Buffer) => {
                received += chunk.length;
                const percent = total > 0 ? Math.floor((received / total) * 100) : 0;
                if (percent !== told) onPercent(percent);
                told = percent;
            });
            await pipeline(body, createWriteStream(path));
        },
        close: async () => (await client)?.dispatcher.destroy(),
    };
}

const withSignal = (one: AbortSignal, other: AbortSignal | undefined): AbortSignal =>
    other === undefined ? one : AbortSignal.any([one, other]);

function proxies(env: Environment): { httpProxy?: string; httpsProxy?: string; noProxy?: string } {
    const httpProxy = env.http_proxy ?? env.HTTP_PROXY;
    const httpsProxy = env.https_proxy ?? env.HTTPS_PROXY;
    // Set in any case, so that the environment that was given counts and not that of this process.
    const noProxy = env.no_proxy ?? env.NO_PROXY ?? "";
    return { ...(httpProxy ? { httpProxy } : {}), ...(httpsProxy ? { httpsProxy } : {}), noProxy };
}
