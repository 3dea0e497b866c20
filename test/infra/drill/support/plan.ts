import { makePlan, type DrillPlan, type PlanRequest } from "../../../../infra/drill/plan/plan";
import { selectSystems } from "../../../../infra/drill/plan/selection";
import type { EstateModel } from "../../../../infra/estate/model";
import type { ProtectedSystem } from "../../../../infra/estate/recovery/protection";
import { tinyEstate } from "../../../policies/support/tiny";

export const urn = (stack: string, type: string, name: string): string =>
    `urn:pulumi:${stack}::egov-cloud::${type}::${name}`;

/** What switching systems of a stack changes in the world of these tests: a machine each, and a name. */
export const expected: PlanRequest["expected"] = (stack, _before, systems) => ({
    create: systems.map((system) => urn(stack, "a:b:Machine", `${system}/app-1`)),
    update: systems.map((system) => urn(stack, "a:b:Name", `${system}/name`)),
    delete: [],
});

export function systemsOf(what: readonly string[], estate: EstateModel = tinyEstate()): readonly ProtectedSystem[] {
    const selected = selectSystems(estate, what);
    if (!selected.ok) throw new Error(JSON.stringify(selected.error));
    return selected.value;
}

/** A plan over the estate for learning. */
export function planFor(
    what: readonly string[],
    change: Partial<PlanRequest> = {},
    estate: EstateModel = tinyEstate(),
): DrillPlan {
    return makePlan(estate, {
        id: "drill-1",
        occasion: "planned",
        stay: false,
        created: new Date("2026-11-27T00:00:00Z"),
        systems: systemsOf(what, estate),
        active: [],
        switchesOf: () => ({ activeSide: {}, backups: {} }),
        expected,
        ...change,
    });
}
