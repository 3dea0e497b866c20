import type { DrillPlan } from "../../drill/plan/plan";
import { backSteps, stepsOf, systemsOf } from "../../drill/plan/steps";
import type { Translate } from "../../i18n/translator";

/** Systems that the name of a step lists. */
const shown = 5;

/** Name of a step of a plan in the reader's language. */
export function stepName(id: string, plan: DrillPlan, translate: Translate): string {
    const step = [...stepsOf(plan), ...backSteps(plan)].find((each) => each.id === id);
    if (step === undefined) return id;
    if (!("switches" in step)) return translate(`drill:step.${step.kind}`);
    const systems = systemsOf(step.switches);
    const list = systems.slice(0, shown).join(", ") + (systems.length > shown ? ", …" : "");
    return translate(`drill:step.${step.kind}`, { wave: step.wave, waves: plan.waves.length, systems: list });
}
