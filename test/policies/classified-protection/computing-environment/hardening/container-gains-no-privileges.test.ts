import { containerGainsNoPrivileges } from "../../../../../policies/classified-protection/computing-environment/hardening/container-gains-no-privileges";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";
import { noPod, withContainer, withInit } from "./workloads";

const good = { allowPrivilegeEscalation: false };

describeRule(containerGainsNoPrivileges, {
    good: [
        { name: "the mask as it is", resources: withContainer({ securityContext: { ...good, procMount: "Default" } }) },
        { name: "said", resources: withContainer({ securityContext: { ...good, privileged: false } }) },
    ],
    bad: [
        { name: "nothing said", code: "mayGain", resources: withContainer({}) },
        {
            name: "gains allowed",
            code: "mayGain",
            resources: withContainer({ securityContext: { allowPrivilegeEscalation: true } }),
        },
        {
            name: "privileged",
            code: "privileged",
            resources: withContainer({ securityContext: { ...good, privileged: true } }),
        },
        {
            name: "the node's own process on Windows, by the pod",
            code: "privileged",
            resources: withContainer(
                { securityContext: good },
                { securityContext: { windowsOptions: { hostProcess: true } } },
            ),
        },
        {
            name: "no mask",
            code: "openProc",
            resources: withContainer({ securityContext: { ...good, procMount: "Unmasked" } }),
        },
        {
            name: "one that prepares, in a CronJob",
            code: "privileged",
            resources: withInit({ name: "a", securityContext: good }, { securityContext: { privileged: true } }),
        },
        {
            name: "one container, another not known",
            code: "privileged",
            resources: withInit(
                { name: "a", securityContext: { privileged: unknownValue } },
                { securityContext: { privileged: true } },
            ),
        },
    ],
    unknown: [
        { name: "the privilege", resources: withContainer({ securityContext: { privileged: unknownValue } }) },
        {
            name: "the gain",
            resources: withContainer({ securityContext: { allowPrivilegeEscalation: unknownValue } }),
        },
    ],
    notApplicable: [{ name: "no pod", resources: noPod }],
});
