import { containerRunsWithoutRoot } from "../../../../../policies/classified-protection/computing-environment/hardening/container-runs-without-root";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";
import { noPod, withContainer, withInit } from "./workloads";

const context = (securityContext: object) => ({ securityContext: securityContext as Record<string, boolean | number> });

describeRule(containerRunsWithoutRoot, {
    good: [
        { name: "the container says so", resources: withContainer(context({ runAsNonRoot: true })) },
        { name: "a user that is not root", resources: withContainer(context({ runAsUser: 1 })) },
        {
            name: "a user of the container's over root of the pod's",
            resources: withContainer(context({ runAsUser: 1000 }), context({ runAsUser: 0 })),
        },
    ],
    bad: [
        { name: "root", code: "root", resources: withContainer(context({ runAsUser: 0 })) },
        {
            name: "root although that is not allowed",
            code: "root",
            resources: withContainer(context({ runAsUser: 0, runAsNonRoot: true })),
        },
        {
            name: "the container's own word over the pod's",
            code: "mayBeRoot",
            resources: withContainer(context({ runAsNonRoot: false }), context({ runAsNonRoot: true })),
        },
        {
            name: "one that prepares, in a CronJob",
            code: "mayBeRoot",
            resources: withInit({ name: "a", ...context({ runAsNonRoot: true }) }, { name: "b" }),
        },
    ],
    unknown: [{ name: "the user", resources: withContainer({ securityContext: { runAsUser: unknownValue } }) }],
    notApplicable: [{ name: "no pod", resources: noPod }],
});
