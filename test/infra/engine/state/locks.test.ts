import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { lockReason, locksOf, unlockStack } from "../../../../infra/engine/state/locks";

let root = "";
let folder = "";
const options = () => ({
    projectName: "p",
    workFolder: root,
    env: { PULUMI_BACKEND_URL: `file://${root}` },
    parallel: 1,
});
const lock = (pid: number, host = hostname()): void =>
    writeFileSync(
        join(folder, "l.json"),
        JSON.stringify({ pid, username: "op", hostname: host, timestamp: "2026-11-24T03:38:23Z" }),
    );

beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "egov-locks-"));
    folder = join(root, ".pulumi", "locks", "organization", "p", "s");
    mkdirSync(folder, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

/** A process that is gone, whose number nobody has yet. */
const gonePid = 4_194_304 - 1;

it("removes the lock of a process that is gone, and says whose it was", async () => {
    lock(gonePid);
    expect(await locksOf("s", options())).toMatchObject([{ owner: `op@${hostname()}`, process: "gone" }]);
    expect(await unlockStack("s", false, options())).toHaveLength(1);
    expect(readdirSync(folder)).toEqual([]);
    expect(await unlockStack("s", false, options())).toEqual([]);
});

it("respects an engine that is alive, also where it is forced; another process with its number is none", async () => {
    const engine = join(root, "pulumi");
    symlinkSync("/bin/sleep", engine);
    const child = spawn(engine, ["60"]);
    try {
        await new Promise((done) => child.once("spawn", done));
        lock(child.pid!);
        await expect(unlockStack("s", true, options())).rejects.toMatchObject({
            reason: { code: "reasonLockedAlive", params: { pid: child.pid } },
        });
        expect(readdirSync(folder)).toHaveLength(1);
    } finally {
        child.kill();
    }
    lock(process.pid);
    expect(await locksOf("s", options())).toMatchObject([{ process: "gone" }]);
});

it("leaves the lock of another host alone unless it is forced", async () => {
    lock(1, "elsewhere");
    const [held] = await locksOf("s", options());
    expect(lockReason(held!)).toMatchObject({ code: "reasonLockedElsewhere", params: { owner: "op@elsewhere" } });
    await expect(unlockStack("s", false, options())).rejects.toMatchObject({
        reason: { code: "reasonLockedElsewhere" },
    });
    expect(await unlockStack("s", true, options())).toHaveLength(1);
});

it("finds none where the state is in no folder, or nothing is locked", async () => {
    expect(await locksOf("other", options())).toEqual([]);
    const elsewhere = { ...options(), env: { PULUMI_BACKEND_URL: "s3://bucket" } };
    expect(await locksOf("s", elsewhere)).toEqual([]);
    // That is no reason to say that nothing is locked.
    await expect(unlockStack("s", true, elsewhere)).rejects.toMatchObject({
        reason: { code: "reasonLocksElsewhere" },
    });
});
