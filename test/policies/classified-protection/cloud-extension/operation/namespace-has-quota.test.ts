import { namespaceHasQuota } from "../../../../../policies/classified-protection/cloud-extension/operation/namespace-has-quota";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";
import type { RecordedValue } from "../../../../../infra/recorder/types";

const namespace = (name = "sd-portal") => ({
    type: "kubernetes:core/v1:Namespace",
    name: "namespace",
    system: "sd-portal",
    inputs: { metadata: { name } },
});
const inside = (kind: string, spec: Record<string, RecordedValue>, place: RecordedValue = "sd-portal") => ({
    type: `kubernetes:core/v1:${kind}`,
    name: kind,
    system: "sd-portal",
    inputs: { metadata: { namespace: place }, spec },
});
const quota = (hard: RecordedValue, place?: RecordedValue) => inside("ResourceQuota", { hard }, place);
const range = (limits: RecordedValue = [{ type: "Container" }], place?: RecordedValue) =>
    inside("LimitRange", { limits }, place);

describeRule(namespaceHasQuota, {
    good: [
        ...["", "requests.", "limits."].map((prefix) => ({
            name: `${prefix}cpu and memory`,
            resources: [namespace(), quota({ [`${prefix}cpu`]: "1", [`${prefix}memory`]: "1Gi" }), range()],
        })),
        {
            name: "in two",
            resources: [
                namespace(),
                quota({ cpu: "1" }),
                { ...quota({ memory: unknownValue }), name: "second" },
                range(),
            ],
        },
    ],
    bad: [
        {
            name: "no processors",
            code: "noQuota",
            resources: [namespace(), quota({ memory: "1Gi", pods: "4" }), range()],
        },
        { name: "no memory", code: "noQuota", resources: [namespace(), quota({ cpu: "1", pods: "4" }), range()] },
        {
            name: "a quota elsewhere",
            code: "noQuota",
            resources: [namespace(), quota({ cpu: "1", memory: "1Gi" }, "other"), range()],
        },
        { name: "no range", code: "noLimits", resources: [namespace(), quota({ cpu: "1", memory: "1Gi" })] },
        {
            name: "a range of none",
            code: "noLimits",
            resources: [namespace(), quota({ cpu: "1", memory: "1Gi" }), range([])],
        },
        {
            name: "a range elsewhere",
            code: "noLimits",
            resources: [namespace(), quota({ cpu: "1", memory: "1Gi" }), range([{ type: "Pod" }], "other")],
        },
    ],
    unknown: [
        { name: "the limits", code: "valueUnknown", resources: [namespace(), quota(unknownValue), range()] },
        {
            name: "where the quota is",
            code: "valueUnknown",
            resources: [namespace(), quota({ cpu: "1", memory: "1Gi" }, unknownValue), range()],
        },
    ],
    notApplicable: ["default", "kube-system", "kube-public"].map((name) => ({ name, resources: [namespace(name)] })),
});
