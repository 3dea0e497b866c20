import { poolWatchesItsMembers } from "../../../../../policies/classified-protection/computing-environment/continuity/pool-watches-its-members";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const lb = "openstack:loadbalancer";
const pool = { type: `${lb}/pool:Pool`, system: "sd-portal" };
const monitor = (adminStateUp: RecordedValue, refs = { poolId: "it" }) => ({
    type: `${lb}/monitor:Monitor`,
    name: "monitor",
    system: "sd-portal",
    inputs: { adminStateUp },
    refs,
});

describeRule(poolWatchesItsMembers, {
    good: [
        { name: "a monitor", resources: [pool, monitor(null)] },
        { name: "a monitor that is turned on", resources: [pool, monitor(true)] },
    ],
    bad: [
        { name: "a monitor that is turned off", code: "unwatched", resources: [pool, monitor(false)] },
        {
            name: "another pool's monitor",
            code: "unwatched",
            resources: [{ ...pool, name: "other" }, pool, monitor(true, { poolId: "other" })],
        },
    ],
    unknown: [{ name: "whether it is on", resources: [pool, monitor(unknownValue)] }],
    notApplicable: [{ name: "level 2 of service", resources: [{ ...pool, system: "sd-budget" }] }],
});
