import { readdirSync, readFileSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";
import { createTranslator } from "../../../infra/i18n/translator";
import {
    ensureToolchain,
    inspectToolchain,
    problemText,
    progressText,
    withToolchain,
    type ToolchainProgress,
} from "../../../infra/toolchain";
import { versions } from "../../../infra/toolchain/versions";
import { temporaryFolders } from "../../support/temporary";
import { fakeEngine, fakeGo, fakePlugin, systemPath, writeScript, type FakeGo } from "./fakes";

const temporary = temporaryFolders();
jest.setTimeout(120_000);

interface Machine {
    readonly cacheDir: string;
    readonly go: FakeGo;
    readonly env: Record<string, string>;
}

function machine(options: { go?: Parameters<typeof fakeGo>[1]; path?: string } = {}): Machine {
    const go = fakeGo(temporary(), options.go);
    const home = temporary();
    return {
        cacheDir: join(home, "cache"),
        go,
        env: { HOME: home, PATH: [options.path, go.folder, systemPath].filter(Boolean).join(":") },
    };
}

async function ensure({ cacheDir, env }: Machine, more: Partial<Parameters<typeof ensureToolchain>[0]> = {}) {
    const events: ToolchainProgress[] = [];
    const result = await ensureToolchain({
        cacheDir,
        env,
        downloadBase: "http://127.0.0.1:9",
        progress: (progress) => events.push(progress),
        ...more,
    });
    return { result, events };
}

async function ensured(on: Machine, more: Partial<Parameters<typeof ensureToolchain>[0]> = {}) {
    const { result, events } = await ensure(on, more);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return { toolchain: result.value, events };
}

const origins = (tools: readonly { name: string; origin: string }[]) =>
    Object.fromEntries(tools.map(({ name, origin }) => [name, origin]));

describe("a machine with nothing but Go", () => {
    const bare = machine();

    test("builds the engine and the OpenStack plug-in and uses the project's own for the others", async () => {
        const { toolchain, events } = await ensured(bare);
        expect(origins(toolchain.tools)).toEqual({
            engine: "build",
            openstack: "build",
            kubernetes: "own",
            "language-host": "own",
            "policy-runner": "own",
        });
        expect(readdirSync(toolchain.binFolders[0]!).sort()).toEqual([
            "pulumi",
            "pulumi-analyzer-policy-nodejs",
            "pulumi-language-nodejs",
            "pulumi-resource-kubernetes",
            "pulumi-resource-openstack",
        ]);
        expect(bare.go.builds()).toHaveLength(2);
        const phases = new Set(events.map(({ phase }) => phase));
        expect([...phases]).toEqual(["search", "connect", "build", "verify", "done"]);
        for (const language of ["en", "zh"] as const)
            for (const event of events)
                expect(progressText(event, createTranslator(language))).not.toMatch(/\{\{|undefined/);
        // The engine looks for its language host beside its own real path, so it must be no symbolic link.
        const engine = join(toolchain.binFolders[0]!, "pulumi");
        expect(realpathSync(engine)).toBe(engine);
    });

    test("starts nothing and asks no network the second time", async () => {
        const { toolchain, events } = await ensured({ ...bare, env: { ...bare.env } });
        expect(events).toEqual([]);
        expect(bare.go.builds()).toHaveLength(2);
        expect(toolchain.tools.map(({ seconds }) => seconds)).toEqual([0, 0, 0, 0, 0]);
    });

    test("is the same for somebody who put the toolchain on PATH by hand", async () => {
        const { toolchain } = await ensured(bare);
        const again = await ensured({ ...bare, env: withToolchain(toolchain, bare.env) });
        expect(again.toolchain.binFolders).toEqual(toolchain.binFolders);
        expect(again.events).toEqual([]);
    });

    test.each([
        ["cut", (path: string) => writeFileSync(path, "#!/bin/sh\n")],
        ["removed", (path: string) => rmSync(path)],
    ])("builds a tool again that was %s, and only that one", async (_what, damage) => {
        const before = bare.go.builds().length;
        const { toolchain } = await ensured(bare);
        damage(toolchain.tools[0]!.path);
        const again = await ensured(bare);
        expect(bare.go.builds()).toHaveLength(before + 1);
        expect(readFileSync(join(again.toolchain.binFolders[0]!, "pulumi"), "utf8")).toBe(fakeEngine(versions.engine));
    });

    test("makes a link again that somebody removed, without a build", async () => {
        const before = bare.go.builds().length;
        const { toolchain } = await ensured(bare);
        rmSync(join(toolchain.binFolders[0]!, "pulumi-language-nodejs"));
        await ensured(bare);
        expect(readdirSync(toolchain.binFolders[0]!)).toContain("pulumi-language-nodejs");
        expect(bare.go.builds()).toHaveLength(before);
    });

    test("two checkouts share what was built but not their own stand-ins", async () => {
        const before = bare.go.builds().length;
        const { toolchain } = await ensured(bare);
        const other = temporary();
        const root = join(__dirname, "..", "..", "..");
        for (const name of readdirSync(root)) if (name !== ".git") symlinkSync(join(root, name), join(other, name));
        const second = await ensured(bare, { root: other });
        expect(bare.go.builds()).toHaveLength(before);
        expect(second.toolchain.binFolders).not.toEqual(toolchain.binFolders);
        expect(readFileSync(join(second.toolchain.binFolders[0]!, "pulumi-language-nodejs"), "utf8")).toContain(other);
    });
});

describe("what is installed is used", () => {
    test("all of it on PATH: nothing is built, nothing put before it", async () => {
        const path = temporary();
        writeScript(join(path, "pulumi"), fakeEngine("3.260.1"));
        writeScript(join(path, "pulumi-resource-openstack"), fakePlugin(versions.openstack));
        writeScript(join(path, "pulumi-resource-kubernetes"), fakePlugin(versions.kubernetes));
        writeScript(join(path, "pulumi-language-nodejs"), fakePlugin("3.260.1", "language"));
        const installed = machine({ path });
        const { toolchain, events } = await ensured(installed);
        expect(origins(toolchain.tools)).toEqual({
            engine: "path",
            openstack: "path",
            kubernetes: "path",
            "language-host": "path",
            "policy-runner": "own",
        });
        expect(toolchain.tools[0]).toMatchObject({ version: "3.260.1", path: join(path, "pulumi") });
        expect(readdirSync(toolchain.binFolders[0]!)).toEqual(["pulumi-analyzer-policy-nodejs"]);
        expect(events.some(({ phase }) => phase === "connect")).toBe(false);

        // An upgrade in place is noticed.
        writeScript(join(path, "pulumi"), fakeEngine("3.261.0 "));
        expect((await ensured(installed)).toolchain.tools[0]).toMatchObject({ version: "3.261.0" });
        // And so is one that can't be used any more.
        writeScript(join(path, "pulumi"), fakeEngine("3.1.0"));
        expect((await ensured(installed)).toolchain.tools[0]).toMatchObject({
            origin: "build",
            version: versions.engine,
        });
    });

    test("an engine that was linked into PATH brings its language host along", async () => {
        const [official, path] = [temporary(), temporary()];
        symlinkSync(writeScript(join(official, "pulumi"), fakeEngine("3.260.0")), join(path, "pulumi"));
        const host = writeScript(join(official, "pulumi-language-nodejs"), fakePlugin("3.260.0", "language"));
        const { toolchain } = await ensured(machine({ path }));
        expect(toolchain.tools[3]).toMatchObject({ name: "language-host", origin: "path", path: host });
    });

    test("a plug-in of another version is passed over", async () => {
        const path = temporary();
        writeScript(join(path, "pulumi-resource-openstack"), fakePlugin("4.0.0"));
        const { toolchain } = await ensured(machine({ path }));
        expect(toolchain.tools[1]).toMatchObject({ name: "openstack", origin: "build" });
    });
});

describe("problems", () => {
    const problem = async (on: Machine, more?: Parameters<typeof ensure>[1]) => {
        const { result } = await ensure(on, more);
        if (result.ok) throw new Error("no problem");
        for (const language of ["en", "zh"] as const)
            expect(problemText(result.error, createTranslator(language))).not.toMatch(/\{\{|undefined/);
        return result.error;
    };

    test("no Go", async () => {
        const home = temporary();
        expect(
            await problem({
                cacheDir: join(home, "cache"),
                env: { HOME: home, PATH: "/nonexistent" },
                go: machine().go,
            }),
        ).toMatchObject({
            code: "goMissing",
            tool: "engine",
        });
    });

    test("a build that fails names the log, which has its output; the next run can do better", async () => {
        const failing = machine({ go: { fail: "dial tcp: lookup proxy.example: no such host" } });
        const error = await problem(failing);
        expect(error).toMatchObject({
            code: "buildFailed",
            params: { reason: "dial tcp: lookup proxy.example: no such host" },
        });
        expect(readFileSync(error.log!, "utf8")).toContain("no such host");
        expect(readdirSync(join(failing.cacheDir, "toolchain", "engine"))).toEqual([]);
        const { toolchain } = await ensured({ ...machine(), cacheDir: failing.cacheDir });
        expect(toolchain.tools).toHaveLength(5);
    });

    test("a build that makes something else", async () => {
        const wrong = machine();
        writeScript(join(wrong.go.folder, "..", "made", "engine"), fakeEngine("3.0.0"));
        expect(await problem(wrong)).toMatchObject({ code: "verificationFailed", tool: "engine" });
    });

    test("a cache folder that is a file", async () => {
        const on = machine();
        writeFileSync(on.cacheDir, "");
        expect(await problem(on)).toMatchObject({ code: "cacheNotWritable" });
    });

    test("cancelling in the middle of a build ends it and leaves nothing unfinished", async () => {
        const slow = machine({ go: { seconds: 60 } });
        const cancel = new AbortController();
        const error = await problem(slow, {
            signal: cancel.signal,
            progress: ({ phase, params }) => phase === "build" && params["packages"] === 1 && cancel.abort(),
        });
        expect(error.code).toBe("cancelled");
        expect(readdirSync(join(slow.cacheDir, "toolchain", "engine"))).toEqual([]);
    });
});

describe("the official download", () => {
    test("a server that refuses every file costs one question and one try each, then is built", async () => {
        const asked: string[] = [];
        const server = createServer((request, response) => {
            asked.push(`${request.method} ${basename(request.url ?? "")}`);
            response.writeHead(404).end();
        }).listen(0, "127.0.0.1");
        await new Promise((resolve) => server.once("listening", resolve));
        const on = machine();
        const downloadBase = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
        const { toolchain, events } = await ensured(on, { downloadBase });
        server.close();
        expect(asked.filter((line) => line.startsWith("HEAD"))).toHaveLength(1);
        expect(asked).toHaveLength(4);
        expect(origins(toolchain.tools)).toMatchObject({ engine: "build", kubernetes: "own" });
        const failed = events.filter(({ params }) => params["failed"] !== undefined);
        expect(failed.map(({ tool }) => tool)).toEqual(["engine", "openstack", "kubernetes"]);
        expect(progressText(failed[0]!, createTranslator("en"))).toContain("HTTP 404");
    });

    test("offline asks nobody", async () => {
        const { events } = await ensured(machine(), { offline: true });
        expect(events.some(({ phase }) => phase === "connect")).toBe(false);
    });
});

describe("inspectToolchain", () => {
    test("says what is missing and what to do, and changes nothing", async () => {
        const on = machine();
        const report = await inspectToolchain({
            cacheDir: on.cacheDir,
            env: on.env,
            downloadBase: "http://127.0.0.1:9",
        });
        expect(report).toMatchObject({
            ready: false,
            downloadReachable: false,
            cacheWritable: true,
            go: { usable: true },
            ways: ["setupFromGo", "mirror"],
        });
        expect(report.tools.map(({ name, state }) => [name, state])).toEqual([
            ["engine", "missing"],
            ["openstack", "missing"],
            ["kubernetes", "ready"],
            ["language-host", "ready"],
            ["policy-runner", "ready"],
        ]);
        expect(() => statSync(on.cacheDir)).toThrow("ENOENT");
    });

    test("all is ready after setup", async () => {
        const on = machine();
        await ensured(on);
        const report = await inspectToolchain({ cacheDir: on.cacheDir, env: on.env, offline: true });
        expect(report).toMatchObject({ ready: true, downloadReachable: undefined, ways: [] });
    });

    test("names an engine that is too old, and the Go that is missing or too old", async () => {
        const path = temporary();
        writeScript(join(path, "pulumi"), fakeEngine("3.100.0"));
        const home = temporary();
        const withoutGo = { cacheDir: join(home, "c"), offline: true, env: { HOME: home, PATH: path } };
        const report = await inspectToolchain(withoutGo);
        expect(report.tools[0]).toEqual({ name: "engine", state: "unusable", path: join(path, "pulumi") });
        expect(report).toMatchObject({ go: undefined, ways: ["installGo", "mirror"] });
        const old = machine({ go: { version: "1.19.8" } });
        expect(await inspectToolchain({ cacheDir: old.cacheDir, offline: true, env: old.env })).toMatchObject({
            go: { version: "1.19.8", usable: false },
            ways: ["upgradeGo", "mirror"],
        });
    });
});
