import type { EstateModel } from "../../estate/model";
import { parseStackName, tenantsOwner } from "../../stacks/describe";

/** Stacks with the most systems first, so that threads that share them out end at about the same time. */
export function inOrderOfSize(names: readonly string[], estate: EstateModel): string[] {
    const systems = new Map<string, number>();
    for (const { division } of estate.systems.values()) {
        const owner = tenantsOwner(estate, division);
        systems.set(owner, (systems.get(owner) ?? 0) + 1);
    }
    const sizeOf = (name: string): number => {
        const stack = parseStackName(name);
        return stack?.kind === "tenants" || stack?.kind === "standby" ? (systems.get(stack.division) ?? 0) : 0;
    };
    return [...names].sort((one, other) => sizeOf(other) - sizeOf(one));
}
