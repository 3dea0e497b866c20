import { nothingIsHiddenFromRules } from "../../../policies/bypass/nothing-is-hidden-from-rules";
import { unknownValue } from "../support/fixtures";
import { describeRule } from "../support/rule-cases";

describeRule(nothingIsHiddenFromRules, {
    good: [
        "kubernetes:helm.sh/v4:Chart",
        "kubernetes:apps/v1:Deployment",
        "kubernetes:example.org/v1:AllowListing",
        "openstack:networking/portList:PatchPanel",
    ].map((type) => ({ name: type, resources: [{ type }] })),
    bad: [
        ...["openstack:orchestration/stackV1:StackV1", "kubernetes:helm.sh/v3:Release"].map((type) => ({
            name: type,
            code: "template",
            resources: [{ type }],
        })),
        ...[
            "command:local:Command",
            "command:remote:Command",
            "pulumi-nodejs:dynamic:Resource",
            "pulumi-python:dynamic:Resource",
        ].map((type) => ({ name: type, code: "program", resources: [{ type }] })),
        ...[
            "kubernetes:apps/v1:DeploymentPatch",
            "kubernetes:core/v1:PodList",
            "kubernetes:networking.k8s.io/v1:NetworkPolicyPatch",
        ].map((type) => ({ name: type, code: "patchOrList", resources: [{ type }] })),
    ],
    unknown: [
        {
            name: "whose it is",
            resources: [{ type: "openstack:orchestration/stackV1:StackV1", inputs: { tags: unknownValue } }],
        },
    ],
    notApplicable: [{ name: "components", resources: [{ type: "egov:system:BusinessSystem", custom: false }] }],
});
