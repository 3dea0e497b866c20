import { egov, json, shell, egovCommand } from "./egov";

const commands = [
    ...["init", "validate", "check", "graph", "network", "addresses", "recovery", "synth"],
    ...["rules", "explain", "coverage", "waiver", "attest"],
    ...["preview", "up", "refresh", "drift", "destroy", "rotate-keys", "drill", "output", "state"],
    ...["setup", "doctor", "sandbox"],
];

describe("help", () => {
    it.each([[["--help"]], [[]], [["help"]]])(
        "egov %j shows every command, where to start and the exit codes",
        async (args) => {
            const { code, stdout, stderr } = await egov(args);
            expect(code).toBe(0);
            expect(stderr).toBe("");
            for (const command of commands) expect(stdout).toMatch(new RegExp(`^ {2}${command}\\b`, "m"));
            expect(stdout).toContain("Where to start:");
            expect(stdout).toContain("Exit codes:");
        },
    );

    it.each(commands)("egov %s --help shows examples and the options of every command", async (command) => {
        const { code, stdout } = await egov([command, "--help"]);
        expect(code).toBe(0);
        expect(stdout).toMatch(new RegExp(`^ {2}\\$ egov ${command}`, "m"));
        for (const option of ["--lang", "--json", "--estate", "--as-of", "--no-color"])
            expect(stdout).toContain(option);
    });

    it.each([
        [["--lang", "zh", "--help"], {}],
        [["check", "--help", "--lang=zh"], {}],
        [["--help"], { LANG: "zh_CN.UTF-8" }],
        [["synth", "--help"], { LANG: "en_US.UTF-8", LC_ALL: "zh_CN.UTF-8" }],
    ])("egov %j with %j is in Chinese, titles of commander too", async (args, env) => {
        const { stdout } = await egov(args, { env });
        expect(stdout).toMatch(/^用法：/);
        expect(stdout).toContain("选项：");
        expect(stdout).not.toMatch(/Usage|Options:|Commands:|Examples|default|choices/);
    });

    it("--lang goes before the locale", async () => {
        expect((await egov(["--lang", "en", "--help"], { env: { LANG: "zh_CN.UTF-8" } })).stdout).toMatch(/^Usage:/);
    });

    it("has no colours where output is not a terminal", async () => {
        expect((await egov(["--help"])).stdout).not.toContain("\u001b");
        // CI is what colour libraries take for a terminal.
        for (const args of [
            ["--help"],
            ["check", "--estate", "stacks/estates/tiny"],
            ["validate", "--estate", "nowhere"],
        ]) {
            const { stdout, stderr } = await egov(args, { env: { CI: "true" } });
            expect(stdout + stderr).not.toContain("\u001b");
        }
    });

    it("has colours on a terminal, unless NO_COLOR or --no-color says otherwise", () => {
        const onTerminal = (prefix: string, args: string): string =>
            shell(`TERM=xterm ${prefix} script -qec '${egovCommand} ${args}' /dev/null </dev/null`).stdout;
        expect(onTerminal("", "--help")).toContain("\u001b[");
        expect(onTerminal("NO_COLOR=1", "--help")).not.toContain("\u001b[");
        expect(onTerminal("", "--no-color --help")).not.toContain("\u001b[");
        expect(onTerminal("", "check --help --no-color")).not.toContain("\u001b[");
    });

    it.each([[["--help"]], [["--version"]], [["check", "--help"]]])(
        "egov %j --json is one JSON document too",
        async (args) => {
            const outcome = await egov([...args, "--json"]);
            expect(outcome.code).toBe(0);
            expect(json(outcome)).toMatchObject({ ok: true });
        },
    );

    it("shows the version of the package", async () => {
        expect((await egov(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    });
});

describe("wrong arguments", () => {
    it.each([
        [["chekc"], "there is no command chekc. Did you mean check?"],
        [["check", "--jsn"], "there is no option --jsn. Did you mean --json?"],
        [["--estat", "x", "check"], "there is no option --estat. Did you mean --estate?"],
        [["preview", "--paralel", "2"], "there is no option --paralel. Did you mean --parallel?"],
        [["synth"], "the argument stack is missing."],
        [["synth", "a", "b"], "there are more arguments than the command takes."],
        [["init", "folder"], "the option --province <code> is required."],
        [["check", "--estate"], "the option --estate <dir> needs a value."],
        [["check", "--lang", "fr"], "--lang <language> cannot be fr. It is one of zh, en."],
        [["check", "--as-of", "2026-02-30"], "--as-of <date> cannot be 2026-02-30."],
        [["check", "--as-of", "yesterday"], "--as-of <date> cannot be yesterday."],
        [["check", "--as-of", "2026-1-1"], "--as-of <date> cannot be 2026-1-1."],
        [["preview", "--parallel", "0"], "--parallel <number> cannot be 0."],
        [["preview", "--parallel", "two"], "--parallel <number> cannot be two."],
        [["graph", "--format", "xml"], "--format <format> cannot be xml. It is one of text, json, mermaid."],
        [["--as-of", "2026-02-30"], "--as-of <date> cannot be 2026-02-30."],
    ])("egov %j: %s", async (args, message) => {
        const { code, stdout, stderr } = await egov(args);
        expect(stderr).toContain(message);
        expect(stdout).toBe("");
        expect(code).toBe(2);
    });

    it("--json goes with no other format", async () => {
        const outcome = await egov(["synth", "platform-370000", "--format", "yaml", "--json"]);
        expect(outcome.code).toBe(2);
        expect(json(outcome)).toMatchObject({ ok: false, message: "--json and --format yaml exclude each other." });
    });

    it("are explained in Chinese", async () => {
        const { stderr } = await egov(["chekc", "--lang", "zh"]);
        expect(stderr).toContain("没有命令 chekc。 是否要输入 check？");
    });

    it.each([[["chekc"]], [["check", "--jsn"]], [["synth"]], [["--as-of", "x", "check"]]])(
        "with --json egov %j prints one JSON document and nothing else",
        async (args) => {
            const outcome = await egov([...args, "--json"]);
            expect(outcome.code).toBe(2);
            expect(outcome.stderr).toBe("");
            expect(json(outcome)).toEqual({
                ok: false,
                error: "usage",
                message: expect.stringMatching(/\w/) as string,
            });
        },
    );
});
