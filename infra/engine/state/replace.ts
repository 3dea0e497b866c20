import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isRecord } from "../workplace/is-record";
import { engineCommand, type StateOptions } from "./engine-command";
import { exportStack } from "./snapshot";

/** Puts a state in place of a stack's; the engine checks it and writes it whole or not. Throws EngineCommandError. */
export async function writeState(stack: string, text: string, state: StateOptions): Promise<void> {
    const file = join(state.workFolder, `${stack}.state.json`);
    await writeFile(file, text, { mode: 0o600 });
    await engineCommand(["stack", "import", "--stack", stack, "--file", file], state);
}

/** Changes the state of a stack. Throws EngineCommandError. */
export async function replaceState(
    stack: string,
    state: StateOptions,
    change: (deployment: Readonly<Record<string, unknown>>) => Record<string, unknown>,
): Promise<void> {
    const exported: unknown = JSON.parse(await exportStack(stack, state));
    if (!isRecord(exported) || !isRecord(exported.deployment)) throw new Error(`${stack} has no state`);
    const changed = { ...exported, deployment: change(exported.deployment) };
    await writeState(stack, JSON.stringify(changed), state);
}
