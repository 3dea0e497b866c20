import type { PlatformModel } from "../../../../infra/estate/model";
import type { RuleContext, StackResource } from "../../../kernel/rule";
import { siteOfResource } from "../../../kernel/sites";

/** Department that a resource belongs to, by itself or through its system; undefined for what is the platform's own. */
export function departmentOf(resource: StackResource, context: RuleContext): string | undefined {
    const { department, system } = context.ownerOf(resource);
    return department ?? (system === undefined ? undefined : context.estate.systems.get(system)?.department);
}

/** Platform on which a resource stands; undefined where neither its owner nor its stack is one of the estate. */
export function hostOf(resource: StackResource, context: RuleContext): PlatformModel | undefined {
    const site = siteOfResource(resource, context);
    if (site !== undefined) return site;
    const { system = "", department = "", division } = context.ownerOf(resource);
    const { systems, departments, divisions, platforms } = context.estate;
    const host =
        systems.get(system)?.host ??
        departments.get(department)?.host ??
        divisions.get(division ?? context.stackOf(resource).division)?.host;
    return platforms.get(host ?? "");
}
