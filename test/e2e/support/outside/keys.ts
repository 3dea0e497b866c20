import { execFile } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** Waits until Barbican, which hears of deleted projects by a message, has cleared their keys; gives how many it still holds after half a minute. */
export async function keysLeft(sandbox: string): Promise<number> {
    let count = await keysKept(sandbox);
    for (let tries = 0; count > 0 && tries < 60; tries += 1) {
        await sleep(500);
        count = await keysKept(sandbox);
    }
    return count;
}

/**
 * How many secrets and keys Barbican holds, of all projects. Its API shows a project's own only, and those of a deleted project
 * to nobody, so the sandbox's database is asked.
 */
export async function keysKept(sandbox: string): Promise<number> {
    const socket = join(sandbox, "run", "mariadb.sock");
    const query = "select count(*) from barbican.secrets where deleted = 0";
    const { stdout } = await execute("mariadb", ["--socket", socket, "-uroot", "-N", "-B", "-e", query]);
    return Number(stdout.trim());
}
