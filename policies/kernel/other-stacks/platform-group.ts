import { handedOver } from "./handed-over";
import type { RuleContext, StackResource } from "../rule";

/** The platform's group of the account that deploys: it acts on a department's declared wish and is no person. */
export const deployers = "deployers";
const tenancy = "egov:tenancy:DepartmentTenancy";

/**
 * Name of the platform's group that an input is, where the platform's stack hands it over, e.g. `operators`. Where it can be
 * several, one that is not let in. Undefined where it is none, or nobody can tell which.
 *
 * The engine does not tell a policy which of the platform's groups it is. There the name decides that the department's tenancy
 * gives its assignment; `egov check`, which `egov up` begins with, does not rest on it.
 */
export function platformGroup(
    assignment: StackResource,
    input: string,
    department: string,
    context: RuleContext,
): string | undefined {
    const outputs = handedOver(assignment, input, context);
    if (outputs === undefined) return undefined;
    if (outputs.length === 0) return isNamedForDeployers(assignment, department, context) ? deployers : undefined;
    const groups = outputs.flatMap((output) => /^groupIds\.([\w-]+)$/.exec(output)?.[1] ?? []);
    return groups.find((name) => name !== deployers) ?? groups[0];
}

function isNamedForDeployers({ name, parent }: StackResource, department: string, { resources }: RuleContext): boolean {
    const component = parent === undefined ? undefined : resources.get(parent);
    return component?.type === tenancy && name.startsWith(`${department}/${deployers}/`);
}
