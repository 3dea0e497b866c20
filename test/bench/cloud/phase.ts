import { lastLines, type LimitedRun } from "./run-limited";

/** What both sides do, in this order. */
export const phaseNames = ["up", "second up", "refresh", "destroy"] as const;
export type PhaseName = (typeof phaseNames)[number];

/** How long the work on resources of one kind took, as the tool itself says; several go on at the same time. */
export interface KindTime {
    /** As the engine's log writes it: `openstack:identity:Project`. */
    readonly kind: string;
    readonly count: number;
    /** Sum over the resources. */
    readonly seconds: number;
}

export interface Phase {
    /** Wall time of the commands that a person gives. */
    readonly seconds: number;
    /** Time of processors that these took; the clouds' services are not in it. */
    readonly cpuSeconds: number;
    /** Time of processors that everything on the machine took: besides these, the clouds' services. */
    readonly machineSeconds: number;
    readonly kinds: readonly KindTime[];
    /** Why a command had to be given twice; the time of both counts. */
    readonly repeated?: string;
}

/** A phase that did not come to its end. */
export interface FailedPhase {
    /** Until it failed. */
    readonly seconds: number;
    readonly cpuSeconds: number;
    readonly machineSeconds: number;
    /** What happened, with the last that the tool said. */
    readonly failure: string;
}

export type Outcome = Phase | FailedPhase;

export const hasFailed = (outcome: Outcome): outcome is FailedPhase => "failure" in outcome;

/** @param said the tool's own words, where it has better ones than the end of its output */
export function failed(
    command: string,
    { problem, stdout, stderr, seconds, cpuSeconds, machineSeconds }: LimitedRun,
    said?: string,
): FailedPhase {
    return {
        seconds,
        cpuSeconds,
        machineSeconds,
        failure: `${command} ${problem ?? "failed"}\n${lastLines(said || stderr || stdout)}`,
    };
}

/** What could not be begun, or is no good. */
export const unusable = (failure: string): FailedPhase => ({
    seconds: 0,
    cpuSeconds: 0,
    machineSeconds: 0,
    failure,
});

/** Sums up single resources by kind, the longest first. */
export const sumByKind = (resources: readonly { readonly kind: string; readonly seconds: number }[]): KindTime[] =>
    joined(resources.map((resource) => ({ ...resource, count: 1 })));

export const totalSeconds = (kinds: readonly KindTime[]): number => kinds.reduce((sum, each) => sum + each.seconds, 0);
export const totalCount = (kinds: readonly KindTime[]): number => kinds.reduce((sum, each) => sum + each.count, 0);

/** What was done in several steps, one after the other. */
export function inSteps(...steps: readonly Phase[]): Phase {
    const repeated = steps.flatMap((step) => step.repeated ?? []).join("\n");
    return {
        seconds: steps.reduce((sum, step) => sum + step.seconds, 0),
        cpuSeconds: steps.reduce((sum, step) => sum + step.cpuSeconds, 0),
        machineSeconds: steps.reduce((sum, step) => sum + step.machineSeconds, 0),
        kinds: joined(...steps.map((step) => step.kinds)),
        ...(repeated === "" ? {} : { repeated }),
    };
}

function joined(...steps: readonly (readonly KindTime[])[]): KindTime[] {
    const kinds = new Map<string, KindTime>();
    for (const { kind, count, seconds } of steps.flat()) {
        const before = kinds.get(kind) ?? { kind, count: 0, seconds: 0 };
        kinds.set(kind, { kind, count: before.count + count, seconds: before.seconds + seconds });
    }
    return [...kinds.values()].sort((one, other) => other.seconds - one.seconds);
}
