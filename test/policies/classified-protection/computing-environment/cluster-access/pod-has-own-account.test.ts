import { podHasOwnAccount } from "../../../../../policies/classified-protection/computing-environment/cluster-access/pod-has-own-account";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const pod = (spec: RecordedValue) => [{ type: "kubernetes:core/v1:Pod", system: "sd-portal", inputs: { spec } }];

describeRule(podHasOwnAccount, {
    good: [
        { name: "the default account without its token", resources: pod({ automountServiceAccountToken: false }) },
        { name: "the old name of the field", resources: pod({ serviceAccount: "web" }) },
        {
            name: "an account of its own, the token not known",
            resources: pod({ serviceAccountName: "web", automountServiceAccountToken: unknownValue }),
        },
    ],
    bad: [
        {
            name: "the default account by name",
            code: "defaultAccount",
            resources: pod({ serviceAccountName: "default" }),
        },
        { name: "nothing said", code: "defaultAccount", resources: pod({}) },
        { name: "its token wanted", code: "defaultAccount", resources: pod({ automountServiceAccountToken: true }) },
        {
            name: "the default account by the old name",
            code: "defaultAccount",
            resources: pod({ serviceAccount: "default" }),
        },
    ],
    unknown: [
        { name: "the account", resources: pod({ serviceAccountName: unknownValue }) },
        { name: "the token", resources: pod({ automountServiceAccountToken: unknownValue }) },
    ],
    notApplicable: [{ name: "no pod in it", resources: [{ type: "kubernetes:apps/v1:Deployment", inputs: {} }] }],
});
