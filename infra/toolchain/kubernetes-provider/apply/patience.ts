import { setTimeout as sleep } from "node:timers/promises";
import { ApiError, isNamespaceMissing } from "../api/errors";
import type { Work } from "../work";

const pausesMs = [100, 200, 300, 500, 1_000, 2_000, 4_000];

/**
 * Tries again for some seconds while a kind or namespace is missing: their definitions are often made in the same deployment,
 * and the API server serves them a moment after it took them.
 */
export async function withPatience<Answer>(work: Work, attempt: () => Promise<Answer>): Promise<Answer> {
    for (const pause of pausesMs) {
        try {
            return await attempt();
        } catch (error) {
            const missing = (error instanceof ApiError && error.reason === "NoMatch") || isNamespaceMissing(error);
            if (!missing || work.signal.aborted) throw error;
            work.log.status(work.urn, `${(error as Error).message}; trying again`);
            await sleep(pause, undefined, { signal: work.signal }).catch(() => undefined);
        }
    }
    return attempt();
}
