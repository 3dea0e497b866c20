import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator } from "../../../../infra/i18n/translator";
import { buildFromGo, goArguments } from "../../../../infra/toolchain/build/go-build";
import { estimateMinutes, goRecipes } from "../../../../infra/toolchain/build/recipes";
import { progressText } from "../../../../infra/toolchain";
import type { Command, Runner } from "../../../../infra/toolchain/process";
import { temporaryFolders } from "../../../support/temporary";
import { writeScript } from "../fakes";

const temporary = temporaryFolders();
const sources = join(__dirname, "..", "..", "..", "..", "infra", "toolchain", "go");

interface Setting {
    readonly lines?: readonly string[];
    readonly code?: number;
    readonly goVersion?: string;
    readonly offline?: boolean;
    readonly withGo?: boolean;
}

async function build(setting: Setting) {
    const [cacheDir, target, path] = [temporary(), temporary(), temporary()];
    if (setting.withGo !== false) writeScript(join(path, "go"), "");
    const commands: Command[] = [];
    const run: Runner = async (command) => {
        commands.push(command);
        if (command.args[0] === "env") return { code: 0, output: `go${setting.goVersion ?? "1.26.8"}\nlocal` };
        for (const line of setting.lines ?? []) command.onLine?.(line);
        return { code: setting.code ?? 0, output: (setting.lines ?? []).join("\n") };
    };
    const progress: Record<string, string | number>[] = [];
    const result = buildFromGo(
        {
            recipe: goRecipes.openstack,
            sources,
            cacheDir,
            env: { PATH: path, GOFLAGS: "-x" },
            offline: setting.offline ?? false,
            run,
            onProgress: (params) => progress.push(params),
        },
        target,
    );
    return { result, commands, progress, cacheDir, target };
}

test("builds a copy of the sources with fixed versions and gives back the executable", async () => {
    const { result, commands, target, cacheDir } = await build({});
    expect(await result).toBe("pulumi-resource-openstack");
    const command = commands[1]!;
    expect(command.args).toEqual(goArguments(goRecipes.openstack, join(target, "pulumi-resource-openstack")));
    expect(command.args).toEqual(
        expect.arrayContaining(["-mod=mod", "-trimpath", "-buildvcs=false", "-s -w -X main.version=3.15.2"]),
    );
    expect(command.cwd).toBe(join(target, "source"));
    expect(command.env).toMatchObject({ GOWORK: "off", GOFLAGS: "-x" });
    expect(command.env["GOPROXY"]).toBeUndefined();
    expect(command.log).toBe(join(cacheDir, "logs", "openstack-build.log"));
    expect(readdirSync(target)).toEqual([]);
});

test("without network Go asks no proxy", async () => {
    const { result, commands } = await build({ offline: true });
    await result;
    expect(commands[1]!.env["GOPROXY"]).toBe("off");
});

test("without network and without the modules that is said, not that a build failed", async () => {
    const lines = ["go: x.y/z@v1.0.0: module lookup disabled by GOPROXY=off"];
    const { result, progress, cacheDir } = await build({ offline: true, code: 1, lines });
    await expect(result).rejects.toMatchObject({ problem: { code: "offlineMissing", params: { cacheDir } } });
    const event = { phase: "build", tool: "openstack", step: 1, steps: 1, elapsedMs: 0, params: progress[0]! } as const;
    expect(progressText(event, createTranslator("en"))).not.toContain("building");
});

test("progress counts modules and packages from Go's output and gives an estimate first", async () => {
    const { result, progress } = await build({
        lines: [
            "go: downloading a.b/c v1.0.0",
            "a.b/c/d",
            "internal/cpu",
            "# a.b/c",
            "some warning: about this",
            "a.b/c",
        ],
    });
    await result;
    expect(progress.map(({ packages, modules }) => [packages, modules])).toEqual([
        [0, 0],
        [0, 1],
        [1, 1],
        [2, 1],
        [3, 1],
    ]);
    expect(progress[0]).toMatchObject({ minutes: expect.any(Number), cores: expect.any(Number), total: 1065 });
});

test("no Go, and a Go that is too old, are named with what is needed", async () => {
    const missing = await build({ withGo: false });
    await expect(missing.result).rejects.toMatchObject({
        problem: { code: "goMissing", tool: "openstack", params: { oldest: "1.25.11" } },
    });
    const old = await build({ goVersion: "1.19.8" });
    await expect(old.result).rejects.toMatchObject({
        problem: { code: "goTooOld", params: { found: "1.19.8", oldest: "1.25.11" } },
    });
    expect(old.commands).toHaveLength(1);
});

test("a failed build gives the last line that says something, and the log", async () => {
    const { result, cacheDir } = await build({
        code: 1,
        lines: ["a.b/c", "main.go:3:8: no required module provides package x.y/z", ""],
    });
    await expect(result).rejects.toMatchObject({
        problem: {
            code: "buildFailed",
            params: { reason: "main.go:3:8: no required module provides package x.y/z" },
            log: join(cacheDir, "logs", "openstack-build.log"),
        },
    });
});

test("a full disk is called so", async () => {
    const { result } = await build({ code: 1, lines: ["write /tmp/x: no space left on device", "other"] });
    await expect(result).rejects.toMatchObject({ problem: { code: "diskFull" } });
});

test("every file of a recipe is in the checkout, and go.sum fixes the required modules", () => {
    for (const recipe of Object.values(goRecipes)) {
        for (const file of recipe.files) expect(existsSync(join(sources, recipe.folder, file))).toBe(true);
        const requirements = readFileSync(join(sources, recipe.folder, "go.mod"), "utf8").matchAll(
            /^\s*(?:require )?(\S+\.\S+\/\S+) (v\S+)/gm,
        );
        const sums = readFileSync(join(sources, recipe.folder, "go.sum"), "utf8");
        const replaced = readFileSync(join(sources, recipe.folder, "go.mod"), "utf8").matchAll(/^replace (\S+)/gm);
        const skip = new Set([...replaced].map((match) => match[1]));
        for (const [, module, version] of requirements)
            if (!skip.has(module)) expect(sums).toContain(`${module} ${version}`);
    }
    expect(readFileSync(join(sources, "engine", "go.mod"), "utf8")).toContain(`pkg/v3 v${goRecipes.engine.version}\n`);
});

test("the estimate falls with processors, up to a point, and is never zero", () => {
    const minutes = [1, 2, 4, 8, 64].map((cores) => estimateMinutes(goRecipes.engine, cores));
    expect(minutes).toEqual([...minutes].sort((a, b) => b - a));
    expect(minutes[0]).toBeGreaterThan(minutes[2]!);
    expect(minutes[4]).toBe(minutes[3]);
    expect(minutes[4]).toBeGreaterThanOrEqual(1);
});

test("the checkout is not written", async () => {
    const before = readFileSync(join(sources, "openstack", "go.mod"), "utf8");
    const { result, commands } = await build({});
    await result;
    expect(commands[1]!.cwd!.startsWith(sources)).toBe(false);
    expect(readFileSync(join(sources, "openstack", "go.mod"), "utf8")).toBe(before);
});
