import type { RecordedValue } from "../../../../../infra/recorder/types";
import type { CaseResource } from "../../../support/case-resources";

/** A Deployment of a system with this pod. */
export const workload = (spec: RecordedValue): CaseResource[] => [
    { type: "kubernetes:apps/v1:Deployment", system: "sd-portal", inputs: { spec: { template: { spec } } } },
];

/** The same with one container. */
export const withContainer = (container: Record<string, RecordedValue>, pod: Record<string, RecordedValue> = {}) =>
    workload({ ...pod, containers: [{ name: "web", ...container }] });

/** A container that is fine beside one that prepares it and is not, in a CronJob. */
export const withInit = (good: RecordedValue, bad: RecordedValue): CaseResource[] => [
    {
        type: "kubernetes:batch/v1:CronJob",
        system: "sd-portal",
        inputs: {
            spec: { jobTemplate: { spec: { template: { spec: { containers: [good], initContainers: [bad] } } } } },
        },
    },
];

export const noPod: CaseResource[] = [{ type: "kubernetes:apps/v1:Deployment", system: "sd-portal", inputs: {} }];
