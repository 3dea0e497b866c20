import { createInterface } from "node:readline/promises";
import { createColors } from "picocolors";

export type Colors = ReturnType<typeof createColors>;

/** Where a command writes: data to `out`, everything else to `error`. */
export interface Terminal {
    /** Writes to standard output and ends the line. */
    out(text: string): void;
    /** Writes to standard error and ends the line. */
    error(text: string): void;
    /** Colours for standard output; they leave text alone where there is no terminal. */
    readonly colors: Colors;
    /** Colours for standard error. */
    readonly errorColors: Colors;
    /** Width in columns of standard output; 80 where there is no terminal. */
    readonly columns: number;
    /** Writes to standard error as it is, for progress that redraws itself. */
    write(text: string): void;
    /** Standard error is a terminal on which lines can be drawn anew. */
    readonly live: boolean;
    /** Somebody can be asked: standard input and standard error are a terminal. */
    readonly interactive: boolean;
    /** Asks on standard error and gives what was typed; undefined after Ctrl-C or the end of the input. */
    ask(question: string): Promise<string | undefined>;
}

/** Colours are on only on a terminal that wants them (https://no-color.org). */
function wantsColors(
    stream: NodeJS.WriteStream,
    environment: Readonly<Record<string, string | undefined>>,
    noColor: boolean,
): boolean {
    // A stream that is no terminal has no isTTY at all, and createColors takes undefined for "decide yourself".
    return Boolean(stream.isTTY) && !noColor && !environment["NO_COLOR"] && environment["TERM"] !== "dumb";
}

interface ProcessStreams {
    readonly stdin: NodeJS.ReadStream;
    readonly stdout: NodeJS.WriteStream;
    readonly stderr: NodeJS.WriteStream;
}

/** The terminal of a process. A reader that goes away (`egov synth … | head`) ends the process quietly. */
export function processTerminal(
    streams: ProcessStreams,
    environment: Readonly<Record<string, string | undefined>>,
    noColor: boolean,
): Terminal {
    for (const stream of [streams.stdout, streams.stderr])
        stream.on("error", (error: NodeJS.ErrnoException) => {
            if (error.code === "EPIPE") process.exit();
            throw error;
        });
    return {
        out: (text) => void streams.stdout.write(text.endsWith("\n") ? text : `${text}\n`),
        error: (text) => void streams.stderr.write(text.endsWith("\n") ? text : `${text}\n`),
        colors: createColors(wantsColors(streams.stdout, environment, noColor)),
        errorColors: createColors(wantsColors(streams.stderr, environment, noColor)),
        columns: streams.stdout.columns || 80,
        write: (text) => void streams.stderr.write(text),
        live: Boolean(streams.stderr.isTTY) && environment["TERM"] !== "dumb",
        interactive: Boolean(streams.stdin.isTTY) && Boolean(streams.stderr.isTTY),
        ask: (question) => ask(question, streams),
    };
}

async function ask(question: string, { stdin, stderr }: ProcessStreams): Promise<string | undefined> {
    const reader = createInterface({ input: stdin, output: stderr });
    const stopped = new AbortController();
    // Without a listener readline ends the question with an error of its own, or leaves it open at the end of the input.
    reader.on("SIGINT", () => stopped.abort());
    reader.on("close", () => stopped.abort());
    try {
        return await reader.question(question, { signal: stopped.signal });
    } catch {
        stderr.write("\n");
        return undefined;
    } finally {
        reader.close();
    }
}
