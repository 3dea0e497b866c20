import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { runProcess } from "../../toolchain/process";
import { fail } from "../failure";
import type { Layout } from "../layout";
import { baseEnvironment, type CommandLine, type ServiceEnvironment } from "../services/service";
import type { Part } from "../types";
import type { Passwords } from "./passwords";

export interface StepContext {
    readonly layout: Layout;
    readonly packages: string;
    readonly passwords: Passwords;
    readonly signal?: AbortSignal | undefined;
}

/** Something done once for a data folder, between starts of services. */
export interface Step {
    readonly name: string;
    readonly part: Part;
    /** Services and steps that come first. */
    readonly dependsOn: readonly string[];
    /** Services that wait for it. */
    readonly before: readonly string[];
    run(context: StepContext): Promise<void>;
}

/**
 * Runs a set-up command to its end. Secrets come in its environment, never in its arguments.
 *
 * @param step names the log, `logs/prepare-<step>.log`
 * @returns what it printed last
 * @throws SandboxFailure `commandFailed`
 */
export async function runCommand(
    { layout, signal }: StepContext,
    step: string,
    command: CommandLine,
    env: ServiceEnvironment = {},
): Promise<string> {
    const log = join(layout.logs, `prepare-${step}.log`);
    const [file, ...args] = command;
    const { code, output } = await runProcess({
        file,
        args,
        cwd: layout.run,
        env: { ...baseEnvironment({ layout }), ...env },
        log,
        ...(signal === undefined ? {} : { signal }),
    });
    if (code !== 0) fail("commandFailed", { step, code, log, end: output.split("\n").slice(-8).join("\n") });
    return output;
}

/** Makes folders of the state, anew where an earlier attempt left them half done. */
export async function makeFolders(parent: string, ...names: string[]): Promise<void> {
    for (const name of names) {
        await rm(join(parent, name), { recursive: true, force: true });
        await mkdir(join(parent, name), { recursive: true, mode: 0o700 });
    }
}
