import { listenerEncrypts } from "../../../../policies/classified-protection/computing-environment/listener-encrypts";
import { describeRule } from "../../support/rule-cases";
import { unknownValue } from "../../support/fixtures";

const type = "openstack:loadbalancer/listener:Listener";

describeRule(listenerEncrypts, {
    good: [
        {
            name: "encryption passed through",
            resources: [{ type, system: "sd-budget", inputs: { protocol: "HTTPS" } }],
        },
        {
            name: "a certificate that is made in the same deployment",
            resources: [
                { type: "openstack:keymanager/containerV1:ContainerV1", name: "certificate", system: "sd-budget" },
                {
                    type,
                    system: "sd-budget",
                    inputs: { protocol: "TERMINATED_HTTPS" },
                    refs: { defaultTlsContainerRef: "certificate" },
                },
            ],
        },
    ],
    bad: [
        {
            name: "no certificate",
            code: "noCertificate",
            resources: [{ type, system: "sd-budget", inputs: { protocol: "TERMINATED_HTTPS" } }],
        },
    ],
    unknown: [
        {
            name: "the protocol",
            code: "valueUnknown",
            resources: [{ type, system: "sd-budget", inputs: { protocol: unknownValue } }],
        },
    ],
    notApplicable: [
        { name: "a system of level 2", resources: [{ type, system: "rizhao-permits", inputs: { protocol: "HTTP" } }] },
        { name: "plain TCP", resources: [{ type, system: "sd-budget", inputs: { protocol: "TCP" } }] },
    ],
});
