import type { DivisionModel, Text } from "../../../infra/estate/model";
import { notApplicable, violation, type Judgement } from "../../kernel/judgement";
import { numberAt } from "../../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../../kernel/rule";

const stackType = "pulumi:pulumi:Stack";
const compute = "openstack:compute/quotaSetV2:QuotaSetV2";
const storage = "openstack:blockstorage/quoteSetV3:QuoteSetV3";

interface Pilot extends Pick<DivisionModel, "code" | "title"> {
    readonly ceiling: NonNullable<NonNullable<DivisionModel["pilot"]>["ceiling"]>;
}

interface Measure {
    readonly type: string;
    readonly input: string;
    /** How many of the quota's units are one of the ceiling's. */
    readonly perUnit: number;
    readonly capacity: keyof Pilot["ceiling"];
    readonly overcommit: "vcpus" | "memory" | "storage";
    readonly what: Text;
}

const measures: readonly Measure[] = [
    {
        type: compute,
        input: "cores",
        perUnit: 1,
        capacity: "vcpus",
        overcommit: "vcpus",
        what: { zh: "CPU", en: "vCPUs" },
    },
    {
        type: compute,
        input: "ram",
        perUnit: 1024,
        capacity: "memoryGiB",
        overcommit: "memory",
        what: { zh: "内存（GiB）", en: "memory (GiB)" },
    },
    {
        type: storage,
        input: "gigabytes",
        perUnit: 1,
        capacity: "storageGiB",
        overcommit: "storage",
        what: { zh: "存储（GiB）", en: "storage (GiB)" },
    },
];

/** A pilot's platform does not grow: what its tenants are promised stays within the ceiling and the estate's overcommit. */
export const pilotStaysWithinCeiling: ResourceRule = {
    id: "consolidation/pilot-stays-within-ceiling",
    title: { zh: "试点平台不超容量上限", en: "Pilot platforms stay within their ceiling" },
    scope: "stack",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["LZBF 2015-7 3"],
    why: {
        zh: "过渡期的县级试点平台只减不增；配额是承诺出去的容量，超过上限即变相扩容。",
        en: "A county's pilot platform in transition only shrinks; quotas above its ceiling are growth by another name.",
    },
    reads: {
        zh: "租户栈中过渡县各部门的计算和存储配额之和，与 hosting.ceiling 乘以超分比比较。",
        en: "The sum of the compute and storage quotas of a pilot's departments, against hosting.ceiling times the overcommit.",
    },
    remedy: {
        zh: "压减部门配额，或将部门迁到上级平台。",
        en: "Cut the departments' quotas, or move departments to the platform above.",
    },
    messages: {
        outgrown: {
            zh: "{{title.zh}}（{{division}}）各部门{{what.zh}}配额合计 {{sum}}，超过上限 {{limit}}。",
            en: "The quotas of {{title.en}} ({{division}}) promise {{sum}} {{what.en}}; its ceiling allows {{limit}}.",
        },
        unlimited: {
            zh: "{{title.zh}}（{{division}}）的配额 {{quota}} 不限制{{what.zh}}。",
            en: "The quota {{quota}} of {{title.en}} ({{division}}) puts no limit on {{what.en}}.",
        },
    },
    types: [stackType],
    examples: { good: [], bad: [] },
    check(resource, context) {
        const stack = context.stackOf(resource);
        if (stack.kind !== "tenants") return notApplicable;
        const pilots = [...context.estate.divisions.values()].flatMap(({ code, title, tenantsOf, pilot }) =>
            tenantsOf === stack.division && pilot?.ceiling !== undefined
                ? [{ code, title, ceiling: pilot.ceiling }]
                : [],
        );
        if (pilots.length === 0) return notApplicable;
        return pilots.flatMap((pilot) => measures.flatMap((measure) => judge(pilot, measure, resource, context)));
    },
};

function judge(
    { code, title, ceiling }: Pilot,
    { type, input, perUnit, capacity, overcommit, what }: Measure,
    { stack }: StackResource,
    context: RuleContext,
): Judgement[] {
    const quotas = context.resources
        .ofTypeIn(stack, type)
        .filter((quota) => divisionOf(quota, context) === code)
        .map((quota) => ({ quota: quota.name, amount: numberAt(quota, input) ?? 0 }));
    const params = { division: code, title, what };
    const unlimited = quotas.find(({ amount }) => amount < 0);
    if (unlimited !== undefined) return [violation("unlimited", { ...params, quota: unlimited.quota })];
    const sum = quotas.reduce((total, { amount }) => total + amount, 0) / perUnit;
    const limit = ceiling[capacity] * context.estate.estate.overcommit[overcommit];
    return sum > limit ? [violation("outgrown", { ...params, sum, limit })] : [];
}

function divisionOf(resource: StackResource, { estate, ownerOf }: RuleContext): string | undefined {
    const { division, department = "" } = ownerOf(resource);
    return division ?? estate.departments.get(department)?.division;
}
