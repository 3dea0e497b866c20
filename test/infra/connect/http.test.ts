import { createServer, type Server } from "node:https";
import { createServer as createPlainServer } from "node:http";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AddressInfo, Server as NetServer } from "node:net";
import type { CloudEntry } from "../../../infra/connect/cloud-entry";
import { callerFor } from "../../../infra/connect/http";
import { login } from "../../../infra/connect/keystone";
import { ConnectFailure } from "../../../infra/connect/problem";
import { temporaryFolders } from "../../support/temporary";

const folder = temporaryFolders()();
const [key, certificate] = [join(folder, "key.pem"), join(folder, "cert.pem")];
let secure: Server;

beforeAll(async () => {
    const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"];
    execFileSync("openssl", ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", ...subject, "-keyout", key, "-out", certificate], { stdio: "ignore" }); // prettier-ignore
    secure = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (_, response) => {
        response.setHeader("x-subject-token", "t").writeHead(201).end('{"token":{"user":{"id":"u"}}}');
    });
    await listening(secure);
});
afterAll(() => secure.close());

const listening = (server: NetServer): Promise<void> =>
    new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const portOf = (server: NetServer): number => (server.address() as AddressInfo).port;

function entryFor(authUrl: string, more: Partial<CloudEntry> = {}): CloudEntry {
    const names = { userName: "u", password: "p", userDomainName: "d", projectName: "p", projectDomainName: "d" };
    return { authUrl, ...names, verify: true, ...more };
}

async function codeOf(entry: CloudEntry): Promise<string> {
    try {
        await login(
            "c",
            entry,
            callerFor(entry, (path) => readFileSync(path, "utf8")),
        );
        return "fine";
    } catch (error) {
        if (error instanceof ConnectFailure) return error.problem.code;
        throw error;
    }
}

test("a certificate is trusted with the entry's authority or without check, and otherwise a problem of its own", async () => {
    const url = `https://127.0.0.1:${portOf(secure)}`;
    expect(await codeOf(entryFor(url))).toBe("certificateUnknown");
    expect(await codeOf(entryFor(url, { cacert: certificate }))).toBe("fine");
    expect(await codeOf(entryFor(url, { verify: false }))).toBe("fine");
});

test("nothing there, something else there, and something broken there are told apart", async () => {
    expect(await codeOf(entryFor("http://127.0.0.1:9"))).toBe("unreachable");
    for (const [status, code] of [
        [404, "notKeystone"],
        [200, "notKeystone"],
        [503, "keystoneFailed"],
        [401, "unauthorised"],
    ] as const) {
        const server = createPlainServer((_, response) => response.writeHead(status).end("<html>"));
        await listening(server);
        expect([status, await codeOf(entryFor(`http://127.0.0.1:${portOf(server)}`))]).toEqual([status, code]);
        server.close();
    }
});
