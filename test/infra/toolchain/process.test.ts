import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runProcess } from "../../../infra/toolchain/process";
import { temporaryFolders } from "../../support/temporary";

const temporary = temporaryFolders();
const env = { PATH: "/usr/bin:/bin" };
const shell = (script: string) => ({ file: "/bin/sh", args: ["-c", script], env });

test("gives exit code, lines of both streams and a log that is appended to", async () => {
    const log = join(temporary(), "log");
    const lines: string[] = [];
    const result = await runProcess({
        ...shell("echo one; echo two >&2; exit 3"),
        log,
        onLine: (line) => lines.push(line),
    });
    expect(result.code).toBe(3);
    expect(lines.sort()).toEqual(["one", "two"]);
    await runProcess({ ...shell("printf no-newline"), log });
    expect(readFileSync(log, "utf8").trim().split("\n").sort()).toEqual(["no-newline", "one", "two"]);
});

test("a file that does not exist is exit code 127 with the reason", async () => {
    expect(await runProcess({ file: "/nonexistent/tool", args: [], env, log: join(temporary(), "log") })).toMatchObject(
        {
            code: 127,
            output: expect.stringContaining("ENOENT"),
        },
    );
});

test("a process that a signal ended has failed", async () => {
    expect((await runProcess(shell("kill -9 $$"))).code).toBe(128);
});

test("keeps the last lines of long output", async () => {
    const { output } = await runProcess(shell("seq 1000"));
    expect(output.split("\n")).toHaveLength(200);
    expect(output.endsWith("\n1000")).toBe(true);
});

test("cancelling ends the process with its children", async () => {
    const folder = temporary();
    const cancel = new AbortController();
    const running = runProcess({
        ...shell(`(trap '' INT; sleep 60) & echo $! > ${folder}/pid; echo started; wait; sleep 60`),
        signal: cancel.signal,
        onLine: () => cancel.abort(),
    });
    await expect(running).rejects.toMatchObject({ name: "AbortError" });
    const pid = Number(readFileSync(join(folder, "pid"), "utf8"));
    expect(isRunning(pid)).toBe(false);
});

/** A process that has ended but whose parent has not asked for its exit code still has an id. */
function isRunning(pid: number): boolean {
    return !["", "Z"].includes(
        spawnSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" })
            .stdout.trim()
            .slice(0, 1),
    );
}

test("a command that was cancelled before it began is not started", async () => {
    const file = join(temporary(), "made");
    const signal = AbortSignal.abort();
    await expect(runProcess({ ...shell(`touch ${file}`), signal })).rejects.toMatchObject({ name: "AbortError" });
    expect(existsSync(file)).toBe(false);
});

test("a command that takes too long is ended", async () => {
    expect((await runProcess({ ...shell("sleep 60"), timeoutMs: 100 })).code).not.toBe(0);
});
