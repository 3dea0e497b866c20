import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { textAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { holdsTenants } from "../../../kernel/sites";

const sharingType = "openstack:networking/rbacPolicyV2:RbacPolicyV2";

/** What crosses the border of a project is shared by the platform, with a project that is named. */
export const sharingNamesItsReceiver: ResourceRule = {
    id: "classified-protection/sharing-names-its-receiver",
    title: {
        zh: "跨项目共享须由平台授权并指明对象",
        en: "Sharing across projects is the platform's and names its receiver",
    },
    scope: "stack",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.2 e)"],
    why: {
        zh: "向所有项目共享或由租户自行共享，没有授权主体把关。",
        en: "What is shared with all, or by one tenant with another, nobody with the right to do so has granted.",
    },
    reads: {
        zh: "RBAC 共享策略的 targetTenant 及其所在的栈、所属部门。",
        en: "targetTenant of RBAC policies, their stack and the department that owns them.",
    },
    remedy: { zh: "在平台栈中逐个项目共享。", en: "Share in the platform's stack, with one project each." },
    messages: {
        withAll: { zh: "{{resource}} 向所有项目共享。", en: "{{resource}} shares with all projects." },
        byTenant: {
            zh: "{{resource}} 由租户自行跨项目共享。",
            en: "{{resource}} is a tenant's sharing with another project.",
        },
    },
    types: [sharingType],
    examples: {
        good: [{ type: sharingType, inputs: { action: "access_as_shared", targetTenant: "f81d4fae" } }],
        bad: [{ type: sharingType, inputs: { action: "access_as_shared", targetTenant: "*" } }],
    },
    check(policy, context) {
        if (holdsTenants(context.stackOf(policy)) || context.ownerOf(policy).department !== undefined)
            return violation("byTenant");
        // An id that another resource gives is never the sign for all.
        if ((policy.propertyDependencies["targetTenant"] ?? []).length > 0) return pass;
        const target = textAt(policy, "targetTenant");
        if (target === undefined) return notApplicable;
        return target === "*" ? violation("withAll") : pass;
    },
};
