import { containerConfinesSystemCalls } from "../../../../../policies/classified-protection/computing-environment/hardening/container-confines-system-calls";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";
import { noPod, withContainer, withInit } from "./workloads";

const filter = (type: string) => ({ securityContext: { seccompProfile: { type } } });

describeRule(containerConfinesSystemCalls, {
    good: [
        { name: "a profile of one's own", resources: withContainer(filter("Localhost")) },
        {
            name: "the container's over the pod's",
            resources: withContainer(filter("RuntimeDefault"), filter("Unconfined")),
        },
        {
            name: "AppArmor as it is",
            resources: withContainer(
                { securityContext: { appArmorProfile: { type: "RuntimeDefault" } } },
                filter("RuntimeDefault"),
            ),
        },
    ],
    bad: [
        { name: "no filter by word", code: "noFilter", resources: withContainer(filter("Unconfined")) },
        {
            name: "the container's own word over the pod's",
            code: "noFilter",
            resources: withContainer(filter("Unconfined"), filter("RuntimeDefault")),
        },
        {
            name: "no AppArmor",
            code: "noProfile",
            resources: withContainer(
                { securityContext: { appArmorProfile: { type: "Unconfined" } } },
                filter("RuntimeDefault"),
            ),
        },
        {
            name: "one that prepares, in a CronJob",
            code: "noFilter",
            resources: withInit({ name: "a", ...filter("RuntimeDefault") }, { name: "b" }),
        },
    ],
    unknown: [{ name: "the filter", resources: withContainer({ securityContext: { seccompProfile: unknownValue } }) }],
    notApplicable: [{ name: "no pod", resources: noPod }],
});
