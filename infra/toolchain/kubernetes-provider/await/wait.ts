import { setTimeout as sleep } from "node:timers/promises";
import type { ObjectStore } from "../api/objects";
import type { ObjectKind } from "../kinds";
import type { Properties } from "../properties";
import type { Awaiter } from "./awaiters";
import { reasonsFor } from "./reasons";
import { repeatedRefusals } from "./refusals";
import { neededFor, reasonsAround } from "./surroundings";
import type { Verdict } from "./verdict";

export interface Wait {
    readonly kind: ObjectKind;
    /** `[namespace/]name`. */
    readonly id: string;
    readonly awaiter: Awaiter;
    readonly timeoutSeconds: number;
    /** Ends the wait at once. */
    readonly signal: AbortSignal;
    readonly store: ObjectStore;
    /** Hears what is waited for whenever that changes. */
    readonly say: (text: string) => void;
}

/** The object is there, and not ready. */
export class NotReadyError extends Error {
    constructor(
        message: string,
        /** As it was last. */
        readonly live: Properties,
        /** Why, in the cluster's own words. */
        readonly reasons: readonly string[],
    ) {
        super(message);
    }
}

/** A refusal may go away within moments, e.g. when the namespace's level is changed in the same deployment. */
const graceMs = 15_000;
const firstPauseMs = 50;
const longestPauseMs = 1_000;
/** Reasons cost several questions to the API server. */
const reasonsEveryMs = 5_000;

/**
 * Looks at an object until it is ready.
 *
 * @param first the object as it was made or changed
 * @returns the object when it was ready
 * @throws NotReadyError when it is not ready in time, will never be, is deleted, or the wait is cancelled
 */
export async function waitUntilReady(wait: Wait, first: Properties): Promise<Properties> {
    const { store, kind, id, awaiter, signal } = wait;
    const started = Date.now();
    let failingSince: number | undefined;
    const refusals = repeatedRefusals();
    let pause = firstPauseMs;
    const said = new Set<string>();
    const tell = (text: string): void => {
        if (!said.has(text)) wait.say(text);
        said.add(text);
    };
    let reasonsAt = started;
    for (let live = first; ;) {
        const verdict = awaiter.verdict(live, await neededFor(awaiter, live, store));
        if (verdict.state === "ready") return live;
        const now = Date.now();
        failingSince = verdict.state === "failed" ? (failingSince ?? now) : undefined;
        const patience = verdict.state === "failed" && verdict.mayPass ? graceMs : 0;
        if (failingSince !== undefined && now - failingSince >= patience)
            throw await notReady(wait, live, verdict, "will not become ready by itself");
        if (now - started >= wait.timeoutSeconds * 1000)
            throw await notReady(wait, live, verdict, `was not ready within ${wait.timeoutSeconds} s`);
        if (signal.aborted) throw await notReady(wait, live, verdict, "was not ready when the run was cancelled");
        if (now - reasonsAt >= reasonsEveryMs) {
            reasonsAt = now;
            const around = await reasonsAround(awaiter, live, store);
            const [reason] = reasonsFor(live, around);
            if (reason !== undefined) tell(reason);
            const refusedAgain = refusals.keepComing(around.warnings);
            if (now - started >= graceMs && refusedAgain)
                throw await notReady(wait, live, verdict, "will not become ready by itself");
        }
        if (pause > firstPauseMs) tell(describe(verdict));
        await rest(pause, signal);
        pause = Math.min(pause * 2, longestPauseMs);
        const next = await store.read(kind, id);
        if (next === undefined) throw new NotReadyError("was deleted while it was waited for", live, []);
        live = next;
    }
}

const describe = (verdict: Verdict): string => {
    if (verdict.state === "ready") return "";
    return verdict.state === "waiting" ? `waiting for ${verdict.for}` : verdict.reason;
};

async function notReady(wait: Wait, live: Properties, verdict: Verdict, message: string): Promise<NotReadyError> {
    const around = await reasonsAround(wait.awaiter, live, wait.store);
    const reasons = [...new Set([describe(verdict), ...reasonsFor(live, around)])];
    return new NotReadyError(message, live, reasons);
}

/** Sleeps, and wakes early when the signal comes. */
async function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
    try {
        await sleep(milliseconds, undefined, { signal });
    } catch (error) {
        if (!signal.aborted) throw error;
    }
}
