import { controlPlaneIsRedundant } from "../../../../../policies/classified-protection/communication-network/architecture/control-plane-is-redundant";
import { describeRule } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";
import { withPlatform } from "../../../support/tiny";

const type = "openstack:containerinfra/cluster:Cluster";

describeRule(controlPlaneIsRedundant, {
    good: [{ name: "five", resources: [{ type, inputs: { masterCount: 5 } }] }],
    bad: [
        { name: "the default, one", code: "tooFew", resources: [{ type }] },
        { name: "two", code: "tooFew", resources: [{ type, inputs: { masterCount: 2 } }] },
        { name: "four", code: "evenNumber", resources: [{ type, inputs: { masterCount: 4 } }] },
    ],
    unknown: [{ name: "the count", resources: [{ type, inputs: { masterCount: unknownValue } }] }],
    notApplicable: [
        {
            name: "a platform of level 2",
            estate: () => withPlatform("370000", { protectionLevel: "S2A2G2" }),
            resources: [{ type, inputs: { masterCount: 1 } }],
        },
    ],
});
