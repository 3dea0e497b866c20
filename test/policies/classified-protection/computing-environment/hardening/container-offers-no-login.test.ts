import { containerOffersNoLogin } from "../../../../../policies/classified-protection/computing-environment/hardening/container-offers-no-login";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";
import { noPod, withContainer, withInit } from "./workloads";

const ports = (...list: number[]) => ({ ports: list.map((containerPort) => ({ containerPort })) });

describeRule(containerOffersNoLogin, {
    good: [{ name: "no ports", resources: withContainer({}) }],
    bad: [
        ...[22, 23, 3389, 5900].map((port) => ({
            name: `${port} after another`,
            code: "login",
            resources: withContainer(ports(8080, port)),
        })),
        { name: "one that prepares, in a CronJob", code: "login", resources: withInit({ name: "a" }, ports(22)) },
    ],
    unknown: [{ name: "a port", resources: withContainer({ ports: [{ containerPort: unknownValue }] }) }],
    notApplicable: [{ name: "no pod", resources: noPod }],
});
