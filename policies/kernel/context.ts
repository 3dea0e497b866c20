import type { EstateModel } from "../../infra/estate/model";
import { highest, parseLevels, uniform, type ProtectionLevels } from "./levels";
import { ownerOf } from "./owner";
import { UnknownValueTouched } from "./read";
import type { ResourceIndex } from "./resource-index";
import type { Owner, RuleContext, StackPlace, StackResource } from "./rule";

export interface ContextSource {
    readonly estate: EstateModel;
    /** YYYY-MM-DD. */
    readonly asOf: string;
    readonly resources: ResourceIndex;
    readonly stackOf: (resource: StackResource) => StackPlace;
    /** Level of resources whose owner nobody knows: of a state that another program made. */
    readonly otherwise?: number;
}

/** The context of a run: owners and levels are worked out once for each resource that a rule asks about. */
export function ruleContext({ estate, asOf, resources, stackOf, otherwise = 3 }: ContextSource): RuleContext {
    // By the object: a URN is long, and hashing it for each of a hundred rules is what a run would do most.
    const owners = new Map<StackResource, Owner | UnknownValueTouched>();
    const levels = new Map<StackResource, ProtectionLevels>();
    const byDepartment = departmentLevels(estate);
    const owner = (resource: StackResource): Owner => {
        let found = owners.get(resource);
        if (found === undefined) {
            found = attempt(() => ownerOf(resource, resources));
            owners.set(resource, found);
        }
        if (found instanceof UnknownValueTouched) throw found;
        return found;
    };
    return {
        estate,
        asOf,
        resources,
        stackOf,
        ownerOf: owner,
        levelsOf(resource) {
            let found = levels.get(resource);
            if (found === undefined) {
                found = judgeLevels(resource, owner(resource));
                levels.set(resource, found);
            }
            return found;
        },
    };

    function judgeLevels(resource: StackResource, { system, department, level, division }: Owner): ProtectionLevels {
        const ofSystem = system === undefined ? undefined : estate.systems.get(system)?.protectionLevel;
        const host = estate.divisions.get(division ?? stackOf(resource).division)?.host ?? "";
        return (
            parseLevels(ofSystem ?? "") ??
            parseLevels(level ?? "") ??
            byDepartment.get(department ?? "") ??
            parseLevels(estate.platforms.get(host)?.protectionLevel ?? "") ??
            uniform(otherwise)
        );
    }
}

/** A department's own resources are shared by its systems: they follow the highest of them. */
function departmentLevels(estate: EstateModel): Map<string, ProtectionLevels> {
    const levels = new Map<string, ProtectionLevels>();
    for (const { department, protectionLevel, provisioned } of estate.systems.values()) {
        const own = parseLevels(protectionLevel);
        if (own === undefined || !provisioned) continue;
        const before = levels.get(department);
        levels.set(department, before === undefined ? own : highest(before, own));
    }
    return levels;
}

function attempt(read: () => Owner): Owner | UnknownValueTouched {
    try {
        return read();
    } catch (error) {
        if (error instanceof UnknownValueTouched) return error;
        throw error;
    }
}
