import { vpnExchangesKeysByIkev2 } from "../../../../../policies/classified-protection/communication-network/transmission/vpn-exchanges-keys-by-ikev2";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const type = "openstack:vpnaas/ikePolicy:IkePolicy";

describeRule(vpnExchangesKeysByIkev2, {
    good: [{ name: "in any case", resources: [{ type, inputs: { ikeVersion: "V2" } }] }],
    bad: [
        { name: "v1", code: "oldVersion", resources: [{ type, inputs: { ikeVersion: "v1" } }] },
        { name: "the default", code: "oldVersion", resources: [{ type, inputs: {} }] },
    ],
    unknown: [{ name: "the version", resources: [{ type, inputs: { ikeVersion: unknownValue } }] }],
    notApplicable: [
        { name: "level 2", resources: [{ type, system: "rizhao-permits", inputs: {} }] },
        { name: "an IPsec policy", resources: [{ type: "openstack:vpnaas/ipSecPolicy:IpSecPolicy" }] },
    ],
});
