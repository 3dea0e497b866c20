import { containerDropsCapabilities } from "../../../../../policies/classified-protection/computing-environment/hardening/container-drops-capabilities";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";
import { noPod, withContainer, withInit } from "./workloads";

const capabilities = (drop: string[], add: string[] = []) => ({ securityContext: { capabilities: { drop, add } } });

describeRule(containerDropsCapabilities, {
    good: [
        { name: "small letters", resources: withContainer(capabilities(["all"])) },
        { name: "a low port", resources: withContainer(capabilities(["ALL"], ["NET_BIND_SERVICE"])) },
        {
            name: "a low port by its long name",
            resources: withContainer(capabilities(["ALL"], ["CAP_NET_BIND_SERVICE"])),
        },
    ],
    bad: [
        { name: "some dropped", code: "keeps", resources: withContainer(capabilities(["NET_RAW"])) },
        { name: "one added", code: "adds", resources: withContainer(capabilities(["ALL"], ["NET_ADMIN"])) },
        {
            name: "one added after the low port",
            code: "adds",
            resources: withContainer(capabilities(["ALL"], ["NET_BIND_SERVICE", "SYS_ADMIN"])),
        },
        { name: "all added", code: "adds", resources: withContainer(capabilities(["ALL"], ["ALL"])) },
        {
            name: "one that prepares, in a CronJob",
            code: "keeps",
            resources: withInit({ name: "a", ...capabilities(["ALL"]) }, { name: "b" }),
        },
    ],
    unknown: [
        { name: "what is dropped", resources: withContainer({ securityContext: { capabilities: unknownValue } }) },
    ],
    notApplicable: [{ name: "no pod", resources: noPod }],
});
