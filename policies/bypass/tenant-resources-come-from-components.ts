import { notApplicable, pass, violation } from "../kernel/judgement";
import type { ResourceRule } from "../kernel/rule";
import { holdsTenants } from "../kernel/sites";

const network = "openstack:networking/network:Network";
/** Clouds that tenants live on. */
const clouds = /^(openstack|kubernetes):/;
/** A division's own domain, in which its departments' projects are. */
const domain = "openstack:identity/project:Project";

/** What a tenant has was made by a component, which brings its security along. */
export const tenantResourcesComeFromComponents: ResourceRule = {
    id: "bypass/tenant-resources-come-from-components",
    title: { zh: "租户栈中的资源须由组件产生", en: "Resources of tenants come from components" },
    scope: "stack",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["LZBF 2015-7 8", "GB/T 22239 8.1.10.8 b)"],
    why: {
        zh: "组件自带分区、标签、默认拒绝等安全配置；散置的资源没有归属，也绕过这些配置。",
        en: "Components bring zones, tags and denial by default; a resource on its own has no owner and none of these.",
    },
    reads: {
        zh: "租户栈中 OpenStack、Kubernetes 资源的上级组件。",
        en: "Parents of OpenStack and Kubernetes resources in stacks of tenants.",
    },
    remedy: {
        zh: "在部门租户（DepartmentTenancy）或业务系统（BusinessSystem）组件中创建该资源。",
        en: "Make the resource in a DepartmentTenancy or BusinessSystem.",
    },
    messages: {
        onItsOwn: {
            zh: "租户栈中的 {{resource}}（{{type}}）不属于任何组件。",
            en: "{{resource}} ({{type}}) in a stack of tenants is no part of a component.",
        },
    },
    types: "all",
    examples: { good: [{ type: network, system: "sd-budget", inputs: { name: "app" } }], bad: [] },
    check(resource, context) {
        if (!resource.custom || resource.read !== undefined || !clouds.test(resource.type)) return notApplicable;
        if (!holdsTenants(context.stackOf(resource))) return notApplicable;
        if (resource.type === domain && resource.inputs["isDomain"] === true) return notApplicable;
        return context.resources.ancestors(resource).some(({ type }) => type.startsWith("egov:"))
            ? pass
            : violation("onItsOwn", { type: resource.type });
    },
};
