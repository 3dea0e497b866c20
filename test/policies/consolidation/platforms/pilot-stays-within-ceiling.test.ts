import type { RecordedValue } from "../../../../infra/recorder/types";
import { pilotStaysWithinCeiling as rule } from "../../../../policies/consolidation/platforms/pilot-stays-within-ceiling";
import { unknownValue } from "../../support/fixtures";
import { withDivision } from "../../support/one-entry";
import { describeRule } from "../../support/rule-cases";

const compute = "openstack:compute/quotaSetV2:QuotaSetV2";
const storage = "openstack:blockstorage/quoteSetV3:QuoteSetV3";
/** The estate's overcommit is 4 for CPUs and 1 for the rest. */
const estate = () =>
    withDivision("371122", {
        hosting: "grandfathered",
        pilot: { ceiling: { vcpus: 10, memoryGiB: 20, storageGiB: 100 } },
    });
const quota = (type: string, inputs: Record<string, RecordedValue>, name = "it", department = "ju-agriculture") => ({
    type,
    name,
    department,
    inputs,
});
const stack = { type: "pulumi:pulumi:Stack", name: "egov-cloud-tenants-371100", stack: "tenants-371100" };

describeRule(rule, {
    good: [
        {
            name: "all at the limit",
            estate,
            resources: [quota(compute, { cores: 40, ram: 20480 }), quota(storage, { gigabytes: 100 }, "disk")],
        },
        { name: "a quota that says nothing of memory", estate, resources: [quota(compute, { cores: 40 })] },
        {
            name: "the limit in one quota, and one that says nothing of CPUs",
            estate,
            resources: [quota(compute, { cores: 40 }), quota(compute, { ram: 1 }, "more")],
        },
        {
            name: "others above it",
            estate,
            resources: [quota(compute, { cores: 1000, ram: 1_000_000 }, "it", "rizhao-housing")],
        },
        {
            name: "a quota of another stack",
            estate,
            resources: [stack, { ...quota(compute, { cores: 41 }), stack: "tenants-370100" }],
        },
        { name: "no quotas", estate, resources: [quota("openstack:networking/network:Network", {})] },
    ],
    bad: [
        { name: "CPUs", code: "outgrown", estate, resources: [quota(compute, { cores: 41 })] },
        {
            name: "memory of two departments",
            code: "outgrown",
            estate,
            resources: [quota(compute, { ram: 20480 }), quota(compute, { ram: 1 }, "more")],
        },
        { name: "storage", code: "outgrown", estate, resources: [quota(storage, { gigabytes: 101 })] },
        { name: "no limit", code: "unlimited", estate, resources: [quota(compute, { cores: -1 })] },
    ],
    unknown: [{ name: "a quota", code: "valueUnknown", estate, resources: [quota(compute, { cores: unknownValue })] }],
    notApplicable: [
        { name: "a stack without pilots", resources: [quota(compute, { cores: 1000 })] },
        { name: "a platform stack", estate, resources: [{ type: compute, inputs: { cores: 1000 } }] },
        {
            name: "a platform stack of the city of the pilot",
            estate,
            resources: [{ ...quota(compute, { cores: 1000 }), stack: "platform-371100" }],
        },
    ],
});
