import type { RecordedValue } from "../../../../../infra/recorder/types";
import { containerSaysWhenReady } from "../../../../../policies/classified-protection/computing-environment/continuity/container-says-when-ready";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";
import { noPod, workload } from "../hardening/workloads";

const port = { ports: [{ containerPort: 8080 }] };
const probe = { readinessProbe: { tcpSocket: { port: 8080 } } };
const pod = (...containers: RecordedValue[]) => workload({ containers });

describeRule(containerSaysWhenReady, {
    good: [
        { name: "a container that serves nobody", resources: pod({ name: "worker" }) },
        { name: "one without ports", resources: pod({ name: "worker", ports: [] }) },
        {
            name: "one that prepares",
            resources: workload({
                containers: [{ name: "web", ...port, ...probe }],
                initContainers: [{ name: "a", ...port }],
            }),
        },
    ],
    bad: [
        {
            name: "the second container",
            code: "noProbe",
            resources: pod({ name: "web", ...port, ...probe }, { name: "api", ...port }),
        },
        {
            name: "no probe, the first one's ports not known",
            code: "noProbe",
            resources: pod({ name: "web", ports: unknownValue }, { name: "api", ...port }),
        },
        {
            name: "another probe",
            code: "noProbe",
            resources: pod({ name: "web", ...port, livenessProbe: { tcpSocket: { port: 8080 } } }),
        },
        {
            name: "a kind of an old version",
            code: "noProbe",
            resources: [
                {
                    type: "kubernetes:extensions/v1beta1:DaemonSet",
                    system: "sd-portal",
                    inputs: { spec: { template: { spec: { containers: [{ name: "web", ...port }] } } } },
                },
            ],
        },
    ],
    unknown: [
        { name: "the ports", resources: pod({ name: "web", ports: unknownValue }) },
        { name: "the containers", resources: workload({ containers: unknownValue }) },
    ],
    notApplicable: [
        { name: "no pod", resources: noPod },
        {
            name: "a system that may stand still",
            resources: [{ ...pod({ name: "web", ...port })[0]!, system: "sd-budget" }],
        },
        {
            name: "what runs to its end",
            resources: [
                {
                    type: "kubernetes:batch/v1:Job",
                    system: "sd-portal",
                    inputs: { spec: { template: { spec: { containers: [{ name: "web", ...port }] } } } },
                },
            ],
        },
    ],
});
