import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { bootId, parseStat, readProcess } from "../../../../infra/sandbox/supervise/process-table";
import {
    isAlive,
    processesOf,
    readRecords,
    writeRecord,
    type ServiceRecord,
} from "../../../../infra/sandbox/supervise/record";
import { resumeService } from "../../../../infra/sandbox/supervise/resume";
import { startService } from "../../../../infra/sandbox/supervise/start";
import { stopService } from "../../../../infra/sandbox/supervise/stop";
import { shellService, temporaryLayout } from "../support";

jest.setTimeout(30_000);
const layout = temporaryLayout();
const stop = { signal: "SIGTERM", graceMs: 1000, last: false } as const;

const recordOf = (service: string): ServiceRecord => {
    const record = readRecords(layout).find((each) => each.service === service);
    if (record === undefined) throw new Error(`no record of ${service}`);
    return record;
};

/** Waits for what comes about soon; the test's own limit ends the wait. */
async function until(holds: () => boolean): Promise<void> {
    while (!holds()) await sleep(20);
}

it("reads a process whose name holds spaces and brackets", () => {
    const text = "4711 (a b) (c) S 1 4711 4700 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 987654 1 2 3";
    expect(parseStat(4711, text)).toEqual({ pid: 4711, state: "S", session: 4700, startTime: 987654 });
});

it("starts a service that outlives its starter's interest, and ends it with its children", async () => {
    await startService(shellService("parent", "sleep 300 & echo ready; wait"), layout);
    const record = recordOf("parent");
    expect(isAlive(record)).toBe(true);
    const processes = processesOf(record, layout);
    expect(processes.length).toBeGreaterThanOrEqual(2);
    await stopService(record, stop, layout);
    expect(processes.filter(({ pid }) => readProcess(pid) !== undefined)).toEqual([]);
    expect(readRecords(layout)).toEqual([]);
});

it("kills what does not end when it is asked", async () => {
    await startService(shellService("stubborn", "trap '' TERM; echo ready; while :; do sleep 1; done"), layout);
    const record = recordOf("stubborn");
    await stopService(record, { ...stop, graceMs: 300 }, layout);
    expect(readProcess(record.pid)).toBeUndefined();
});

it("starts a service anew that runs and does not answer, and leaves one alone that does", async () => {
    const hung = join(layout.run, "hung");
    // Answers as long as nothing lies in its way, as a probe sees it.
    const service = shellService("hanging", "echo ready; sleep 300", {
        ready: { kind: "command", command: ["/bin/sh", "-c", `test -e ${hung} || echo up`], expect: /up/ },
    });
    await startService(service, layout);
    const first = recordOf("hanging");
    const hangs: string[] = [];
    const resume = (): Promise<void> =>
        resumeService(service, recordOf("hanging"), {
            layout,
            withinMs: 300,
            onHang: () => {
                hangs.push("hanging");
                rmSync(hung);
            },
        });
    await resume();
    expect([hangs, recordOf("hanging").pid]).toEqual([[], first.pid]);
    writeFileSync(hung, "");
    await resume();
    expect(hangs).toEqual(["hanging"]);
    expect(readProcess(first.pid)).toBeUndefined();
    expect(recordOf("hanging").pid).not.toBe(first.pid);
    await stopService(recordOf("hanging"), stop, layout);
});

it("ends children that a killed service left behind", async () => {
    await startService(shellService("crashed", "sleep 300 & echo ready; wait"), layout);
    const record = recordOf("crashed");
    process.kill(record.pid, "SIGKILL");
    await until(() => !isAlive(record));
    const left = processesOf(record, layout);
    expect(left).toHaveLength(1);
    await stopService(record, stop, layout);
    expect(readProcess(left[0]?.pid ?? 0)).toBeUndefined();
});

it("leaves a process alone that only got the number of a dead service", async () => {
    const other = spawn("/bin/sleep", ["300"], { detached: true, stdio: "ignore" });
    const pid = other.pid ?? 0;
    const { startTime = 0 } = readProcess(pid) ?? {};
    const record = { service: "old", pid, startTime: startTime - 1, bootId: bootId(), logOffset: 0, startedAt: "" };
    await writeRecord(layout, record);
    expect(isAlive(record)).toBe(false);
    await stopService(record, stop, layout);
    expect(readProcess(pid)).toBeDefined();
    expect(existsSync(join(layout.run, "old.json"))).toBe(false);
    other.kill("SIGKILL");
});

it("leaves the children of a stranger alone who had the number and is gone as well", async () => {
    // The child knows nothing of the sandbox: neither its variable nor its folders.
    const stranger = spawn("/bin/sh", ["-c", "sleep 300 & wait"], {
        detached: true,
        stdio: "ignore",
        cwd: "/",
        env: {},
    });
    const { pid } = stranger;
    await until(() => readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim() !== "");
    const record = {
        service: "old",
        pid: pid ?? 0,
        startTime: 1,
        bootId: bootId(),
        logOffset: 0,
        startedAt: "",
    };
    stranger.kill("SIGKILL");
    await once(stranger, "exit");
    expect(processesOf(record, layout)).toEqual([]);
    process.kill(-record.pid, "SIGKILL");
});

it("takes numbers of an earlier start of the machine for nothing", () => {
    const { startTime = 0 } = readProcess(process.pid) ?? {};
    const record = { service: "old", pid: process.pid, startTime, bootId: "another", logOffset: 0, startedAt: "" };
    expect(isAlive(record)).toBe(false);
    expect(processesOf(record, layout)).toEqual([]);
});

it("says with the end of its log when a service ends before it is ready", async () => {
    await expect(startService(shellService("broken", "echo old; exit 3"), layout)).rejects.toMatchObject({
        problem: { code: "serviceEnded", params: { service: "broken", end: "old" } },
    });
    // What the next start says counts, not what an earlier one wrote.
    const again = startService(shellService("broken", "echo port taken; exit 3"), layout);
    await expect(again).rejects.toMatchObject({ problem: { params: { end: "port taken" } } });
    await stopService(recordOf("broken"), stop, layout);
});

it("says so when a program is not there", async () => {
    const service = shellService("missing", "", { command: ["/no/such/program"] });
    await expect(startService(service, layout)).rejects.toMatchObject({ problem: { code: "serviceEnded" } });
});

it("stops waiting when cancelled", async () => {
    const cancel = new AbortController();
    const start = startService(shellService("slow", "sleep 300"), layout, cancel.signal);
    setTimeout(() => cancel.abort(), 300);
    await expect(start).rejects.toThrow("aborted");
    await stopService(recordOf("slow"), stop, layout);
});

it("gives a service nothing of the environment of the one who starts it", async () => {
    process.env.OS_PASSWORD = "not for services";
    await startService(shellService("clean", 'echo "[$OS_PASSWORD]" ready; sleep 300'), layout);
    delete process.env.OS_PASSWORD;
    const { readFileSync } = await import("node:fs");
    expect(readFileSync(join(layout.logs, "clean.log"), "utf8")).toBe("[] ready\n");
    await stopService(recordOf("clean"), stop, layout);
});
