import { addChanges } from "../events/changes";
import type { Message, StackOutcome } from "../result";
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
    if (guarded.length === 0) outcome = await run();
    else {
        const first = await run({ exclude: keepFirst });
        if (first.status !== "succeeded") return first;
        const problems = await release.liftGuards(guarded);
        if (problems.length > 0) return failed(first, problems);
        outcome = joined(first, await run({ continues: true }));
    }
    if (outcome.status !== "succeeded" || projects.length === 0) return outcome;
    const problems = await release.sweep(projects);
    return problems.length > 0 ? failed(outcome, problems) : outcome;
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
