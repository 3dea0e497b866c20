import { tapMirrorWatchesBothWays } from "../../../../../policies/classified-protection/zone-boundary/intrusion/tap-mirror-watches-both-ways";
import { describeRule } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";

const type = "openstack:taas/tapMirrorV2:TapMirrorV2";
const directions = { in: unknownValue, out: "2" };

describeRule(tapMirrorWatchesBothWays, {
    good: [
        {
            name: "anywhere, of somebody else's",
            resources: [{ type, stack: "foreign-000000", inputs: { directions, remoteIp: "192.0.2.1" } }],
        },
    ],
    bad: [
        {
            name: "what goes out only",
            code: "oneWay",
            resources: [{ type, inputs: { directions: { out: "2" }, remoteIp: "10.237.0.9" } }],
        },
        { name: "nothing said", code: "oneWay", resources: [{ type }] },
        {
            name: "elsewhere",
            code: "sensorElsewhere",
            resources: [{ type, inputs: { directions, remoteIp: "10.237.64.9" } }],
        },
    ],
    unknown: [{ name: "where to", resources: [{ type, inputs: { directions, remoteIp: unknownValue } }] }],
    notApplicable: [{ name: "a port", resources: [{ type: "openstack:networking/port:Port" }] }],
});
