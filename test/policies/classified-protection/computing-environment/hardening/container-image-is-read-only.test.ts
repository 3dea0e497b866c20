import { containerImageIsReadOnly } from "../../../../../policies/classified-protection/computing-environment/hardening/container-image-is-read-only";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";
import { noPod, withContainer, withInit } from "./workloads";

const readOnly = { securityContext: { readOnlyRootFilesystem: true } };

describeRule(containerImageIsReadOnly, {
    bad: [
        {
            name: "writing allowed",
            code: "writable",
            resources: withContainer({ securityContext: { readOnlyRootFilesystem: false } }),
        },
        {
            name: "said of the pod, where it means nothing",
            code: "writable",
            resources: withContainer({}, { securityContext: { readOnlyRootFilesystem: true } }),
        },
        {
            name: "one that prepares, in a CronJob",
            code: "writable",
            resources: withInit({ name: "a", ...readOnly }, { name: "b" }),
        },
    ],
    unknown: [
        {
            name: "the setting",
            resources: withContainer({ securityContext: { readOnlyRootFilesystem: unknownValue } }),
        },
    ],
    notApplicable: [{ name: "no pod", resources: noPod }],
});
