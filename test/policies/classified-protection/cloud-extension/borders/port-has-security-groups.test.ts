import { portHasSecurityGroups } from "../../../../../policies/classified-protection/cloud-extension/borders/port-has-security-groups";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";
import type { RecordedValue } from "../../../../../infra/recorder/types";

const port = (inputs: Record<string, RecordedValue>) => [
    { type: "openstack:networking/port:Port", system: "rizhao-permits", inputs },
];

describeRule(portHasSecurityGroups, {
    good: [
        { name: "a group that is known later", resources: port({ securityGroupIds: [unknownValue] }) },
        { name: "a machine's port", resources: port({ securityGroupIds: ["1"], deviceOwner: "compute:az1" }) },
    ],
    bad: [
        { name: "nothing said", code: "defaultGroup", resources: port({}) },
        { name: "a list of none", code: "defaultGroup", resources: port({ securityGroupIds: [] }) },
        { name: "none wanted", code: "noGroups", resources: port({ noSecurityGroups: "true" }) },
        {
            name: "security off",
            code: "unguarded",
            resources: port({ portSecurityEnabled: false, securityGroupIds: ["1"] }),
        },
    ],
    unknown: [
        { name: "the groups", code: "valueUnknown", resources: port({ securityGroupIds: unknownValue }) },
        { name: "port security", code: "valueUnknown", resources: port({ portSecurityEnabled: unknownValue }) },
    ],
    notApplicable: [
        {
            name: "a router's own",
            resources: port({ deviceOwner: "network:router_interface", portSecurityEnabled: false }),
        },
    ],
});
