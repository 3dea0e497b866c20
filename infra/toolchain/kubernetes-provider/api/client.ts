import type { KubeConfig } from "@kubernetes/client-node";
import http from "node:http";
import https from "node:https";
import { setTimeout as sleep } from "node:timers/promises";
import type { Properties, Value } from "../properties";
import { connectionError } from "./connection-error";
import { apiError, ConnectionError } from "./errors";

export interface ApiRequest {
    readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
    /** Path and query. */
    readonly path: string;
    readonly body?: Value;
    /** Default `application/json`. */
    readonly contentType?: string;
    /** Longest wait for the answer, in milliseconds; default one minute, as admission webhooks may take half of it. */
    readonly timeoutMs?: number;
    /** Hears the warnings that the API server sends along with an answer. */
    readonly warned?: (text: string) => void;
}

/**
 * Asks an API server and gives its answer.
 *
 * @throws ApiError for an answer that is no success, ConnectionError where there is none
 */
export type ApiClient = (request: ApiRequest) => Promise<Properties>;

interface Answer {
    readonly status: number;
    readonly body: string;
    readonly headers: http.IncomingHttpHeaders;
}

/** More wait in line: a stack has hundreds of objects, and API servers slow down who asks for too much at once. */
const maxConnections = 16;
const mostTries = 6;

/**
 * A client that leaves objects as they are: no classes, nothing dropped that a library's version does not know. The
 * library does what is hard, the kubeconfig with its certificates, proxies and log-in helpers.
 */
export function apiClient(config: KubeConfig): ApiClient {
    const server = config.getCurrentCluster()?.server.replace(/\/+$/, "");
    if (server === undefined)
        throw new Error(
            `the kubeconfig's context "${config.getCurrentContext()}" names no cluster; set "current-context" or the provider's "context"`,
        );
    let agent: http.Agent | undefined;
    return async (request) => {
        const options: https.RequestOptions = {};
        await config.applyToHTTPSOptions(options);
        agent ??= keepingAlive(options.agent);
        for (let attempt = 1; ; attempt += 1) {
            const answer = await send(new URL(server + request.path), { ...options, agent }, request, server);
            const busy =
                answer.status === 429 || (answer.status === 503 && answer.headers["retry-after"] !== undefined);
            if (busy && attempt < mostTries) {
                await sleep(Math.min(Number(answer.headers["retry-after"]) || 1, 10) * 1000);
                continue;
            }
            for (const warning of warningsOf(answer.headers)) request.warned?.(warning);
            if (answer.status >= 300) throw apiError(answer.status, answer.body);
            return JSON.parse(answer.body) as Properties;
        }
    };
}

function keepingAlive(agent: unknown): http.Agent {
    if (!(agent instanceof http.Agent)) throw new Error("the kubeconfig gives no way to its API server");
    agent.maxSockets = maxConnections;
    Object.assign(agent, { keepAlive: true });
    return agent;
}

async function send(url: URL, options: https.RequestOptions, request: ApiRequest, server: string): Promise<Answer> {
    try {
        return await exchange(url, options, request);
    } catch (error) {
        // A kept connection may have been closed by the server just now; asking twice does no harm.
        const { code, reused } = error as { code?: string; reused?: boolean };
        if (reused === true && request.method === "GET" && (code === "ECONNRESET" || code === "EPIPE"))
            return send(url, { ...options, agent: false }, request, server);
        throw error instanceof ConnectionError ? error : connectionError(error as Error, server);
    }
}

function exchange(url: URL, options: https.RequestOptions, request: ApiRequest): Promise<Answer> {
    const body = request.body === undefined ? undefined : JSON.stringify(request.body);
    const timeoutMs = request.timeoutMs ?? 60_000;
    const headers = {
        ...(options.headers as http.OutgoingHttpHeaders | undefined),
        accept: "application/json",
        ...(body === undefined
            ? {}
            : {
                  "content-type": request.contentType ?? "application/json",
                  "content-length": Buffer.byteLength(body),
              }),
    };
    return new Promise((resolve, reject) => {
        const { request: start } = url.protocol === "http:" ? http : https;
        const sent = start(url, { ...options, method: request.method, headers }, (response) => {
            const chunks: Buffer[] = [];
            response.on("data", (chunk: Buffer) => chunks.push(chunk));
            response.on("error", failed);
            response.on("end", () => {
                clearTimeout(timer);
                const status = response.statusCode ?? 0;
                resolve({ status, body: Buffer.concat(chunks).toString(), headers: response.headers });
            });
        });
        const failed = (error: Error): void => {
            clearTimeout(timer);
            reject(Object.assign(error, { reused: sent.reusedSocket }));
        };
        const timer = setTimeout(
            () =>
                sent.destroy(Object.assign(new Error(`no answer within ${timeoutMs / 1000} s`), { code: "ETIMEDOUT" })),
            timeoutMs,
        );
        sent.on("error", failed);
        sent.end(body);
    });
}

/** Texts of `Warning: 299 - "..."` headers. */
export function warningsOf(headers: http.IncomingHttpHeaders): string[] {
    const line = headers["warning"];
    if (line === undefined) return [];
    return [...line.matchAll(/299 \S+ "((?:[^"\\]|\\.)*)"/g)].map(([, text = ""]) => text.replaceAll(/\\(.)/g, "$1"));
}
