import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { create } from "tar";
import { engineRelease, platformOf, pluginRelease } from "../../infra/toolchain/download/releases";
import { versions } from "../../infra/toolchain/versions";
import { fakeEngine, fakeGo, fakePlugin, systemPath, writeScript } from "../infra/toolchain/fakes";
import { temporaryFolders } from "../support/temporary";
import { testToolchain, toolchainTimeoutMs } from "../support/toolchain";
import { bundleEnsure, runEnsure } from "../support/toolchain-child";

const temporary = temporaryFolders();
jest.setTimeout(120_000);

const nowhere = "http://127.0.0.1:9";
let program: string;
beforeAll(async () => (program = await bundleEnsure(temporary())));

function machine(go: Parameters<typeof fakeGo>[1]) {
    const home = temporary();
    const fake = fakeGo(temporary(), go);
    return { cacheDir: join(home, "cache"), go: fake, env: { HOME: home, PATH: `${fake.folder}:${systemPath}` } };
}

const unfinished = (cacheDir: string): string[] =>
    readdirSync(cacheDir, { recursive: true, encoding: "utf8" }).filter((name) => name.includes(".partial-"));

describe("two runs at once", () => {
    test("the second waits, says so, and uses what the first made", async () => {
        const { cacheDir, go, env } = machine({ seconds: 2 });
        const runs = [1, 2, 3].map(() => runEnsure(program, { cacheDir, downloadBase: nowhere }, env));
        const results = await Promise.all(runs.map(({ finished }) => finished));
        expect(results.map((result) => result?.ok)).toEqual([true, true, true]);
        expect(go.builds()).toHaveLength(2);
        const waited = runs.filter(({ progress }) => progress.some(({ phase }) => phase === "wait"));
        expect(waited).toHaveLength(2);
        for (const { progress } of waited) expect(progress.filter(({ phase }) => phase === "wait")).toHaveLength(1);
        const folders = results.map((result) => (result?.ok ? result.value.binFolders : undefined));
        expect(new Set(folders.map((folder) => JSON.stringify(folder))).size).toBe(1);
        expect(unfinished(cacheDir)).toEqual([]);
    });

    test("a run that was killed leaves nothing that a later one would take for finished", async () => {
        const { cacheDir, go, env } = machine({ seconds: 5 });
        const killed = runEnsure(program, { cacheDir, downloadBase: nowhere }, env, ({ phase, params }, child) => {
            if (phase === "build" && params["packages"] === 1) child.kill("SIGKILL");
        });
        expect(await killed.finished).toBeUndefined();
        const again = runEnsure(program, { cacheDir, downloadBase: nowhere }, env);
        expect(await again.finished).toMatchObject({ ok: true });
        // The engine twice, since the first time was never finished, and the plug-in once.
        expect(go.builds()).toHaveLength(3);
        expect(unfinished(cacheDir)).toEqual([]);
    });
});

describe("a server that has the official releases", () => {
    const platform = platformOf(process.platform, process.arch)!;

    async function archive(files: Record<string, string>, below: string): Promise<Buffer> {
        const folder = temporary();
        for (const [name, text] of Object.entries(files)) writeScript(join(folder, below, name), text);
        await create(
            { gzip: true, cwd: folder, file: join(folder, "made.tgz") },
            below === "" ? Object.keys(files) : [below],
        );
        return readFileSync(join(folder, "made.tgz"));
    }

    test("is preferred to a build, gives the engine's own language host too, and is asked once", async () => {
        const releases = [
            {
                release: engineRelease("", platform),
                data: await archive(
                    {
                        pulumi: fakeEngine(versions.engine),
                        "pulumi-language-nodejs": fakePlugin(versions.engine, "language"),
                    },
                    "pulumi",
                ),
            },
            {
                release: pluginRelease("", "openstack", platform),
                data: await archive({ "pulumi-resource-openstack": fakePlugin(versions.openstack) }, ""),
            },
            {
                release: pluginRelease("", "kubernetes", platform),
                data: await archive({ "pulumi-resource-kubernetes": fakePlugin(versions.kubernetes) }, ""),
            },
        ];
        const asked: string[] = [];
        const server = createServer((request, response) => {
            asked.push(request.url ?? "");
            const wanted = releases.find(({ release }) => release.url === request.url);
            const sums = releases.find(({ release }) => release.checksumsUrl === request.url);
            if (wanted !== undefined) response.end(wanted.data);
            else if (sums !== undefined)
                response.end(`${createHash("sha256").update(sums.data).digest("hex")}  ${sums.release.asset}\n`);
            else response.writeHead(404).end();
        }).listen(0, "127.0.0.1");
        await once(server, "listening");
        const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
        const { cacheDir, go, env } = machine({});
        const variables = { ...env, EGOV_DOWNLOAD_BASE: base };

        const first = await runEnsure(program, { cacheDir }, variables).finished;
        expect(first?.ok && first.value.tools.map(({ name, origin, version }) => [name, origin, version])).toEqual([
            ["engine", "download", versions.engine],
            ["openstack", "download", versions.openstack],
            ["kubernetes", "download", versions.kubernetes],
            ["language-host", "download", versions.engine],
            ["policy-runner", "own", versions.engine],
        ]);
        expect(go.builds()).toEqual([]);
        expect(asked).toHaveLength(7);

        server.closeAllConnections();
        server.close();
        const second = runEnsure(program, { cacheDir }, variables);
        expect(await second.finished).toMatchObject({ ok: true });
        expect(second.progress).toEqual([]);
    });
});

describe("the real toolchain", () => {
    test(
        "is complete, and each tool is where it says",
        async () => {
            const { tools, binFolders } = await testToolchain();
            expect(tools.map(({ name }) => name)).toEqual([
                "engine",
                "openstack",
                "kubernetes",
                "language-host",
                "policy-runner",
            ]);
            for (const { path } of tools) expect(existsSync(path)).toBe(true);
            expect(binFolders).toHaveLength(1);
        },
        toolchainTimeoutMs,
    );
});
