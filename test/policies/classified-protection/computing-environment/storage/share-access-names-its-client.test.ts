import { shareAccessNamesItsClient } from "../../../../../policies/classified-protection/computing-environment/storage/share-access-names-its-client";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const access = (accessType: RecordedValue, accessTo: RecordedValue, system = "sd-budget") => [
    { type: "openstack:sharedfilesystem/shareAccess:ShareAccess", system, inputs: { accessType, accessTo } },
];

describeRule(shareAccessNamesItsClient, {
    good: [
        { name: "a machine as a block", resources: access("ip", "10.137.0.5/32") },
        { name: "a machine of IPv6", resources: access("ip", "2001:db8::5/128") },
        { name: "a machine of IPv6 by its address", resources: access("ip", "2001:db8::5") },
        { name: "a user", resources: access("user", "zhang.san") },
        { name: "a user of a domain", resources: access("user", "finance/zhang.san") },
    ],
    bad: [
        { name: "two machines", code: "network", resources: access("ip", "10.137.0.4/31") },
        { name: "a network of IPv6", code: "network", resources: access("ip", "2001:db8::/32") },
        { name: "everybody", code: "everybody", resources: access("ip", "0.0.0.0/0") },
        { name: "every user", code: "everybody", resources: access("user", "*") },
    ],
    unknown: [{ name: "the client", resources: access("ip", unknownValue) }],
    notApplicable: [{ name: "level 2", resources: access("ip", "10.0.0.0/8", "rizhao-permits") }],
});
