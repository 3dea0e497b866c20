import { isRecord } from "../workplace/is-record";
import { completeInputs, forPlugin, unknownValue } from "./complete-inputs";

type Fields = Readonly<Record<string, unknown>>;

interface Unchecked {
    readonly urn: string;
    readonly inputs: Fields;
    readonly seed?: string;
}

/** Lets the plug-in of a package complete the inputs of new resources; undefined where it can't. */
export type CheckInputs = (
    packageName: string,
    resources: readonly Unchecked[],
) => Promise<readonly (Fields | undefined)[]>;

/**
 * The engine asks no plug-in whose settings are not known yet, such as one for the project of a department that is new.
 * So its plan has the inputs of what is made through it as the program gives them, and a deployment of the plan would be
 * refused because the plug-in completes them then. They are completed here, by the same plug-in, so that the engine still
 * compares every value. Where the plug-in can't, the plan stays as it is.
 */
export async function completePlan(plan: unknown, check: CheckInputs): Promise<unknown> {
    if (!isRecord(plan) || !isRecord(plan.resourcePlans)) return plan;
    const resources = plan.resourcePlans;
    const completed: Record<string, unknown> = {};
    for (const [packageName, unchecked] of byPackage(resources)) {
        const asked = unchecked.map((each) => ({ ...each, inputs: forPlugin(each.inputs) as Fields }));
        const answers = await check(packageName, asked);
        unchecked.forEach(({ urn, inputs }, index) => {
            const answer = answers[index];
            if (answer !== undefined) completed[urn] = withAdds(resources[urn], completeInputs(inputs, answer));
        });
    }
    return { ...plan, resourcePlans: { ...resources, ...completed } };
}

/** New resources whose provider is unknown, by the name of its package. */
function byPackage(resources: Fields): Map<string, Unchecked[]> {
    const packages = new Map<string, Unchecked[]>();
    for (const [urn, resource] of Object.entries(resources)) {
        const { goal, steps, seed } = isRecord(resource) ? resource : {};
        if (!isRecord(goal) || !isRecord(goal.inputDiff) || !isRecord(goal.inputDiff.adds)) continue;
        const name = unknownProvider(goal.provider);
        if (name === undefined || !Array.isArray(steps) || !steps.includes("create")) continue;
        const unchecked = { urn, inputs: goal.inputDiff.adds, ...(typeof seed === "string" ? { seed } : {}) };
        packages.set(name, [...(packages.get(name) ?? []), unchecked]);
    }
    return packages;
}

/** Name of the package of a provider without an id: `urn:pulumi:<stack>::<project>::…pulumi:providers:<package>::<name>::<id>`. */
function unknownProvider(reference: unknown): string | undefined {
    if (typeof reference !== "string") return undefined;
    return new RegExp(`pulumi:providers:([\\w-]+)::.*::${unknownValue}$`).exec(reference)?.[1];
}

function withAdds(resource: unknown, adds: unknown): unknown {
    const { goal, ...rest } = resource as { goal: Fields };
    return { ...rest, goal: { ...goal, inputDiff: { ...(goal.inputDiff as Fields), adds } } };
}
