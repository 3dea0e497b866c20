import { listenerNamesItsClients } from "../../../../../policies/classified-protection/zone-boundary/access-control/listener-names-its-clients";
import { describeRule } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";
import type { CaseResource } from "../../../support/case-resources";

const listener = (inputs: CaseResource["inputs"], system = "sd-budget"): CaseResource => ({
    type: "openstack:loadbalancer/listener:Listener",
    system,
    inputs: { protocol: "TERMINATED_HTTPS", protocolPort: 443, ...inputs },
});

describeRule(listenerNamesItsClients, {
    good: [
        { name: "everybody in the internet zone", resources: [listener({}, "sd-portal")] },
        {
            name: "the same, passed through",
            resources: [listener({ protocol: "HTTPS", allowedCidrs: ["0.0.0.0/0"] }, "sd-portal")],
        },
        {
            name: "named clients of another port",
            resources: [
                listener({ protocol: "TCP", protocolPort: 8443, allowedCidrs: ["172.20.0.0/18"] }, "sd-portal"),
            ],
        },
    ],
    bad: [
        { name: "nobody named", resources: [listener({})] },
        { name: "an empty list", resources: [listener({ allowedCidrs: [] })] },
        { name: "everybody among them", resources: [listener({ allowedCidrs: ["10.37.0.0/18", "0.0.0.0/0"] })] },
        { name: "another port of the internet zone", resources: [listener({ protocolPort: 8443 }, "sd-portal")] },
        { name: "another protocol of the internet zone", resources: [listener({ protocol: "TCP" }, "sd-portal")] },
        { name: "level 2", resources: [listener({}, "rizhao-permits")] },
    ],
    unknown: [{ name: "a client", resources: [listener({ allowedCidrs: [unknownValue] })] }],
    notApplicable: [{ name: "a pool", resources: [{ type: "openstack:loadbalancer/pool:Pool" }] }],
});
