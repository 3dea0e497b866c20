import { notApplicable, pass, unknown, violation } from "../../../kernel/judgement";
import { isSet, textAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { departmentOf } from "../support/tenancy";
import { openstackTypes } from "../support/types";

/** What belongs to a department is in that department's project, and nobody else's things are. */
export const resourceInOwnProject: ResourceRule = {
    id: "classified-protection/resource-in-own-project",
    title: { zh: "资源位于本部门的项目内", en: "Resources are in the project of their department" },
    scope: "stack",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.2.1 b)"],
    why: {
        zh: "项目是租户隔离的边界，部门共用项目即共用网络和权限。",
        en: "The project is what keeps tenants apart: who shares one shares networks and rights.",
    },
    reads: {
        zh: "网络资源的 tenantId 所指项目的归属与资源自身的归属。",
        en: "Owner of the project that tenantId refers to, and owner of the resource.",
    },
    remedy: {
        zh: "将资源移到其所属部门的项目，或更正归属标签。",
        en: "Move the resource to the project of its department, or put its ownership right.",
    },
    messages: {
        projectUnknown: {
            zh: "{{resource}} 所在的项目 {{project}} 不在审查范围内，无法判断其归属。",
            en: "{{resource}} is in project {{project}}, which is not among the resources: whose it is can't be told.",
        },
        otherProject: {
            zh: "{{resource}} 属于部门 {{department}}，却位于 {{other}} 的项目内。",
            en: "{{resource}} belongs to department {{department}} and is in the project of {{other}}.",
        },
        platformsProject: {
            zh: "{{resource}} 属于部门 {{department}}，却位于云平台自己的项目 {{other}} 内。",
            en: "{{resource}} belongs to department {{department}} and is in {{other}}, a project of the platform.",
        },
    },
    types: [
        openstackTypes.loadBalancer,
        openstackTypes.network,
        openstackTypes.port,
        openstackTypes.router,
        openstackTypes.securityGroup,
        openstackTypes.subnet,
    ],
    examples: {
        // An example is one resource, and the project is another.
        good: [],
        bad: [],
    },
    check(resource, context) {
        if (!isSet(resource, "tenantId")) return notApplicable;
        const department = departmentOf(resource, context);
        if (department === undefined) return notApplicable;
        const [project] = context.resources
            .targets(resource, "tenantId")
            .filter(({ type }) => type === openstackTypes.project);
        if (project === undefined) return unknown("projectUnknown", { project: textAt(resource, "tenantId") ?? "" });
        const other = departmentOf(project, context);
        if (other === undefined) return violation("platformsProject", { department, other: project.name });
        return other === department ? pass : violation("otherProject", { department, other });
    },
};
