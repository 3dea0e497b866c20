import type { SourceLocation } from "../estate/location";
import type { EstateModel } from "../estate/model";
import type { RecordedResource } from "../recorder/types";
import { extranetCause } from "./causes/extranet";
import { partCause } from "./causes/system-part";
import type { StackDefinition } from "./definition";
import { recoveryStack } from "./describe";

/** One step of a resource's ancestry, outermost first: a component or the resource itself. */
export interface PathStep {
    /** E.g. `egov:system:BusinessSystem`. */
    readonly type: string;
    /** Logical name. */
    readonly name: string;
}

/** Which line of the estate caused a resource of one stack. Made once per stack, asked for every resource. */
export type StackCauses = (path: readonly PathStep[]) => SourceLocation;

/** Index of the causes of one stack. Plain data in, plain data out. */
export function stackCauses(estate: EstateModel, definition: StackDefinition): StackCauses {
    const fallback = fallbackOf(estate, definition);
    return (path) => {
        for (let depth = path.length - 1; depth >= 0; depth -= 1) {
            const step = path[depth];
            const cause = step === undefined ? undefined : causeOfStep(estate, definition, step, path.slice(depth + 1));
            if (cause !== undefined) return cause;
        }
        return fallback;
    };
}

/** The same for a single resource. */
export function causeOf(estate: EstateModel, definition: StackDefinition, path: readonly PathStep[]): SourceLocation {
    return stackCauses(estate, definition)(path);
}

/** Ancestry of a recorded resource without the stack itself. `byUrn` holds the resources of its stack. */
export function pathOf(
    resource: Pick<RecordedResource, "type" | "name" | "parent">,
    byUrn: ReadonlyMap<string, Pick<RecordedResource, "type" | "name" | "parent">>,
): PathStep[] {
    const path: PathStep[] = [];
    for (let step: typeof resource | undefined = resource; step !== undefined && step.type !== "pulumi:pulumi:Stack";) {
        path.unshift({ type: step.type, name: step.name });
        step = step.parent === undefined ? undefined : byUrn.get(step.parent);
    }
    return path;
}

/** What a component, provider, domain or stack reference comes from; undefined for a step that says nothing of its own. */
function causeOfStep(
    estate: EstateModel,
    definition: StackDefinition,
    step: PathStep,
    below: readonly PathStep[],
): SourceLocation | undefined {
    switch (step.type) {
        case "egov:system:BusinessSystem": {
            const system = estate.systems.get(step.name);
            return system && (partCause(estate, system, below[0]) ?? system.source);
        }
        case "egov:tenancy:DepartmentTenancy":
            return estate.departments.get(step.name)?.source;
        case "egov:recovery:BackupVault":
        case "egov:recovery:StandbySystem":
            return estate.systems.get(step.name)?.source;
        case "egov:recovery:RecoverySite":
            return siteIn(estate, step.name);
        case "egov:platform:CloudPlatform":
        case "egov:platform:KubernetesService":
        case "pulumi:providers:openstack":
        case "pulumi:providers:kubernetes":
        case "pulumi:pulumi:StackReference":
            return platformIn(estate, step.name) ?? siteIn(estate, step.name);
        case "egov:extranet:ExtranetLink":
        case "egov:extranet:ExtranetZone":
        case "egov:extranet:CarrierAccess":
        case "egov:extranet:SecureAccessGateway":
            return extranetCause(estate, step, below[0]);
        case "openstack:identity/project:Project":
            return definition.kind === "tenants" || definition.kind === "standby"
                ? estate.divisions.get(step.name)?.source
                : undefined;
        default:
            return undefined;
    }
}

/** Platform whose division's code is a part of the name, as in `openstack-370000` and `370000-kubernetes`. */
function platformIn(estate: EstateModel, name: string): SourceLocation | undefined {
    for (const part of name.split("-")) {
        const platform = estate.platforms.get(part);
        if (platform !== undefined) return platform.source;
    }
    return undefined;
}

/** Recovery site whose id, or the code of whose city, is a part of the name, as in `openstack-dezhou` and `dr-371400`. */
function siteIn(estate: EstateModel, name: string): SourceLocation | undefined {
    for (const site of estate.recoverySites.values())
        if (
            name === site.id ||
            name.endsWith(`-${site.id}`) ||
            name.startsWith(`${site.id}-`) ||
            name === recoveryStack(site)
        )
            return site.source;
    return undefined;
}

function fallbackOf(estate: EstateModel, definition: StackDefinition): SourceLocation {
    return (
        (definition.kind === "platform" ? estate.platforms.get(definition.division)?.source : undefined) ??
        definition.source
    );
}
