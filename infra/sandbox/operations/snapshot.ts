import { readdir, rm } from "node:fs/promises";
import type { Result } from "../../estate/problem";
import { runProcess } from "../../toolchain/process";
import { fail } from "../failure";
import type { Layout } from "../layout";
import { preparedParts } from "../memory";
import { mariadbClient } from "../services/mariadb";
import { baseEnvironment } from "../services/service";
import { cleanSnapshot, copyState, hasSnapshot, stateOf } from "../snapshot/folders";
import { replaceByCopy } from "../snapshot/copy";
import { rest, runningNames } from "../snapshot/rest";
import { withSandboxLock } from "../supervise/lock";
import { stopServices } from "../supervise/shutdown";
import type { SandboxProblem } from "../types";
import { asResult, knownServices, layoutFor, type SandboxOptions, type UpOptions } from "./context";
import { bringUp, type Running } from "./up";

/**
 * Copies the state under a name; what ran before runs again after. Servers live in memory of nova-compute only, so that a
 * snapshot of a cloud with servers would come back broken: it is refused.
 */
export function sandboxSnapshot(options: UpOptions, name: string): Promise<Result<void, SandboxProblem>> {
    const layout = layoutFor(options);
    return asResult(
        () =>
            withSandboxLock(layout, async () => {
                requireName(name);
                if (preparedParts(layout).length === 0) fail("neverStarted", { folder: layout.data });
                const known = knownServices(layout);
                const running = runningNames(layout);
                // Asking for servers needs the database; it alone is started for that.
                if (!running.has("mariadb")) await bringUp(layout, { ...options, services: ["mariadb"] });
                await requireNoServers(layout);
                if (running.size === 0) {
                    await stopServices(layout, known, options.progress);
                    await copyState(layout, name, options.progress);
                    return;
                }
                const resting = await rest(layout, known, options.progress);
                await copyState(layout, name, options.progress);
                await bringUp(layout, { ...options, services: resting.map((service) => service.name) });
            }),
        options.signal,
    );
}

/**
 * Puts the state of a snapshot in place of the present one and brings the sandbox up. Where it runs, only those services are
 * started anew that would remember what is no more.
 */
export function sandboxRestore(options: UpOptions, name: string): Promise<Result<Running, SandboxProblem>> {
    const layout = layoutFor(options);
    return asResult(
        () =>
            withSandboxLock(layout, async () => {
                requireName(name);
                await putBack(layout, name, options);
                return bringUp(layout, options);
            }),
        options.signal,
    );
}

/** Back to a clean cloud: from the snapshot of the first start, or where there is none by setting all up anew. */
export function sandboxReset(options: UpOptions): Promise<Result<Running, SandboxProblem>> {
    const layout = layoutFor(options);
    return asResult(
        () =>
            withSandboxLock(layout, async () => {
                if (hasSnapshot(layout, cleanSnapshot)) await putBack(layout, cleanSnapshot, options);
                else {
                    await stopServices(layout, knownServices(layout), options.progress);
                    options.progress({ phase: "wipe" });
                    await rm(layout.state, { recursive: true, force: true });
                }
                return bringUp(layout, options, true);
            }),
        options.signal,
    );
}

async function putBack(layout: Layout, name: string, options: SandboxOptions): Promise<void> {
    if (!hasSnapshot(layout, name)) {
        const known = (await readdir(layout.snapshots).catch(() => [])).sort().join(", ") || "–";
        fail("snapshotMissing", { name, known });
    }
    await rest(layout, knownServices(layout), options.progress);
    options.progress({ phase: "restore", subject: name });
    await replaceByCopy(stateOf(layout, name), layout.state);
}

function requireName(name: string): void {
    if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(name)) fail("snapshotName", { name });
}

async function requireNoServers(layout: Layout): Promise<void> {
    const [file, ...args] = mariadbClient(layout, "--execute=select count(*) from nova.instances where deleted=0");
    const { output } = await runProcess({ file, args, env: baseEnvironment({ layout }) });
    const servers = Number(output.trim());
    if (servers > 0) fail("snapshotNotClean", { servers });
}
