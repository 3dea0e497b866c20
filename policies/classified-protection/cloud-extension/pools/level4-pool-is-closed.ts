import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { booleanAt, keysAt, textAt, valueAt } from "../../../kernel/read";
import { property } from "../../../kernel/values";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";
import { openstackTypes } from "../support/types";

const prefix = "aggregate_instance_extra_specs:";
const level4 = "level4";

/** Where a platform has hosts for level 4, every flavor says on which hosts it runs, and those for level 4 are not public. */
export const level4PoolIsClosed: ResourceRule = {
    id: "classified-protection/level4-pool-is-closed",
    title: { zh: "四级资源池只供四级系统使用", en: "The pool of level 4 is closed to others" },
    scope: "stack",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 9.2.2.1 h)"],
    why: {
        zh: "未绑定资源池的规格可能被调度到四级宿主机上，公开的四级规格谁都能用。",
        en: "A flavor that is bound to no pool may land on level-4 hosts, and a public one of that pool is anybody's.",
    },
    reads: {
        zh: "主机聚合的元数据 pool、规格的 extraSpecs 和 isPublic。",
        en: "pool in the metadata of aggregates, extraSpecs and isPublic of flavors.",
    },
    remedy: {
        zh: "为每个规格写明 aggregate_instance_extra_specs:pool，并将四级规格设为非公开后按项目授权。",
        en: "Give every flavor aggregate_instance_extra_specs:pool; make those of level 4 private and grant them to projects.",
    },
    messages: {
        publicFlavor: {
            zh: "{{resource}} 属于四级资源池，却对所有项目公开。",
            en: "{{resource}} is a flavor of the level-4 pool and public to all projects.",
        },
        unboundFlavor: {
            zh: "{{resource}} 未绑定资源池，可能被调度到四级宿主机。",
            en: "{{resource}} is a flavor that is bound to no pool: it may run on level-4 hosts.",
        },
    },
    types: [openstackTypes.flavor],
    examples: {
        good: [
            {
                type: openstackTypes.flavor,
                inputs: { isPublic: false, extraSpecs: { "egov:level": "S4A4G4", [`${prefix}pool`]: level4 } },
            },
        ],
        bad: [
            {
                type: openstackTypes.flavor,
                inputs: { isPublic: true, extraSpecs: { "egov:level": "S4A4G4", [`${prefix}pool`]: level4 } },
            },
        ],
    },
    check(resource, context) {
        const bindings = keysAt(resource, "extraSpecs").filter((key) => key.startsWith(prefix));
        if (bindings.some((key) => property(valueAt(resource, "extraSpecs"), key) === level4))
            return booleanAt(resource, "isPublic") === true ? violation("publicFlavor") : pass;
        if (!hasLevel4Hosts(resource, context)) return notApplicable;
        return bindings.length > 0 ? pass : violation("unboundFlavor");
    },
};

/** Aggregates of the flavor's own stack: of its platform. */
function hasLevel4Hosts({ stack }: StackResource, { resources }: RuleContext): boolean {
    return resources
        .ofTypeIn(stack, openstackTypes.aggregate)
        .some((aggregate) => textAt(aggregate, "metadata.pool") === level4);
}
