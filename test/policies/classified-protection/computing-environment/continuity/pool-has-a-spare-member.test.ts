import { poolHasASpareMember } from "../../../../../policies/classified-protection/computing-environment/continuity/pool-has-a-spare-member";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";
import { withSystem } from "../../../support/tiny";

const lb = "openstack:loadbalancer";
const pool = { type: `${lb}/pool:Pool`, system: "sd-portal" };
const member = (name: string, inputs: Record<string, RecordedValue> = {}) => ({
    type: `${lb}/member:Member`,
    name,
    system: "sd-portal",
    inputs: { address: name, ...inputs },
    refs: { poolId: "it" },
});
const members = (...list: RecordedValue[]) => ({
    type: `${lb}/members:Members`,
    name: "members",
    system: "sd-portal",
    inputs: { members: list },
    refs: { poolId: "it" },
});

const standby = [pool, member("a")].map((one) => ({ ...one, stack: "standby-370000" }));
const warm = () => withSystem("sd-portal", { recovery: { grade: 4, rtoMinutes: 240, rpoMinutes: 60 } });

describeRule(poolHasASpareMember, {
    good: [
        { name: "two members", resources: [pool, member("a"), member("b", { weight: 1, adminStateUp: true })] },
        { name: "two in one list", resources: [pool, members({ address: "a" }, { address: "b" })] },
        { name: "one in a list, one by itself", resources: [pool, members({ address: "a" }), member("b")] },
    ],
    bad: [
        { name: "one member", code: "alone", resources: [pool, member("a")] },
        { name: "a standby of another kind", code: "alone", resources: standby },
        { name: "an empty list", code: "alone", resources: [pool, members()] },
        {
            name: "the second without a share",
            code: "alone",
            resources: [pool, member("a"), member("b", { weight: 0 })],
        },
        { name: "the second turned off", code: "alone", resources: [pool, members({}, { adminStateUp: false })] },
    ],
    unknown: [{ name: "the list", resources: [pool, { ...members(), inputs: { members: unknownValue } }] }],
    notApplicable: [
        { name: "no members", resources: [pool] },
        {
            name: "a warm standby, which runs at reduced size",
            estate: warm,
            resources: standby,
        },
        {
            name: "level 2 of service",
            resources: [
                { ...pool, system: "sd-budget" },
                { ...member("a"), system: "sd-budget" },
            ],
        },
    ],
});
