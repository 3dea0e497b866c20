import type { DrillPlan } from "../plan/plan";
import { backSteps, stepsOf, type DrillStep } from "../plan/steps";
import type { JournalEntry, Outcome, RecoveryPoint, Surprise, Verified } from "./entries";

/** A step that was begun: when, and when it was done or stopped. ISO 8601. */
export interface StepRun {
    readonly step: string;
    readonly began: string;
    readonly done?: string;
    readonly stopped?: string;
    readonly surprise?: Surprise;
}

/** Where a drill stands, as its journal says. */
export interface Stand {
    readonly plan: DrillPlan;
    /** In the order in which they were begun; a step that was begun twice counts from its first beginning. */
    readonly runs: readonly StepRun[];
    readonly declaredAt?: string;
    readonly points: Readonly<Record<string, RecoveryPoint>>;
    /** System -> what was found once it ran at its site, and when. */
    readonly verified: ReadonlyMap<string, Verified & { readonly at: string }>;
    readonly noted: readonly Surprise[];
    readonly isRollingBack: boolean;
    /** It ended with systems at their site, and was evidence then. */
    readonly hasStayed: boolean;
    readonly outcome?: Outcome;
}

/** What happened, entry by entry. Throws where the first entry is no plan. */
export function standOf(entries: readonly JournalEntry[]): Stand {
    const [first] = entries;
    if (first?.type !== "planned") throw new Error("a journal begins with a plan");
    const runs = new Map<string, StepRun>();
    const verified = new Map<string, Verified & { at: string }>();
    const noted: Surprise[] = [];
    let plan = first.plan;
    let points: Readonly<Record<string, RecoveryPoint>> = {};
    let declaredAt: string | undefined;
    let isRollingBack = false;
    let hasStayed = false;
    let outcome: Outcome | undefined;
    for (const entry of entries)
        switch (entry.type) {
            case "began": {
                const began = runs.get(entry.step)?.began ?? entry.at;
                runs.set(entry.step, { step: entry.step, began });
                break;
            }
            case "done": {
                const { began = entry.at } = runs.get(entry.step) ?? {};
                runs.set(entry.step, { step: entry.step, began, done: entry.at });
                break;
            }
            case "surprise": {
                const { began = entry.at } = runs.get(entry.step) ?? {};
                runs.set(entry.step, { step: entry.step, began, stopped: entry.at, surprise: entry.surprise });
                break;
            }
            case "declared":
                declaredAt = entry.declaredAt;
                break;
            case "points":
                points = { ...points, ...entry.points };
                break;
            case "verified":
                for (const each of entry.systems) verified.set(each.system, { ...each, at: entry.at });
                break;
            case "noted":
                noted.push(entry.surprise);
                break;
            case "rolling-back":
                isRollingBack = true;
                // What came to its end with systems at the site begins to end again.
                outcome = undefined;
                break;
            case "ended":
                outcome = entry.outcome;
                hasStayed ||= outcome === "staying";
                break;
            case "resumed":
                if (entry.stay === true) plan = { ...plan, stay: true };
                break;
            case "planned":
                break;
        }
    return {
        plan,
        runs: [...runs.values()],
        ...(declaredAt === undefined ? {} : { declaredAt }),
        points,
        verified,
        noted,
        isRollingBack,
        hasStayed,
        ...(outcome === undefined ? {} : { outcome }),
    };
}

/** True where nothing is to be done any more, unless somebody wants systems back home. */
export const isOver = ({ outcome }: Stand): boolean => outcome !== undefined;

/** Steps that are still to be done on the way forward. One that was begun and not done is done again: each may be. */
export function stepsAhead(stand: Stand): DrillStep[] {
    const done = doneSteps(stand);
    return stepsOf(stand.plan).filter(({ id }) => !done.has(id));
}

/** Steps that bring home what was switched, or may have been, and is not home yet; the last wave first. */
export function stepsBack(stand: Stand): DrillStep[] {
    const done = doneSteps(stand);
    const begun = new Set(stand.runs.map(({ step }) => step));
    return backSteps(stand.plan).filter(
        (step) => step.kind === "fail-back" && begun.has(`fail-over-${step.wave}`) && !done.has(step.id),
    );
}

/** True where a switch was begun: then the drill has shown something, if only that it failed. */
export const hasSwitched = (stand: Stand): boolean => stand.runs.some(({ step }) => step.startsWith("fail-over-"));

/** Systems that run at their site, or may. */
export function systemsThere(stand: Stand): string[] {
    return stepsBack(stand).flatMap((step) =>
        step.kind === "fail-back" ? step.switches.flatMap(({ systems }) => systems) : [],
    );
}

const doneSteps = (stand: Stand): ReadonlySet<string> =>
    new Set(stand.runs.filter(({ done }) => done !== undefined).map(({ step }) => step));
