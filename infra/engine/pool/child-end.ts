import type { ChildProcess } from "node:child_process";

const keptText = 4000;

/** Keeps the last of what a process says on stderr, or why it could not be started; gives what there is of it. */
export function keepErrorText(child: ChildProcess): () => string {
    let text = "";
    child.stderr?.on("data", (data: Buffer) => {
        text = (text + data.toString()).slice(-keptText);
    });
    child.once("error", ({ message }) => {
        text += message;
    });
    return () => text.trim();
}

/** For messages, e.g. `SIGKILL` or `exit code 1`. */
export const howEnded = (code: number | null, signal: NodeJS.Signals | null): string =>
    signal ?? (code === null ? "?" : `exit code ${code}`);
