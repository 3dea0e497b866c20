import type { DrillRecord, DrilledSystem, DrillStep } from "../../estate/schema/types.generated";
import type { Stand, StepRun } from "../journal/stand";
import { measure, type Measured } from "./measure";

/** What a record is written with. */
export interface RecordOptions {
    /** Name of a step, for readers of either language. */
    stepName(step: string, stand: Stand): string;
    /** Day of a moment, YYYY-MM-DD. */
    dayOf(moment: Date): string;
}

/**
 * The evidence of a drill, one record for each recovery site, as drill-record.schema.json has it: what rules on drills read.
 * What did not come up, or whose loss nobody can tell, has failed and reached nothing.
 */
export function recordsOf(stand: Stand, { stepName, dayOf }: RecordOptions): DrillRecord[] {
    const { plan, declaredAt, runs } = stand;
    const measured = measure(stand);
    const sites = [...new Set(measured.map(({ site }) => site))];
    const steps = runs.map((run): DrillStep => ({
        name: stepName(run.step, stand),
        minutes: minutesOf(run),
        result: run.done === undefined ? "failed" : "passed",
    }));
    return sites.map((site, index) => {
        const systems = measured.filter((each) => each.site === site).map(drilledSystem);
        const first = systems[0];
        if (first === undefined) throw new Error(`site ${site} has no system in the drill`);
        return {
            kind: "DrillRecord",
            id: sites.length === 1 ? plan.id : `${plan.id}-${index + 1}`,
            occasion: plan.occasion,
            date: dayOf(new Date(declaredAt ?? plan.created)),
            site,
            ...(plan.document === undefined ? {} : { document: plan.document }),
            systems: [first, ...systems.slice(1)],
            steps,
            result:
                systems.every(({ result }) => result === "passed") && steps.every(({ result }) => result === "passed")
                    ? "passed"
                    : "failed",
        };
    });
}

function drilledSystem({ system, promised, rtoMinutes, rpoMinutes, misses }: Measured): DrilledSystem {
    return {
        system,
        promised,
        ...(rtoMinutes === undefined || rpoMinutes === undefined ? {} : { reached: { rtoMinutes, rpoMinutes } }),
        result: misses.length === 0 ? "passed" : "failed",
    };
}

function minutesOf({ began, done, stopped }: StepRun): number {
    const end = done ?? stopped;
    return end === undefined ? 0 : Math.round((Date.parse(end) - Date.parse(began)) / 6_000) / 10;
}
