import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { booleanAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { departmentOf } from "../support/tenancy";
import { openstackTypes } from "../support/types";
import { ifKnown } from "../../../kernel/reading/if-known";
import { oncePerRun } from "../../../kernel/reading/once";

const keyTypes = [openstackTypes.keyOrder, openstackTypes.secret];

/** A department with a project has a key of its own in the key manager. */
export const tenantHasOwnKey: ResourceRule = {
    id: "classified-protection/tenant-has-own-key",
    title: { zh: "租户拥有自己的密钥", en: "Tenants have keys of their own" },
    scope: "stack",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.4.5 d)"],
    why: {
        zh: "密钥由部门自己掌握，服务商即使拿到存储介质也读不出数据。",
        en: "With keys that are the department's own, the provider can't read its data from the disks.",
    },
    reads: {
        zh: "部门项目，以及归属该部门的密钥订单和密钥。",
        en: "Projects of departments, and key orders and secrets that belong to these departments.",
    },
    remedy: {
        zh: "在部门自己的项目内用密钥管理服务（Barbican）生成密钥。",
        en: "Let the key manager (Barbican) make a key in the department's own project.",
    },
    messages: {
        noKey: {
            zh: "{{resource}} 属于部门 {{department}}，该部门在密钥管理服务中没有自己的密钥。",
            en: "{{resource}} belongs to department {{department}}, which has no key of its own in the key manager.",
        },
    },
    types: [openstackTypes.project],
    examples: {
        good: [],
        bad: [{ type: openstackTypes.project, system: "sd-budget", inputs: { tags: ["egov:department=sd-finance"] } }],
    },
    check(resource, context) {
        const department = departmentOf(resource, context);
        if (department === undefined || booleanAt(resource, "isDomain") === true) return notApplicable;
        // What waits at a recovery site holds nothing that a key is for.
        const waits =
            context.stackOf(resource).kind === "standby" && !awake(context).has(`${resource.stack} ${department}`);
        if (waits) return notApplicable;
        return holdersOfKeys(context).has(department) ? pass : violation("noKey", { department });
    },
};

/** `stack department` of all who have machines. */
const awake = oncePerRun((context): ReadonlySet<string> => {
    const machines = context.resources.ofType("openstack:compute/instance:Instance");
    return new Set(
        machines.map((machine) => `${machine.stack} ${ifKnown(() => departmentOf(machine, context)) ?? ""}`),
    );
});

/** Departments with keys. */
const holdersOfKeys = oncePerRun((context): ReadonlySet<string> => {
    const keys = keyTypes.flatMap((type) => context.resources.ofType(type));
    return new Set(keys.flatMap((key) => departmentOf(key, context) ?? []));
});
