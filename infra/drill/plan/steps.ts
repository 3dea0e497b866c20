import type { DrillPlan, StackSwitch } from "./plan";

/** One step of a drill. Steps of a plan are always the same, so a journal names them by their ids. */
export type DrillStep =
    /** A preview shows no difference, and what the switch needs is there. */
    | { readonly id: "check"; readonly kind: "check"; readonly stacks: readonly string[] }
    /** People stop what is written at home. */
    | { readonly id: "stop-writes"; readonly kind: "stop-writes"; readonly systems: readonly string[] }
    /** The clock begins. */
    | { readonly id: "declare"; readonly kind: "declare" }
    /** Recovery points are looked up and chosen. */
    | { readonly id: "points"; readonly kind: "points"; readonly systems: readonly string[] }
    | (WaveStep & { readonly kind: "fail-over" })
    /** Outputs and names say that the systems run at the site; the clock of each of them ends. */
    | (WaveStep & { readonly kind: "verify" })
    | (WaveStep & { readonly kind: "fail-back" });

interface WaveStep {
    /** E.g. `fail-over-1`. */
    readonly id: string;
    /** From 1. */
    readonly wave: number;
    readonly switches: readonly StackSwitch[];
}

/** All steps of a plan, in order. A disaster touches nothing at home, loses no time with a preview of what is there, and stays. */
export function stepsOf(plan: DrillPlan): DrillStep[] {
    const systems = plan.systems.map(({ system }) => system);
    const stacks = [...new Set(plan.systems.map(({ stack }) => stack))];
    const before: DrillStep[] = [
        { id: "check", kind: "check", stacks },
        { id: "stop-writes", kind: "stop-writes", systems },
    ];
    const over = plan.waves.flatMap((switches, index): DrillStep[] => {
        const wave = index + 1;
        return [
            { id: `fail-over-${wave}`, kind: "fail-over", wave, switches },
            { id: `verify-${wave}`, kind: "verify", wave, switches },
        ];
    });
    return [
        ...(plan.occasion === "planned" ? before : []),
        { id: "declare", kind: "declare" },
        { id: "points", kind: "points", systems },
        ...over,
        ...(plan.stay ? [] : backSteps(plan)),
    ];
}

/** The way home: the last wave first. */
export function backSteps(plan: DrillPlan): DrillStep[] {
    return plan.waves
        .map((switches, index): DrillStep => {
            const wave = index + 1;
            return { id: `fail-back-${wave}`, kind: "fail-back", wave, switches };
        })
        .reverse();
}

/** Systems of the stacks of a step. */
export const systemsOf = (switches: readonly StackSwitch[]): string[] => switches.flatMap(({ systems }) => systems);
