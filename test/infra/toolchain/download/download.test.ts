import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { create } from "tar";
import { downloadRelease, parseChecksums } from "../../../../infra/toolchain/download/download";
import { createReleaseServer } from "../../../../infra/toolchain/download/http";
import { engineRelease, officialBase, platformOf, pluginRelease } from "../../../../infra/toolchain/download/releases";
import { temporaryFolders } from "../../../support/temporary";
import { writeScript } from "../fakes";

const temporary = temporaryFolders();
const platform = { os: "linux", arch: "x64" } as const;
const closers: (() => void)[] = [];
afterAll(() => closers.forEach((close) => close()));

async function serve(listener: RequestListener): Promise<string> {
    const server = createServer(listener).listen(0, "127.0.0.1");
    closers.push(() => {
        server.closeAllConnections();
        server.close();
    });
    await once(server, "listening");
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** An archive like the official engine's. */
async function engineArchive(): Promise<Buffer> {
    const folder = temporary();
    for (const name of ["pulumi", "pulumi-language-nodejs", "pulumi-language-python"])
        writeScript(join(folder, "pulumi", name), `# ${name}`);
    mkdirSync(join(folder, "pulumi", "more"));
    writeScript(join(folder, "pulumi", "more", "pulumi"), "# not this one");
    await create({ gzip: true, cwd: folder, file: join(folder, "a.tar.gz") }, ["pulumi"]);
    return readFileSync(join(folder, "a.tar.gz"));
}

const sha256 = (data: Buffer): string => createHash("sha256").update(data).digest("hex");

interface Mirror {
    readonly archive?: Buffer;
    readonly sent?: (data: Buffer) => Buffer;
    readonly checksum?: (real: string) => string;
}

async function mirror({ archive, sent = (data) => data, checksum = (real) => real }: Mirror = {}) {
    const data = archive ?? (await engineArchive());
    const asked: string[] = [];
    const base = await serve((request, response) => {
        asked.push(`${request.method} ${request.url}`);
        const asset = engineRelease("", platform).asset;
        if (request.url === `/releases/sdk/${asset}`) {
            response.setHeader("content-length", data.length);
            const body = sent(data);
            if (body.length < data.length) response.write(body, () => response.destroy());
            else response.end(body);
        } else if (request.url?.endsWith("checksums.txt")) response.end(`${checksum(sha256(data))}  ${asset}\n`);
        else response.writeHead(404).end();
    });
    return { base, asked };
}

async function download(base: string, signal?: AbortSignal) {
    const target = temporary();
    const server = createReleaseServer(base, {}, signal);
    const percents: number[] = [];
    try {
        return {
            files: await downloadRelease(engineRelease(base, platform), server, target, (percent) =>
                percents.push(percent),
            ),
            target,
            percents,
        };
    } catch (error) {
        return { error: error as Error, target, percents };
    } finally {
        await server.close();
    }
}

describe("an official release", () => {
    test("is checked and unpacked: only what is wanted, executable, and the archive goes", async () => {
        const { base } = await mirror();
        const { files, target, percents } = await download(base);
        expect(files).toEqual(["pulumi", "pulumi-language-nodejs"]);
        expect(readdirSync(target).sort()).toEqual(["pulumi", "pulumi-language-nodejs"]);
        expect(readFileSync(join(target, "pulumi"), "utf8")).toBe("# pulumi");
        expect(statSync(join(target, "pulumi")).mode & 0o111).toBe(0o111);
        expect(percents.at(-1)).toBe(100);
    });

    test("is refused when its checksum differs; nothing of it stays", async () => {
        const { base } = await mirror({ checksum: () => "0".repeat(64) });
        const { error, target } = await download(base);
        expect(error?.message).toMatch(/SHA-256 is [0-9a-f]{64}, should be 0{64}/);
        expect(readdirSync(target)).toEqual([]);
    });

    test("is refused when the transfer breaks off", async () => {
        const { base } = await mirror({ sent: (data) => data.subarray(0, data.length / 2) });
        const { error, target } = await download(base);
        expect(error).toBeDefined();
        expect(readdirSync(target)).toEqual([]);
    });

    test("is refused when the server has no checksum for it, before the download", async () => {
        const { base, asked } = await mirror({ checksum: () => "no checksum" });
        const { error } = await download(base);
        expect(error?.message).toContain("has no checksum of pulumi-v");
        expect(asked).toHaveLength(1);
    });

    test("is refused when the tool is not in it", async () => {
        const folder = temporary();
        writeScript(join(folder, "pulumi", "other"), "");
        await create({ gzip: true, cwd: folder, file: join(folder, "a.tar.gz") }, ["pulumi"]);
        const { base } = await mirror({ archive: readFileSync(join(folder, "a.tar.gz")) });
        const { error } = await download(base);
        expect(error?.message).toContain("has no pulumi");
    });

    test("is refused when it is no archive at all, though the checksum fits", async () => {
        const { base } = await mirror({ archive: Buffer.from("<html>please log in</html>") });
        const { error, target } = await download(base);
        expect(error).toBeDefined();
        expect(existsSync(join(target, "pulumi"))).toBe(false);
    });

    test("is refused with the server's answer when it has none", async () => {
        const base = await serve((_request, response) => void response.writeHead(503).end());
        const { error } = await download(base);
        expect(error?.message).toContain("HTTP 503");
    });

    test("ends when cancelled", async () => {
        const base = await serve(() => undefined);
        const cancel = new AbortController();
        const done = download(base, cancel.signal);
        cancel.abort();
        expect((await done).error?.name).toBe("AbortError");
    });
});

describe("the release server", () => {
    test("is reachable with any answer, and is asked once for all tools", async () => {
        const asked: string[] = [];
        const base = await serve((request, response) => {
            asked.push(request.method ?? "");
            response.writeHead(403).end();
        });
        const server = createReleaseServer(base, {}, undefined);
        expect(await Promise.all([server.reachable(), server.reachable()])).toEqual([true, true]);
        expect(await server.reachable()).toBe(true);
        expect(asked).toEqual(["HEAD"]);
        await server.close();
    });

    test("is not reachable where nothing listens or nothing answers", async () => {
        const closed = await serve(() => undefined);
        closers.pop()?.();
        const silent = await serve(() => undefined);
        for (const base of [closed, silent]) {
            const server = createReleaseServer(base, {}, undefined);
            expect(await server.reachable()).toBe(false);
            await server.close();
        }
    });

    test("is asked through the proxy that the environment names, except where NO_PROXY says otherwise", async () => {
        const asked: string[] = [];
        const listener = createServer((request, response) => {
            asked.push(request.url ?? "");
            response.end("from the proxy");
        });
        listener.on("connect", (request, socket) => {
            asked.push(request.url ?? "");
            socket.end("HTTP/1.1 502 no\r\n\r\n");
        });
        listener.listen(0, "127.0.0.1");
        closers.push(() => listener.close());
        await once(listener, "listening");
        const proxy = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
        const proxied = createReleaseServer("http://releases.example", { HTTP_PROXY: proxy }, undefined);
        await proxied.reachable();
        await proxied.close();
        expect(asked.some((url) => url.includes("releases.example"))).toBe(true);

        asked.length = 0;
        const base = await serve((_request, response) => void response.end("direct"));
        const direct = createReleaseServer(base, { HTTP_PROXY: proxy, NO_PROXY: "127.0.0.1" }, undefined);
        expect(await direct.text(`${base}/x`)).toBe("direct");
        await direct.close();
        expect(asked).toEqual([]);
    });
});

test("addresses are those of the official releases, and a mirror has all below one base", () => {
    expect(engineRelease(officialBase, platform)).toMatchObject({
        url: "https://get.pulumi.com/releases/sdk/pulumi-v3.259.0-linux-x64.tar.gz",
        checksumsUrl: "https://get.pulumi.com/releases/sdk/pulumi-3.259.0-checksums.txt",
    });
    expect(pluginRelease(officialBase, "openstack", { os: "darwin", arch: "arm64" })).toMatchObject({
        url: "https://get.pulumi.com/releases/plugins/pulumi-resource-openstack-v3.15.2-darwin-arm64.tar.gz",
        checksumsUrl:
            "https://github.com/pulumi/pulumi-openstack/releases/download/v3.15.2/pulumi-openstack_3.15.2_checksums.txt",
    });
    const mirrored = pluginRelease("http://mirror/pulumi", "kubernetes", platform);
    expect(mirrored.url).toBe(
        "http://mirror/pulumi/releases/plugins/pulumi-resource-kubernetes-v4.34.2-linux-amd64.tar.gz",
    );
    expect(mirrored.checksumsUrl.startsWith("http://mirror/pulumi/")).toBe(true);
});

test("platforms without releases are none", () => {
    expect(platformOf("linux", "arm64")).toEqual({ os: "linux", arch: "arm64" });
    expect(platformOf("win32", "x64")).toBeUndefined();
    expect(platformOf("linux", "riscv64")).toBeUndefined();
});

test("checksum files are read in the forms of sha256sum; other lines are no checksums", () => {
    const hash = "AB".repeat(32);
    const read = parseChecksums(
        `${hash}  a.tar.gz\r\n${hash} *b.tar.gz\n${hash}  ./c.tar.gz\n\n# ${hash}\nabc  d.tar.gz\n`,
    );
    expect([...read]).toEqual(["a.tar.gz", "b.tar.gz", "c.tar.gz"].map((name) => [name, hash.toLowerCase()]));
});
