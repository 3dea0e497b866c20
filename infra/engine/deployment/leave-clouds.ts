import { addChanges } from "../events/changes";
import type { Message, StackOutcome, StackResult } from "../result";
import type { Release } from "../run-options";
import type { StackJob } from "../worker/protocol";
import type { Leave } from "./guarded";

type Run = (more?: Partial<StackJob>) => Promise<StackOutcome>;

/**
 * Destroys a stack whose clouds guard some of it. First goes what is in guarded objects: nobody logs in to a project of a
 * domain that is disabled. Then the guards are lifted and the rest goes, and last what services keep of the projects.
 */
export async function leaveClouds(
    { guarded, keepFirst, projects }: Leave,
    release: Release,
    run: Run,
): Promise<StackOutcome> {
    let outcome: StackOutcome;
    if (guarded.length === 0) outcome = await untilLoginHolds(run, {});
    else {
        const first = await untilLoginHolds(run, { exclude: keepFirst });
        if (first.status !== "succeeded") return first;
        const problems = await release.liftGuards(guarded);
        if (problems.length > 0) return failed(first, problems);
        outcome = joined(first, await untilLoginHolds(run, { continues: true }));
    }
    if (outcome.status !== "succeeded" || projects.length === 0) return outcome;
    const problems = await release.sweep(projects);
    return problems.length > 0 ? failed(outcome, problems) : outcome;
}

/** What the plug-in says where a token was revoked while it worked, and the request failed after its new login too. */
const loginLost = /Successfully re-authenticated, but got error executing request/;
const mostRuns = 3;

/**
 * Leaving a group revokes all tokens of the account, and stacks side by side leave theirs with the same account: what failed
 * for nothing but that is tried again.
 */
async function untilLoginHolds(run: Run, more: Partial<StackJob>): Promise<StackOutcome> {
    let outcome = await run(more);
    for (let runs = 1; runs < mostRuns && failedForLogin(outcome); runs++) {
        const again = await run({ ...more, continues: true });
        outcome = {
            ...again,
            changes: addChanges([outcome.changes, again.changes]),
            steps: [...outcome.steps, ...again.steps],
        };
    }
    return outcome;
}

/** Whether all that failed did so because the account lost its login in the middle: done again, it works. */
export function failedForLogin({ status, diagnostics }: Pick<StackResult, "status" | "diagnostics">): boolean {
    const errors = diagnostics.filter(({ severity, urn }) => severity === "error" && urn !== undefined);
    return status === "failed" && errors.length > 0 && errors.every(({ message }) => loginLost.test(message));
}

function joined(first: StackOutcome, second: StackOutcome): StackOutcome {
    return {
        ...second,
        changes: addChanges([first.changes, second.changes]),
        steps: [...first.steps, ...second.steps],
        diagnostics: [...first.diagnostics, ...second.diagnostics],
    };
}

function failed(outcome: StackOutcome, problems: readonly Message[]): StackOutcome {
    const [reason = { code: "reasonConnect", params: { count: problems.length } }] = problems;
    return { ...outcome, status: "failed", reason };
}
