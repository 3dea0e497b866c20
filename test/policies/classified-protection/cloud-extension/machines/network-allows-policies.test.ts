import { networkAllowsPolicies } from "../../../../../policies/classified-protection/cloud-extension/machines/network-allows-policies";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";
import type { RecordedValue } from "../../../../../infra/recorder/types";

const template = (inputs: Record<string, RecordedValue>) => [
    { type: "openstack:containerinfra/clusterTemplate:ClusterTemplate", inputs },
];
const network = (inputs: Record<string, RecordedValue>) => [
    { type: "openstack:networking/network:Network", system: "sd-budget", inputs },
];

describeRule(networkAllowsPolicies, {
    good: [
        { name: "cilium", resources: template({ coe: "kubernetes", networkDriver: "cilium" }) },
        { name: "a network with port security", resources: network({ portSecurityEnabled: true }) },
        { name: "a network that says nothing", resources: network({}) },
    ],
    bad: [
        { name: "Magnum's own choice", code: "driver", resources: template({ coe: "kubernetes" }) },
        {
            name: "a network without port security",
            code: "noPortSecurity",
            resources: network({ portSecurityEnabled: false }),
        },
    ],
    unknown: [
        {
            name: "the driver",
            code: "valueUnknown",
            resources: template({ coe: "kubernetes", networkDriver: unknownValue }),
        },
        { name: "port security", code: "valueUnknown", resources: network({ portSecurityEnabled: unknownValue }) },
    ],
    notApplicable: [{ name: "no Kubernetes", resources: template({ coe: "swarm", networkDriver: "docker" }) }],
});
