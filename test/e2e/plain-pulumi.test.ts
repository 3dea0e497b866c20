import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { copyCheckout, runPulumi, writeProject, type Ran } from "../support/pulumi";
import { temporaryFolders } from "../support/temporary";
import { pulumiEnvironment, testToolchain, toolchainTimeoutMs } from "../support/toolchain";

const temporary = temporaryFolders();
jest.setTimeout(120_000);
beforeAll(() => testToolchain(), toolchainTimeoutMs);

async function preview(
    program: string,
    config: readonly (readonly string[])[] = [],
    onOutput?: (output: string, pid: number) => void,
): Promise<Ran & { folder: string }> {
    const folder = temporary();
    const project = join(folder, "project");
    writeProject(project, program);
    const env = await pulumiEnvironment(folder);
    expect(await runPulumi(["stack", "init", "dev"], project, env)).toMatchObject({ code: 0 });
    for (const setting of config)
        expect(await runPulumi(["config", "set", "-s", "dev", ...setting], project, env)).toMatchObject({ code: 0 });
    return { ...(await runPulumi(["preview", "-s", "dev"], project, env, onOutput)), folder };
}

describe("a plain `pulumi preview` with only the toolchain on PATH", () => {
    test("runs a program with configuration, shows what it prints, and keeps secrets", async () => {
        const { code, output } = await preview(
            `const pulumi = require("@pulumi/pulumi");
            const config = new pulumi.Config();
            console.log("printed by the program", process.argv.length);
            exports.plain = config.require("plain");
            exports.secret = config.requireSecret("secret");
            exports.where = pulumi.getProject() + "/" + pulumi.getStack() + " " + pulumi.runtime.isDryRun();`,
            [
                ["plain", "济南"],
                ["--secret", "secret", "geheim"],
            ],
        );
        expect(output).toContain("printed by the program");
        expect(output).toContain('plain : "济南"');
        expect(output).toContain("secret: [secret]");
        expect(output).toContain('where : "plain/dev true"');
        expect(output).not.toContain("geheim");
        expect(output).not.toContain("warning");
        expect(code).toBe(0);
    });

    test.each([
        [
            "throws",
            'require("@pulumi/pulumi");\nthrow new Error("no such department");',
            "no such department",
            "index.js:2",
        ],
        [
            "rejects later",
            'require("@pulumi/pulumi");\nmodule.exports = async () => {\n    await null;\n    throw new Error("too late");\n};',
            "too late",
            "index.js:4",
        ],
        ["has a syntax error", 'require("@pulumi/pulumi");\nconst a = ;', "SyntaxError", "index.js:2"],
        [
            "needs a package that is missing",
            'require("@pulumi/pulumi");\nrequire("no-such-package");',
            "no-such-package",
            "index.js",
        ],
        [
            "raises a RunError",
            'throw new (require("@pulumi/pulumi").RunError)("estate.yaml:3:7: wrong");',
            "estate.yaml:3:7: wrong",
            "error:",
        ],
        ["exits by itself", 'require("@pulumi/pulumi");\nprocess.exit(7);', "exit code: 7", "error:"],
    ])("ends with the error of a program that %s", async (_what, program, message, place) => {
        const { code, output } = await preview(program);
        expect(output).toContain(message);
        expect(output).toContain(place);
        expect(code).not.toBe(0);
        expect(code).not.toBeNull();
    });

    test("says so where the SDK is not installed", async () => {
        const folder = temporary();
        const project = join(folder, "project");
        writeProject(project, "");
        const env = await pulumiEnvironment(folder);
        await runPulumi(["stack", "init", "dev"], project, env);
        const { rmSync } = await import("node:fs");
        rmSync(join(project, "node_modules"));
        const { code, output } = await runPulumi(["preview", "-s", "dev"], project, env);
        expect(output).toContain("@pulumi/pulumi is not installed");
        expect(code).not.toBe(0);
    });

    test("`pulumi about` names Node and the dependencies", async () => {
        const folder = temporary();
        const project = join(folder, "project");
        writeProject(project, "");
        const { code, output } = await runPulumi(["about"], project, await pulumiEnvironment(folder));
        expect(output).toContain(`version='${process.version}'`);
        expect(output).toMatch(/@pulumi\/pulumi\s+3\./);
        expect(code).toBe(0);
    });
});

describe("a program that is still running", () => {
    const endless = `require("@pulumi/pulumi"); require("fs").writeFileSync(__dirname + "/pid", String(process.pid)); console.log("began"); setInterval(() => {}, 1000);`;

    test.each(["SIGINT", "SIGKILL"] as const)("goes when the engine gets %s", async (signal) => {
        let sent = false;
        const { code, folder } = await preview(endless, [], (output, pid) => {
            if (sent || !output.includes("began")) return;
            sent = true;
            process.kill(pid, signal);
        });
        expect(code).not.toBe(0);
        const pid = Number(readFileSync(join(folder, "project", "pid"), "utf8"));
        await untilGone(pid);
    });
});

test("a policy pack is run by the toolchain", async () => {
    const folder = temporary();
    const project = join(folder, "project");
    writeProject(project, 'require("@pulumi/pulumi");');
    const pack = join(folder, "pack");
    writeProject(
        pack,
        `const policy = require("@pulumi/policy");
        new policy.PolicyPack("test-pack", { policies: [{ name: "nothing", description: "d", enforcementLevel: "mandatory",
            validateStack: (args, report) => report("stack has " + args.resources.length + " resources") }] });`,
    );
    copyFileSync(join(pack, "Pulumi.yaml"), join(pack, "PulumiPolicy.yaml"));
    const env = await pulumiEnvironment(folder);
    await runPulumi(["stack", "init", "dev"], project, env);
    const { code, output } = await runPulumi(["preview", "-s", "dev", "--policy-pack", pack], project, env);
    expect(output).toContain("stack has 1 resources");
    expect(code).not.toBe(0);
});

test("`pulumi preview -s platform-370000` works in the root of the repository", async () => {
    const folder = temporary();
    const project = join(folder, "checkout");
    copyCheckout(project);
    const env = await pulumiEnvironment(folder);
    expect(await runPulumi(["stack", "init", "platform-370000"], project, env)).toMatchObject({ code: 0 });
    const { code, output } = await runPulumi(["preview", "-s", "platform-370000"], project, env);
    expect({ code, errors: output.split("\n").filter((line) => line.includes("error:")) }).toEqual({
        code: 0,
        errors: [],
    });
    expect(Number(/\+ (\d+) to create/.exec(output)?.[1])).toBeGreaterThan(20);
});

async function untilGone(pid: number): Promise<void> {
    // Ends by the test's own timeout where the process stays.
    while (isRunning(pid)) await sleep(50);
}

/** A process that has ended but whose parent has not asked for its exit code still has an id. */
function isRunning(pid: number): boolean {
    const file = `/proc/${pid}/stat`;
    if (!existsSync(file)) return false;
    try {
        return !/\) [ZX] /.test(readFileSync(file, "utf8"));
    } catch {
        return false;
    }
}
