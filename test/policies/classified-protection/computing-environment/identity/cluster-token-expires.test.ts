import { clusterTokenExpires } from "../../../../../policies/classified-protection/computing-environment/identity/cluster-token-expires";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const type = "kubernetes:core/v1:Secret";

describeRule(clusterTokenExpires, {
    good: [{ name: "a secret of no kind", resources: [{ type }] }],
    bad: [
        {
            name: "a token by which nodes join",
            code: "lastingToken",
            resources: [{ type, inputs: { type: "bootstrap.kubernetes.io/token" } }],
        },
    ],
    unknown: [{ name: "the kind", resources: [{ type, inputs: { type: unknownValue } }] }],
    notApplicable: [{ name: "another resource", resources: [{ type: "kubernetes:core/v1:ServiceAccount" }] }],
});
