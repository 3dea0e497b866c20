import { portsKeepPortSecurity } from "../../../../../policies/classified-protection/zone-boundary/border/ports-keep-port-security";
import { describeRule } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";

const port = "openstack:networking/port:Port";
const network = "openstack:networking/network:Network";
const system = "sd-budget";

describeRule(portsKeepPortSecurity, {
    good: [
        { name: "nothing said", resources: [{ type: network, system }] },
        {
            name: "a named address",
            resources: [{ type: port, system, inputs: { allowedAddressPairs: [{ ipAddress: "10.137.0.9" }] } }],
        },
        { name: "groups said to be wanted", resources: [{ type: port, system, inputs: { noSecurityGroups: false } }] },
    ],
    bad: [
        {
            name: "off in a network",
            code: "portSecurityOff",
            resources: [{ type: network, system, inputs: { portSecurityEnabled: false } }],
        },
        ...["False", false].map((value) => ({
            name: `off past the provider: ${typeof value}`,
            code: "portSecurityOff",
            resources: [{ type: port, system, inputs: { valueSpecs: { port_security_enabled: value } } }],
        })),
        {
            name: "no groups",
            code: "noSecurityGroups",
            resources: [{ type: port, system, inputs: { noSecurityGroups: true } }],
        },
        {
            name: "any address, the second of the pairs",
            code: "anyAddress",
            resources: [
                {
                    type: port,
                    system,
                    inputs: { allowedAddressPairs: [{ ipAddress: "10.137.0.9" }, { ipAddress: "::/0" }] },
                },
            ],
        },
        {
            name: "half of all",
            code: "anyAddress",
            resources: [{ type: port, system, inputs: { allowedAddressPairs: [{ ipAddress: "0.0.0.0/1" }] } }],
        },
    ],
    unknown: [
        {
            name: "whether it is on",
            resources: [{ type: port, system, inputs: { portSecurityEnabled: unknownValue } }],
        },
    ],
    notApplicable: [
        {
            name: "level 2",
            resources: [{ type: port, system: "rizhao-permits", inputs: { portSecurityEnabled: false } }],
        },
    ],
});
