import { workloadHasASpare } from "../../../../../policies/classified-protection/computing-environment/continuity/workload-has-a-spare";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";
import { withSystem } from "../../../support/tiny";

const deployment = "kubernetes:apps/v1:Deployment";
const workload = (replicas: RecordedValue, more: object = {}) => ({
    type: deployment,
    system: "sd-portal",
    inputs: { metadata: { name: "web", namespace: "sd-portal" }, spec: { replicas } },
    ...more,
});
const scaler = (
    minReplicas: RecordedValue,
    target: RecordedValue = { kind: "Deployment", name: "web" },
    more: object = {},
) => ({
    type: "kubernetes:autoscaling/v2:HorizontalPodAutoscaler",
    name: "scaler",
    system: "sd-portal",
    inputs: { metadata: { namespace: "sd-portal" }, spec: { minReplicas, scaleTargetRef: target } },
    ...more,
});

describeRule(workloadHasASpare, {
    good: [
        {
            name: "a scaler in the default namespace, which only one of them names",
            resources: [
                { ...workload(1), inputs: { metadata: { name: "web" }, spec: { replicas: 1 } } },
                {
                    ...scaler(2),
                    inputs: {
                        metadata: { namespace: "default" },
                        spec: { minReplicas: 2, scaleTargetRef: { kind: "Deployment", name: "web" } },
                    },
                },
            ],
        },
        { name: "a scaler, which decides", resources: [workload(1), scaler(2)] },
        { name: "a scaler of a number that is not known", resources: [workload(unknownValue), scaler(3)] },
        ...["v1", "v2beta1", "v2beta2"].map((version) => ({
            name: `a scaler of ${version}`,
            resources: [
                workload(1),
                { ...scaler(2), type: `kubernetes:autoscaling/${version}:HorizontalPodAutoscaler` },
            ],
        })),
    ],
    bad: [
        { name: "nothing said", code: "alone", resources: [{ type: deployment, system: "sd-portal", inputs: {} }] },
        { name: "a scaler that goes down to one", code: "alone", resources: [workload(2), scaler(1)] },
        { name: "a scaler that says nothing", code: "alone", resources: [workload(2), scaler(null)] },
        {
            name: "a scaler of another workload",
            code: "alone",
            resources: [workload(1), scaler(2, { kind: "Deployment", name: "api" })],
        },
        {
            name: "a scaler of another kind",
            code: "alone",
            resources: [workload(1), scaler(2, { kind: "StatefulSet", name: "web" })],
        },
        ...[{ namespace: "other" }, {}].map((metadata) => ({
            name: `a scaler of the namespace ${metadata.namespace ?? "default"}`,
            code: "alone",
            resources: [
                workload(1),
                {
                    ...scaler(2),
                    inputs: {
                        metadata,
                        spec: { minReplicas: 2, scaleTargetRef: { kind: "Deployment", name: "web" } },
                    },
                },
            ],
        })),
        {
            name: "a scaler of a workload that is not known",
            code: "alone",
            resources: [workload(1), scaler(2, { kind: "Deployment", name: unknownValue })],
        },
        {
            name: "a scaler of another stack",
            code: "alone",
            resources: [workload(1), scaler(2, undefined, { system: undefined, stack: "tenants-370100" })],
        },
        ...[
            "apps/v1:StatefulSet",
            "apps/v1:ReplicaSet",
            "core/v1:ReplicationController",
            "apps/v1beta1:Deployment",
            "apps/v1beta1:StatefulSet",
            "apps/v1beta2:Deployment",
            "apps/v1beta2:StatefulSet",
            "extensions/v1beta1:Deployment",
        ].map((kind) => ({ name: kind, code: "alone", resources: [workload(1, { type: `kubernetes:${kind}` })] })),
        { name: "a standby of another kind", code: "alone", resources: [workload(1, { stack: "standby-370000" })] },
    ],
    unknown: [
        { name: "the number", resources: [workload(unknownValue)] },
        { name: "the scaler's number", resources: [workload(2), scaler(unknownValue)] },
    ],
    notApplicable: [
        {
            name: "a warm standby, which runs at reduced size",
            estate: () => withSystem("sd-portal", { recovery: { grade: 4, rtoMinutes: 240, rpoMinutes: 60 } }),
            resources: [workload(1, { stack: "standby-370000" })],
        },
        { name: "turned off", resources: [workload(0)] },
        { name: "level 2 of service", resources: [workload(1, { system: "sd-budget" })] },
    ],
});
