import { createWriteStream } from "node:fs";

/** Text kept of a log to explain a failure, in characters. */
const keptText = 200_000;

export interface LogFile {
    write(text: string): void;
    line(text: string): void;
    /** The last part of what was written. */
    text(): string;
    close(): Promise<void>;
}

/**
 * A log that only its owner may read. A log that can't be written does not stop the stack.
 *
 * @param continues go on after what it holds
 */
export function openLog(path: string, continues = false): LogFile {
    const stream = createWriteStream(path, { mode: 0o600, flags: continues ? "a" : "w" });
    stream.on("error", () => undefined);
    let kept = "";
    const write = (text: string): void => {
        kept = (kept + text).slice(-keptText);
        stream.write(text);
    };
    return {
        write,
        line: (text) => write(`${kept === "" || kept.endsWith("\n") ? "" : "\n"}${text}\n`),
        text: () => kept,
        close: () =>
            new Promise((resolve) => {
                if (stream.closed) resolve();
                else stream.once("close", () => resolve()).end();
            }),
    };
}
