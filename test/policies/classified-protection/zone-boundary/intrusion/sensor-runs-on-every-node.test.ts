import { sensorRunsOnEveryNode } from "../../../../../policies/classified-protection/zone-boundary/intrusion/sensor-runs-on-every-node";
import { describeRule } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";

const sensor = (pod: unknown, kind = "apps/v1:DaemonSet", role: unknown = "sensor") => [
    {
        type: `kubernetes:${kind}`,
        inputs: { metadata: { labels: { "egov-cloud.io/role": role } }, spec: { template: { spec: pod } } } as never,
    },
];
const tolerations = [{ key: "a", operator: "Exists" }, { operator: "Exists" }];

describeRule(sensorRunsOnEveryNode, {
    good: [{ name: "an empty selector", resources: sensor({ tolerations, nodeSelector: {} }) }],
    bad: [
        ...["apps/v1:Deployment", "apps/v1:StatefulSet", "core/v1:Pod"].map((kind) => ({
            name: kind,
            code: "notOnEveryNode",
            resources: sensor({ tolerations }, kind),
        })),
        { name: "some nodes", code: "someNodes", resources: sensor({ tolerations, nodeSelector: { pool: "a" } }) },
        {
            name: "some nodes by affinity",
            code: "someNodes",
            resources: sensor({ tolerations, affinity: { nodeAffinity: {} } }),
        },
        ...[{ operator: "Exists", key: "a" }, { operator: "Exists", effect: "NoSchedule" }, { operator: "Equal" }].map(
            (one) => ({
                name: JSON.stringify(one),
                code: "taintedNodesLeftOut",
                resources: sensor({ tolerations: [one] }),
            }),
        ),
    ],
    unknown: [{ name: "its tolerations", resources: sensor({ tolerations: unknownValue }) }],
    notApplicable: [{ name: "another role", resources: sensor({}, "apps/v1:DaemonSet", "web") }],
});
