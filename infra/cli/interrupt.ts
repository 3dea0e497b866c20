import { Failure } from "./failure";
import type { Environment } from "./context";

/** What Ctrl-C asks for: an orderly end the first time, an end at once the second time. */
export interface Interrupts {
    readonly cancel: AbortSignal;
    readonly kill: AbortSignal;
}

/**
 * Runs something that Ctrl-C (and SIGTERM) ends in order. A third Ctrl-C ends this process as it would end any other.
 */
export async function withInterrupts<Value>(run: (interrupts: Interrupts) => Promise<Value>): Promise<Value> {
    const cancel = new AbortController();
    const kill = new AbortController();
    const onSignal = (): void => {
        if (cancel.signal.aborted) {
            kill.abort();
            process.off("SIGINT", onSignal);
        } else cancel.abort();
    };
    process.on("SIGINT", onSignal);
    process.on("SIGTERM", onSignal);
    try {
        return await run({ cancel: cancel.signal, kill: kill.signal });
    } finally {
        process.off("SIGINT", onSignal);
        process.off("SIGTERM", onSignal);
    }
}

/** The failure that ends a command after Ctrl-C. */
export function interrupted(environment: Environment): Failure {
    return new Failure("interrupted", environment.translate("cli:interrupted"));
}
