import { countChanges, type ExpectedChanges } from "../../drill/plan/changes";
import type { DrillPlan, DrilledSystem } from "../../drill/plan/plan";
import { stepsOf, systemsOf, type DrillStep } from "../../drill/plan/steps";
import type { ExplainStyle } from "../rules/explain";
import { stepName } from "./step-name";

/** A plan for people: what is done in which order, what it changes, what is promised and where data comes from. */
export function planText(plan: DrillPlan, style: ExplainStyle): string {
    const { translate, colors } = style;
    const { id, occasion, systems, leftOut } = plan;
    const steps = stepsOf(plan).map((step, index) => stepLines(index + 1, step, plan, style));
    return [
        colors.bold(translate(`drill:plan.title.${occasion}`, { id, count: systems.length })),
        translate(plan.stay ? "drill:plan.stays" : "drill:plan.returns"),
        "",
        ...steps.flat(),
        ...(leftOut.length === 0
            ? []
            : [
                  "",
                  ...leftOut.map(({ system, short }) =>
                      colors.red(translate("drill:plan.leftOut", { system, short: shortText(short) })),
                  ),
              ]),
    ].join("\n");
}

function stepLines(number: number, step: DrillStep, plan: DrillPlan, style: ExplainStyle): string[] {
    const { translate, colors } = style;
    const head = `${String(number).padStart(3)}. ${stepName(step.id, plan, translate)}`;
    if (step.kind === "points")
        return [head, ...plan.systems.map((each) => colors.dim(`       ${each.system}: ${dataText(each, style)}`))];
    if (step.kind === "verify") {
        const names = systemsOf(step.switches);
        const own = plan.systems.filter(({ system }) => names.includes(system));
        return [head, ...own.map((each) => colors.dim(`       ${promiseText(each, style)}`))];
    }
    if (!("switches" in step)) return [head];
    const lines = step.switches.map(({ stack, systems, expected }) => {
        const changes =
            step.kind === "fail-back" ? { ...expected, create: expected.delete, delete: expected.create } : expected;
        return colors.dim(`       ${stack}: ${systems.join(", ")}: ${changesText(changes, style)}`);
    });
    return [head, ...lines];
}

const changesText = (changes: ExpectedChanges, { translate }: ExplainStyle): string =>
    translate("drill:plan.changes", countChanges(changes));

function promiseText({ system, title, grade, promised, hostNames }: DrilledSystem, style: ExplainStyle): string {
    const { translate, language } = style;
    const names = hostNames.join(", ") || "–";
    return translate("drill:plan.promise", { system, title: title[language], grade, ...promised, names });
}

function dataText({ data }: DrilledSystem, { translate }: ExplainStyle): string {
    switch (data.kind) {
        case "none":
        case "replication":
            return translate(`drill:plan.data.${data.kind}`);
        case "backups":
            return translate("drill:plan.data.backups", { volumes: data.volumes.map(({ key }) => key).join(", ") });
        case "vault":
            return translate("drill:plan.data.vault", { vault: data.container, folders: data.folders.join(", ") });
    }
}

/** E.g. `vcpus 4, memoryGiB 8`. */
export const shortText = (short: DrillPlan["leftOut"][number]["short"]): string =>
    short.map(({ resource, missing }) => `${resource} ${Math.ceil(missing)}`).join(", ");
