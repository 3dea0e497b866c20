import { level4PoolIsClosed } from "../../../../../policies/classified-protection/cloud-extension/pools/level4-pool-is-closed";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";
import type { RecordedValue } from "../../../../../infra/recorder/types";

const key = "aggregate_instance_extra_specs:pool";
const flavor = (extraSpecs: Record<string, RecordedValue>, more: Record<string, RecordedValue> = {}) => ({
    type: "openstack:compute/flavor:Flavor",
    inputs: { ...more, extraSpecs: { "egov:level": "S4A4G4", ...extraSpecs } },
});
const hosts = (pool: RecordedValue, more: object = {}) => ({
    type: "openstack:compute/aggregateV2:AggregateV2",
    name: "hosts",
    inputs: { metadata: { pool } },
    ...more,
});

describeRule(level4PoolIsClosed, {
    good: [
        { name: "private by default", resources: [flavor({ [key]: "level4" })] },
        {
            name: "bound to the general pool",
            resources: [hosts("level4"), flavor({ [key]: "general" }, { isPublic: true })],
        },
        {
            name: "bound by another key",
            resources: [hosts("level4"), flavor({ "aggregate_instance_extra_specs:ssd": "true" })],
        },
    ],
    bad: [
        {
            name: "bound to nothing, with hosts of both pools",
            code: "unboundFlavor",
            resources: [hosts("general", { name: "general" }), hosts("level4"), flavor({})],
        },
        {
            name: "bound to nothing",
            code: "unboundFlavor",
            resources: [hosts("level4"), flavor({}, { isPublic: false })],
        },
        {
            name: "public, written as text",
            code: "publicFlavor",
            resources: [flavor({ [key]: "level4" }, { isPublic: "true" })],
        },
    ],
    unknown: [
        {
            name: "who may use it",
            code: "valueUnknown",
            resources: [flavor({ [key]: "level4" }, { isPublic: unknownValue })],
        },
        { name: "which hosts are for level 4", code: "valueUnknown", resources: [hosts(unknownValue), flavor({})] },
    ],
    notApplicable: [
        { name: "no hosts for level 4", resources: [hosts("general"), flavor({})] },
        {
            name: "such hosts of another platform",
            resources: [hosts("level4", { stack: "platform-370100" }), flavor({})],
        },
        {
            name: "a platform of level 3",
            resources: [
                hosts("level4"),
                { type: "openstack:compute/flavor:Flavor", inputs: { extraSpecs: {}, isPublic: true } },
            ],
        },
    ],
});
