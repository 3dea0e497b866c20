import { nameSwitchesInTime } from "../../../../../policies/classified-protection/computing-environment/continuity/name-switches-in-time";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

import { withSystem } from "../../../support/tiny";

const record = (inputs: Record<string, RecordedValue>) => [
    { type: "openstack:dns/recordSet:RecordSet", system: "sd-portal", inputs },
];
const level4 = () => withSystem("sd-portal", { protectionLevel: "S2A4G4" });
const at4 = <Case extends object>(one: Case) => ({ ...one, estate: level4 });

describeRule(nameSwitchesInTime, {
    good: [at4({ name: "a minute", resources: record({ type: "A", ttl: 60 }) })],
    bad: [
        at4({ name: "a second more", code: "tooLong", resources: record({ type: "A", ttl: 61 }) }),
        at4({ name: "IPv6", code: "tooLong", resources: record({ type: "AAAA", ttl: 3600 }) }),
        at4({
            name: "another name, in small letters",
            code: "tooLong",
            resources: record({ type: "cname", ttl: 3600 }),
        }),
        at4({ name: "the kind unless said", code: "tooLong", resources: record({ ttl: 3600 }) }),
        at4({ name: "as the zone has it", code: "notSaid", resources: record({ type: "A" }) }),
    ],
    unknown: [at4({ name: "how long", resources: record({ type: "A", ttl: unknownValue }) })],
    notApplicable: [
        { name: "level 3 of service", resources: record({ type: "A", ttl: 3600 }) },
        at4({ name: "mail", resources: record({ type: "MX", ttl: 3600 }) }),
    ],
});
