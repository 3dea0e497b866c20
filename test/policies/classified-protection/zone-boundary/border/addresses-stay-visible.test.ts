import { addressesStayVisible } from "../../../../../policies/classified-protection/zone-boundary/border/addresses-stay-visible";
import { describeRule } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";

const type = "openstack:networking/router:Router";

describeRule(addressesStayVisible, {
    bad: [
        {
            name: "said outright",
            resources: [{ type, system: "sd-budget", inputs: { externalNetworkId: "1", enableSnat: true } }],
        },
        { name: "by the old input", resources: [{ type, system: "sd-budget", inputs: { externalGateway: "1" } }] },
        { name: "no zone", resources: [{ type, inputs: { externalNetworkId: unknownValue } }] },
    ],
    unknown: [{ name: "whether", resources: [{ type, inputs: { externalNetworkId: "1", enableSnat: unknownValue } }] }],
    notApplicable: [
        { name: "no way out", resources: [{ type, system: "sd-budget", inputs: { enableSnat: true } }] },
        { name: "the internet zone", resources: [{ type, system: "sd-portal", inputs: { externalNetworkId: "1" } }] },
        { name: "level 2", resources: [{ type, system: "rizhao-permits", inputs: { externalNetworkId: "1" } }] },
    ],
});
