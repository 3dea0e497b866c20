import { level4PodHasOwnNodes } from "../../../../../policies/classified-protection/cloud-extension/pools/level4-pod-has-own-nodes";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";
import type { RecordedValue } from "../../../../../infra/recorder/types";

const metadata = { labels: { "egov-cloud.io/level": "S4A4G4" } };
const tolerations = [{ key: "pool", operator: "Exists" }];
const nodeSelector = { pool: "level4" };
const affinity = (kind: string, nodeSelectorTerms: RecordedValue) => ({
    nodeAffinity: { [kind]: { nodeSelectorTerms } },
});
const required = "requiredDuringSchedulingIgnoredDuringExecution";
const pod = (spec: Record<string, RecordedValue>) => [{ type: "kubernetes:core/v1:Pod", inputs: { metadata, spec } }];

describeRule(level4PodHasOwnNodes, {
    good: [
        { name: "a pod", resources: pod({ nodeSelector, tolerations }) },
        {
            name: "by affinity",
            resources: pod({ affinity: affinity(required, [{ matchExpressions: [] }]), tolerations }),
        },
        ...["apps/v1:DaemonSet", "apps/v1:ReplicaSet", "apps/v1:StatefulSet", "batch/v1:Job"].map((kind) => ({
            name: kind,
            resources: [
                {
                    type: `kubernetes:${kind}`,
                    inputs: { metadata, spec: { template: { spec: { nodeSelector, tolerations } } } },
                },
            ],
        })),
        {
            name: "a cron job",
            resources: [
                {
                    type: "kubernetes:batch/v1:CronJob",
                    inputs: {
                        metadata,
                        spec: { jobTemplate: { spec: { template: { spec: { nodeSelector, tolerations } } } } },
                    },
                },
            ],
        },
    ],
    bad: [
        { name: "no node named", code: "anyNode", resources: pod({ tolerations }) },
        { name: "an empty selector", code: "anyNode", resources: pod({ nodeSelector: {}, tolerations }) },
        {
            name: "only a wish",
            code: "anyNode",
            resources: pod({
                affinity: affinity("preferredDuringSchedulingIgnoredDuringExecution", [{}]),
                tolerations,
            }),
        },
        {
            name: "terms that are none",
            code: "anyNode",
            resources: pod({ affinity: affinity(required, []), tolerations }),
        },
        { name: "nodes for all", code: "noToleration", resources: pod({ nodeSelector }) },
    ],
    unknown: [{ name: "the nodes", code: "valueUnknown", resources: pod({ nodeSelector: unknownValue, tolerations }) }],
    notApplicable: [
        { name: "level 3", resources: [{ type: "kubernetes:core/v1:Pod", system: "sd-portal", inputs: { spec: {} } }] },
    ],
});
