import { KubeConfig } from "@kubernetes/client-node";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { apiClient, warningsOf } from "../../../../../infra/toolchain/kubernetes-provider/api/client";
import { discovery } from "../../../../../infra/toolchain/kubernetes-provider/api/discovery";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const servers: Server[] = [];
afterEach(() => {
    for (const server of servers.splice(0)) {
        server.closeAllConnections();
        server.close();
    }
});

function config(port: number): KubeConfig {
    const kubeconfig = new KubeConfig();
    kubeconfig.loadFromOptions({
        clusters: [{ name: "c", server: `http://127.0.0.1:${port}/`, skipTLSVerify: true }],
        users: [{ name: "u", token: "secret-token" }],
        contexts: [{ name: "c", cluster: "c", user: "u" }],
        currentContext: "c",
    });
    return kubeconfig;
}

/** A client of a server that gives these answers, the last one again and again. */
async function clientOf(...answers: Answer[]) {
    const asked: { path: string; token: string | undefined }[] = [];
    const server = createServer((request, response) => {
        asked.push({ path: request.url ?? "", token: request.headers.authorization });
        const answer = answers.length > 1 ? answers.shift() : answers[0];
        answer?.(request, response);
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return { client: apiClient(config((server.address() as AddressInfo).port)), asked };
}

const json =
    (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
    (_, response) =>
        response.writeHead(status, headers).end(JSON.stringify(body));

describe("asking an API server", () => {
    test("gives its answer as it is, and hears its warnings", async () => {
        const { client, asked } = await clientOf(
            json(200, { kind: "New", field: 1 }, { warning: '299 - "would \\"break\\"", 299 - "two"' }),
        );
        const warnings: string[] = [];
        expect(await client({ method: "GET", path: "/x?a=b", warned: (text) => warnings.push(text) })).toEqual({
            kind: "New",
            field: 1,
        });
        expect(warnings).toEqual(['would "break"', "two"]);
        expect(asked).toEqual([{ path: "/x?a=b", token: "Bearer secret-token" }]);
    });

    test("waits where the server has too much to do", async () => {
        const { client, asked } = await clientOf(json(429, {}, { "retry-after": "1" }), json(200, { ok: true }));
        expect(await client({ method: "POST", path: "/x", body: {} })).toEqual({ ok: true });
        expect(asked).toHaveLength(2);
    });

    test("throws the server's own reason", async () => {
        const { client } = await clientOf(json(403, { kind: "Status", reason: "Forbidden", message: "no" }));
        await expect(client({ method: "GET", path: "/x" })).rejects.toMatchObject({
            code: 403,
            reason: "Forbidden",
            message: "no",
        });
    });

    test("says what is wrong where nobody answers, or not in time", async () => {
        await expect(apiClient(config(9))({ method: "GET", path: "/" })).rejects.toThrow(
            "http://127.0.0.1:9 refuses connections",
        );
        const { client } = await clientOf(() => undefined);
        await expect(client({ method: "GET", path: "/", timeoutMs: 50 })).rejects.toMatchObject({ code: "ETIMEDOUT" });
    });

    test("no warnings are none", () => {
        expect(warningsOf({})).toEqual([]);
    });
});

describe("where the server has a kind", () => {
    const things = json(200, {
        resources: [
            { name: "things", kind: "Thing", namespaced: true },
            { name: "things/status", kind: "Thing", namespaced: true },
        ],
    });
    const kind = { group: "example.com", version: "v1", kind: "Thing" };

    test("is asked once", async () => {
        const { client, asked } = await clientOf(things);
        const find = discovery(client);
        expect(await find(kind)).toEqual({ plural: "things", namespaced: true });
        expect(await find(kind)).toEqual({ plural: "things", namespaced: true });
        expect(asked.map(({ path }) => path)).toEqual(["/apis/example.com/v1"]);
    });

    test("is asked again where it was not there: a definition may have come", async () => {
        const { client } = await clientOf(json(404, {}), things);
        const find = discovery(client);
        expect(await find(kind)).toBeUndefined();
        expect(await find(kind)).toEqual({ plural: "things", namespaced: true });
    });
});
