import type { EstateModel } from "../../../infra/estate/model";
import { bare } from "../../../infra/recorder/bare";
import type { RecordedValue } from "../../../infra/recorder/types";
import type { StackResource } from "../../../policies/kernel/rule";

/** A resource of a case, with only what matters; everything else is as a component would have it. */
export interface CaseResource {
    readonly type: string;
    /** Default: `it`. */
    readonly name?: string;
    readonly inputs?: Readonly<Record<string, RecordedValue>>;
    /** System that owns it: it stands below that system's components, in the tenants stack. */
    readonly system?: string;
    /** Department that owns it, where no system does. */
    readonly department?: string;
    /** Stack; without one it is that of the owner's tenants, else `platform-370000`. */
    readonly stack?: string;
    /** Input -> names of resources of the case that it refers to. */
    readonly refs?: Readonly<Record<string, string | readonly string[]>>;
    /** Name of the provider's resource in the case. */
    readonly provider?: string;
    readonly id?: string;
    readonly protect?: boolean;
    readonly ignoreChanges?: readonly string[];
    readonly custom?: boolean;
}

/** The resources of a case with the components around them, parents first. */
export function caseResources(estate: EstateModel, resources: readonly CaseResource[]): StackResource[] {
    const made = new Map<string, StackResource>();
    const urns = new Map<string, string>();
    for (const one of resources) urns.set(one.name ?? "it", urnOf(estate, one));
    for (const one of resources) {
        const stack = stackOf(estate, one);
        const parent = addAncestors(made, estate, one, stack);
        const urn = urnOf(estate, one);
        const targets = Object.entries(one.refs ?? {}).map(
            ([input, names]) =>
                [
                    input,
                    [names]
                        .flat()
                        .map((name) => known(urns, name))
                        .sort(),
                ] as const,
        );
        made.set(urn, {
            ...bare,
            stack,
            urn,
            type: one.type,
            name: one.name ?? "it",
            custom: one.custom ?? !one.type.startsWith("egov:"),
            parent,
            inputs: { ...referring(targets), ...one.inputs },
            dependencies: [...new Set(targets.flatMap(([, list]) => list))].sort(),
            propertyDependencies: Object.fromEntries(targets),
            ...(one.provider === undefined ? {} : { provider: known(urns, one.provider) }),
            ...(one.id === undefined ? {} : { id: one.id }),
            protect: one.protect ?? false,
            ignoreChanges: one.ignoreChanges ?? [],
        });
    }
    return [...made.values()];
}

/** An input that refers to resources is their ids, known only after deployment, unless the case says otherwise. */
function referring(targets: readonly (readonly [string, readonly string[]])[]): Record<string, RecordedValue> {
    return Object.fromEntries(
        targets.map(([input, urns]) => {
            const ids = urns.map((urn): RecordedValue => ({ kind: "unknown", urn, path: "id" }));
            return [input, /s$/.test(input) ? ids : (ids[0] ?? null)];
        }),
    );
}

function addAncestors(made: Map<string, StackResource>, estate: EstateModel, one: CaseResource, stack: string): string {
    const add = (type: string, name: string, above?: string): string => {
        const urn = urnIn(stack, type, name);
        if (!made.has(urn))
            made.set(urn, {
                ...bare,
                stack,
                urn,
                type,
                name,
                custom: false,
                inputs: {},
                propertyDependencies: {},
                ...(above === undefined ? {} : { parent: above }),
            });
        return urn;
    };
    let parent = add("pulumi:pulumi:Stack", `egov-cloud-${stack}`);
    const department = departmentOf(estate, one);
    if (department !== undefined) parent = add("egov:tenancy:DepartmentTenancy", department, parent);
    if (one.system !== undefined) parent = add("egov:system:BusinessSystem", one.system, parent);
    return parent;
}

function departmentOf(estate: EstateModel, { system, department }: CaseResource): string | undefined {
    if (system === undefined) return department;
    const found = estate.systems.get(system);
    if (found === undefined) throw new Error(`the case's estate has no system ${system}`);
    return found.department;
}

function stackOf(estate: EstateModel, one: CaseResource): string {
    if (one.stack !== undefined) return one.stack;
    const department = departmentOf(estate, one);
    if (department === undefined) return "platform-370000";
    const division = estate.departments.get(department)?.division ?? "370000";
    return `tenants-${estate.divisions.get(division)?.tenantsOf ?? "370000"}`;
}

const urnOf = (estate: EstateModel, one: CaseResource): string =>
    urnIn(stackOf(estate, one), one.type, one.name ?? "it");
const urnIn = (stack: string, type: string, name: string): string =>
    `urn:pulumi:${stack}::egov-cloud::${type}::${name}`;

function known(urns: ReadonlyMap<string, string>, name: string): string {
    const urn = urns.get(name);
    if (urn === undefined) throw new Error(`the case has no resource ${name}`);
    return urn;
}
