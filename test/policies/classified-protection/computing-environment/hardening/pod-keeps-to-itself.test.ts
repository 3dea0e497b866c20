import { podKeepsToItself } from "../../../../../policies/classified-protection/computing-environment/hardening/pod-keeps-to-itself";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";
import { noPod, withContainer, withInit, workload } from "./workloads";

describeRule(podKeepsToItself, {
    good: [
        { name: "settings turned off", resources: workload({ hostNetwork: false, hostPID: false, hostIPC: false }) },
        { name: "no port of the node's", resources: withContainer({ ports: [{ containerPort: 80, hostPort: 0 }] }) },
    ],
    bad: [
        ...["hostNetwork", "hostPID", "hostIPC"].map((field) => ({
            name: field,
            code: "shares",
            resources: workload({ [field]: true }),
        })),
        {
            name: "the second port",
            code: "hostPort",
            resources: withContainer({ ports: [{ containerPort: 80 }, { containerPort: 81, hostPort: 8081 }] }),
        },
        {
            name: "one that prepares, in a CronJob",
            code: "hostPort",
            resources: withInit({ name: "a" }, { ports: [{ hostPort: 80 }] }),
        },
        {
            name: "processes, the network not known",
            code: "shares",
            resources: workload({ hostNetwork: unknownValue, hostPID: true }),
        },
    ],
    unknown: [
        { name: "the network", resources: workload({ hostNetwork: unknownValue }) },
        { name: "a port", resources: withContainer({ ports: [{ hostPort: unknownValue }] }) },
    ],
    notApplicable: [{ name: "no pod", resources: noPod }],
});
