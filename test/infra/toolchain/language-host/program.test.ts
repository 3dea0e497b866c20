import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ProgramInfo, RunPluginRequest, RunRequest } from "@pulumi/pulumi/proto/language_pb.js";
import { Struct } from "google-protobuf/google/protobuf/struct_pb.js";
import { programDependencies } from "../../../../infra/toolchain/language-host/dependencies";
import { outcomeOf, pluginCommand, programCommand } from "../../../../infra/toolchain/language-host/program";
import { temporaryFolders } from "../../../support/temporary";

const temporary = temporaryFolders();

function project(): string {
    const folder = temporary();
    for (const runner of ["run", "run-policy-pack", "run-plugin"]) {
        const path = join(folder, "node_modules", "@pulumi", "pulumi", "cmd", runner);
        mkdirSync(path, { recursive: true });
        writeFileSync(join(path, "index.js"), "");
    }
    mkdirSync(join(folder, "infra"));
    return folder;
}

function infoOf(root: string, options: Record<string, string | boolean> = {}): ProgramInfo {
    const info = new ProgramInfo();
    info.setRootDirectory(root);
    info.setProgramDirectory(join(root, "infra"));
    info.setEntryPoint(".");
    info.setOptions(Struct.fromJavaScript(options));
    return info;
}

function request(root: string, options?: Record<string, string | boolean>): RunRequest {
    const run = new RunRequest();
    run.setInfo(infoOf(root, options));
    run.setPwd(join(root, "infra"));
    run.setMonitorAddress("127.0.0.1:2");
    run.setProject("egov-cloud");
    run.setStack("platform-370000");
    run.setOrganization("organization");
    run.setParallel(16);
    run.setDryrun(true);
    run.getConfigMap().set("egov:estate", "stacks/estates/tiny").set("egov:password", "geheim");
    run.setConfigsecretkeysList(["egov:password"]);
    return run;
}

describe("a program", () => {
    test("is run by the SDK of its project, with the engine's request as flags and configuration in the environment", () => {
        const root = project();
        const { args, cwd, env } = programCommand(request(root, { typescript: false }), "127.0.0.1:1", {
            HOME: "/home/me",
        });
        const [, guard, , lean, runner, ...flags] = args;
        expect([args[0], args[2]]).toEqual(["--require", "--require"]);
        expect(guard).toMatch(/inspect-guard\.js$/);
        expect(lean).toMatch(/lean-sdk\.js$/);
        expect(runner).toBe(join(root, "node_modules/@pulumi/pulumi/cmd/run/index.js"));
        expect(flags.join(" ")).toBe(
            `--monitor 127.0.0.1:2 --engine 127.0.0.1:1 --organization organization --project egov-cloud --stack platform-370000 --root-directory ${root} --pwd ${root}/infra --parallel 16 --dry-run .`,
        );
        expect(cwd).toBe(join(root, "infra"));
        expect(env).toMatchObject({ HOME: "/home/me", PULUMI_CONFIG_SECRET_KEYS: '["egov:password"]' });
        expect(JSON.parse(env["PULUMI_CONFIG"] ?? "")).toEqual({
            "egov:estate": "stacks/estates/tiny",
            "egov:password": "geheim",
        });
        expect(env["PULUMI_NODEJS_TYPESCRIPT"]).toBeUndefined();
    });

    test("a deployment is no preview", () => {
        const run = request(project());
        run.setDryrun(false);
        expect(programCommand(run, "x", {}).args).not.toContain("--dry-run");
    });

    test("options of the project hold: Node's arguments, and TypeScript unless it is turned off", () => {
        const { args, env } = programCommand(
            request(project(), { nodeargs: "--max-old-space-size=8192  --trace-warnings" }),
            "x",
            {},
        );
        expect(args.slice(0, 2)).toEqual(["--max-old-space-size=8192", "--trace-warnings"]);
        expect(env["PULUMI_NODEJS_TYPESCRIPT"]).toBe("true");
    });

    test("without the SDK says so", () => {
        const root = temporary();
        mkdirSync(join(root, "infra"));
        expect(() => programCommand(request(root), "x", {})).toThrow(
            `@pulumi/pulumi is not installed in ${join(root, "infra")}`,
        );
    });
});

test.each([
    ["analyzer", "run-policy-pack"],
    ["resource", "run-plugin"],
])("a plug-in of kind %s is run by %s of the SDK, with its own environment", (kind, runner) => {
    const root = project();
    const plugin = new RunPluginRequest();
    plugin.setInfo(infoOf(root));
    plugin.setKind(kind);
    plugin.setPwd("/somewhere");
    plugin.setArgsList(["127.0.0.1:1"]);
    plugin.setEnvList(["A=b=c", "EMPTY="]);
    const { args, cwd, env } = pluginCommand(plugin);
    expect(args.slice(-3)).toEqual([
        join(root, `node_modules/@pulumi/pulumi/cmd/${runner}/index.js`),
        "127.0.0.1:1",
        join(root, "infra"),
    ]);
    expect(cwd).toBe("/somewhere");
    expect(env).toMatchObject({ A: "b=c", EMPTY: "" });
});

test("the engine is told how a program ended", () => {
    expect(outcomeOf({ code: 0 })).toEqual({});
    expect(outcomeOf({ code: 32 })).toEqual({ bail: true });
    expect(outcomeOf({ code: 1 })).toEqual({ error: "Program exited with non-zero exit code: 1" });
    expect(outcomeOf({ code: -1, signal: "SIGKILL" })).toEqual({ error: "Program was ended by SIGKILL" });
    expect(outcomeOf({ code: -1, error: "spawn ENOENT" }).error).toContain("could not be started");
});

test("dependencies are those of the nearest package.json, with the versions that are installed", () => {
    const root = project();
    writeFileSync(
        join(root, "package.json"),
        JSON.stringify({ dependencies: { "@pulumi/pulumi": "^3.0.0", absent: "1.x" } }),
    );
    writeFileSync(join(root, "node_modules/@pulumi/pulumi/package.json"), '{"version":"3.248.0"}');
    expect(programDependencies(join(root, "infra"))).toEqual([
        { name: "@pulumi/pulumi", version: "3.248.0" },
        { name: "absent", version: "1.x" },
    ]);
});
