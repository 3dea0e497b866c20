import { notApplicable, pass, violation } from "../../kernel/judgement";
import { booleanAt } from "../../kernel/read";
import type { ResourceRule, StackResource } from "../../kernel/rule";
import { holdsTenants } from "../../kernel/sites";

const network = "openstack:networking/network:Network";
const project = "openstack:identity/project:Project";

/** Systems and data stay the department's: so everything of a tenant says which department's it is. */
export const tenantResourceHasOwner: ResourceRule = {
    id: "consolidation/tenant-resource-has-owner",
    title: { zh: "租户资源须有所属部门", en: "Every tenant resource has an owner" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["LZBF 2015-7 12"],
    why: {
        zh: "系统和数据归部门所有和管理；没有归属的资源无人负责，也无法审计和计费。",
        en: "Systems and data stay owned by the department; nobody answers for what has no owner, audits it or pays for it.",
    },
    reads: {
        zh: "租户栈中全部资源的归属标签及其上级组件。",
        en: "Ownership tags of all resources of tenants stacks, and the components around them.",
    },
    remedy: {
        zh: "由部门租户组件创建该资源，或补充 egov:division、egov:department 标签。",
        en: "Make it through the department's component, or tag it with egov:division and egov:department.",
    },
    messages: {
        noOwner: {
            zh: "{{resource}}（{{type}}）在租户栈中，但没有所属部门。",
            en: "{{resource}} ({{type}}) is in a tenants stack and belongs to no department.",
        },
        unknownDepartment: {
            zh: "{{resource}}（{{type}}）属于部门 {{department}}，该部门未登记。",
            en: "{{resource}} ({{type}}) belongs to {{department}}, which is no department of the estate.",
        },
        departmentOfOtherStack: {
            zh: "{{resource}}（{{type}}）属于部门 {{department}}，该部门不在此栈（{{division}}）中。",
            en: "{{resource}} ({{type}}) belongs to {{department}}, whose tenancy is not in the stack of {{division}}.",
        },
    },
    types: "all",
    examples: {
        good: [{ type: network, system: "sd-budget", inputs: {} }],
        bad: [{ type: network, system: "sd-budget", inputs: { tags: ["egov:department=nobody"] } }],
    },
    check(resource, context) {
        const { type } = resource;
        const stack = context.stackOf(resource);
        if (!holdsTenants(stack) || !resource.custom || type.startsWith("pulumi:") || isDomain(resource))
            return notApplicable;
        const { department: id } = context.ownerOf(resource);
        if (id === undefined) return violation("noOwner", { type });
        const department = context.estate.departments.get(id);
        if (department === undefined) return violation("unknownDepartment", { type, department: id });
        const { tenantsOf } = context.estate.divisions.get(department.division) ?? {};
        return tenantsOf === stack.division
            ? pass
            : violation("departmentOfOtherStack", { type, department: id, division: stack.division });
    },
};

/** The domain of all of a city's departments belongs to none of them. */
function isDomain(resource: StackResource): boolean {
    return resource.type === project && booleanAt(resource, "isDomain") === true;
}
