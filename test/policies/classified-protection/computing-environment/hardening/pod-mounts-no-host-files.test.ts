import type { RecordedValue } from "../../../../../infra/recorder/types";
import { podMountsNoHostFiles } from "../../../../../policies/classified-protection/computing-environment/hardening/pod-mounts-no-host-files";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";
import { noPod, workload } from "./workloads";

const volumes = (...list: RecordedValue[]) => workload({ volumes: list });
const agent = (path: string, mounts: RecordedValue[], type = "kubernetes:apps/v1:DaemonSet") => [
    {
        type,
        inputs: {
            spec: {
                template: {
                    spec: {
                        volumes: [{ name: "logs", hostPath: { path } }],
                        containers: [{ name: "agent", volumeMounts: mounts }],
                    },
                },
            },
        },
    },
];
const toRead = { name: "logs", mountPath: "/logs", readOnly: true };

describeRule(podMountsNoHostFiles, {
    good: [
        { name: "no volumes", resources: workload({}) },
        {
            name: "an agent that reads logs",
            resources: agent("/var/log", [toRead, { name: "other", mountPath: "/x" }]),
        },
        { name: "an agent that reads logs below", resources: agent("/run/log/journal", [toRead]) },
    ],
    bad: [
        {
            name: "after another volume",
            code: "hostPath",
            resources: volumes({ name: "a", emptyDir: {} }, { name: "b", hostPath: { path: "/var/run/docker.sock" } }),
        },
        { name: "an agent that writes logs", code: "hostPath", resources: agent("/var/log", [{ name: "logs" }]) },
        {
            name: "an agent that mounts twice, once to write",
            code: "hostPath",
            resources: agent("/var/log", [toRead, { name: "logs", readOnly: false }]),
        },
        {
            name: "a second container of an agent, which writes logs",
            code: "hostPath",
            resources: [
                {
                    type: "kubernetes:apps/v1:DaemonSet",
                    inputs: {
                        spec: {
                            template: {
                                spec: {
                                    volumes: [{ name: "logs", hostPath: { path: "/var/log" } }],
                                    containers: [
                                        { name: "agent", volumeMounts: [toRead] },
                                        { name: "rotate", volumeMounts: [{ name: "logs", mountPath: "/logs" }] },
                                    ],
                                },
                            },
                        },
                    },
                },
            ],
        },
        { name: "a directory whose name only begins so", code: "hostPath", resources: agent("/var/logs", [toRead]) },
        { name: "a way out", code: "hostPath", resources: agent("/var/log/../lib", [toRead]) },
        { name: "another directory to read", code: "hostPath", resources: agent("/etc", [toRead]) },
        {
            name: "logs in another kind",
            code: "hostPath",
            resources: agent("/var/log", [toRead], "kubernetes:apps/v1:Deployment"),
        },
    ],
    unknown: [
        { name: "the volumes", resources: workload({ volumes: unknownValue }) },
        {
            name: "the path of a directory",
            resources: volumes({ name: "a", hostPath: { path: unknownValue } }),
        },
    ],
    notApplicable: [{ name: "no pod", resources: noPod }],
});
