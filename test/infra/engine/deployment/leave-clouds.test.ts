import { noChanges } from "../../../../infra/engine/events/changes";
import { leaveClouds } from "../../../../infra/engine/deployment/leave-clouds";
import type { StackOutcome } from "../../../../infra/engine/result";
import type { StackJob } from "../../../../infra/engine/worker/protocol";

const leave = { guarded: [], keepFirst: [], projects: [] };
const release = { liftGuards: async () => [], sweep: async () => [] };
const outcome = (status: StackOutcome["status"], deleted: number, ...messages: string[]): StackOutcome => ({
    status,
    changes: { ...noChanges, delete: deleted },
    steps: [],
    diagnostics: messages.map((message) => ({ severity: "error", urn: "urn", message })),
});
const revoked = "Error deleting: Successfully re-authenticated, but got error executing request: Authentication failed";

/** Destroys with the outcomes of the engine's runs, one after another. */
async function destroy(...outcomes: StackOutcome[]): Promise<{ result: StackOutcome; runs: Partial<StackJob>[] }> {
    const runs: Partial<StackJob>[] = [];
    const result = await leaveClouds(leave, release, async (more = {}) => {
        runs.push(more);
        return outcomes[runs.length - 1] ?? outcome("succeeded", 0);
    });
    return { result, runs };
}

it("tries again what failed only since a token was revoked, and adds up what was done", async () => {
    const { result, runs } = await destroy(outcome("failed", 3, revoked), outcome("succeeded", 2));
    expect(runs).toEqual([{}, { continues: true }]);
    expect(result).toMatchObject({ status: "succeeded", changes: { delete: 5 }, diagnostics: [] });
});

it("gives up after three runs", async () => {
    const failed = outcome("failed", 1, revoked);
    const { result, runs } = await destroy(failed, failed, failed, failed);
    expect(runs).toHaveLength(3);
    expect(result.status).toBe("failed");
});

it.each([
    ["another error", outcome("failed", 1, "quota")],
    ["another error beside it", outcome("failed", 1, revoked, "quota")],
    ["a failure without a word", outcome("failed", 1)],
    ["a cancelled run", outcome("cancelled", 1, revoked)],
])("does not repeat %s", async (_what, first) => {
    expect((await destroy(first)).runs).toHaveLength(1);
});
