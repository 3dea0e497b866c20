import { randomUUID } from "node:crypto";
import { link, rm, writeFile } from "node:fs/promises";
import { localStateFile, readLocalState } from "./local-file";
import type { StateOptions } from "./engine-command";

/** Makes a stack, empty like another one; throws where there is one of its name. */
export type MakeStack = (name: string) => Promise<void>;

/** Names that the engine takes without a doubt; whether it takes others, and why not, it says itself. */
const plainName = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/;

/**
 * What makes more stacks like one that the engine has just created, where the state is a local folder: a copy of its file under
 * another name, instead of half a second of the engine's command line for each. Undefined where only the engine can: elsewhere,
 * compressed, or where the file says more of its stack than its name.
 *
 * @param byEngine makes those whose names the engine has to look at
 */
export async function copiesOf(
    model: string,
    { env, projectName }: StateOptions,
    byEngine: MakeStack,
): Promise<MakeStack | undefined> {
    const fileOf = (stack: string): string | undefined =>
        localStateFile(env.PULUMI_BACKEND_URL ?? "", projectName, stack);
    const from = fileOf(model);
    const state = from === undefined ? undefined : await readLocalState(from);
    if (state === undefined || state.file !== from) return undefined;
    const parts = state.text.split(`"organization/${projectName}/${model}"`);
    if (parts.length !== 2 || parts.some((part) => part.includes(model))) return undefined;
    return async (stack) => {
        if (!plainName.test(stack)) return byEngine(stack);
        const file = fileOf(stack)!;
        const text = parts.join(JSON.stringify(`organization/${projectName}/${stack}`));
        // Linked, the whole file is there at once, and never in place of another.
        const unfinished = `${file}.${randomUUID()}`;
        try {
            await writeFile(unfinished, text);
            await link(unfinished, file);
        } catch (error) {
            if ((error as NodeJS.ErrnoException).code === "EEXIST") throw error;
            // Some file systems know no links.
            await writeFile(file, text, { flag: "wx" });
        } finally {
            await rm(unfinished, { force: true });
        }
    };
}
