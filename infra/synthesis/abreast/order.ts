import type { EstateModel } from "../../estate/model";
import { parseStackName, tenantsOwner } from "../../stacks/describe";

/**
 * What takes long first, so that threads that share stacks out end at about the same time: by the resources that a stack of
 * the kind has for a system or a department, roughly.
 */
export function inOrderOfSize(names: readonly string[], estate: EstateModel): string[] {
    const systems = new Map<string, number>();
    for (const { division } of estate.systems.values()) {
        const owner = tenantsOwner(estate, division);
        systems.set(owner, (systems.get(owner) ?? 0) + 1);
    }
    const sizeOf = (name: string): number => {
        const stack = parseStackName(name);
        if (stack?.kind === "extranet") return 7 * estate.departments.size;
        const inside = systems.get(stack?.division ?? "") ?? 0;
        return stack?.kind === "tenants" ? 30 * inside : stack?.kind === "standby" ? 15 * inside : 1;
    };
    return [...names].sort((one, other) => sizeOf(other) - sizeOf(one));
}
