import { accountHasSecondFactor } from "../../../../../policies/classified-protection/computing-environment/identity/account-has-second-factor";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const type = "openstack:identity/user:User";
const withRules = (...rules: RecordedValue[]) => [
    { type, inputs: { multiFactorAuthEnabled: true, multiFactorAuthRules: rules } },
];

describeRule(accountHasSecondFactor, {
    good: [
        {
            name: "several ways, each with two factors",
            resources: withRules({ rules: ["password", "totp"] }, { rules: ["x509", "password"] }),
        },
        {
            name: "enabled as such",
            resources: [
                {
                    type,
                    inputs: {
                        enabled: true,
                        multiFactorAuthEnabled: "true",
                        multiFactorAuthRules: [{ rules: ["password", "totp"] }],
                    },
                },
            ],
        },
    ],
    bad: [
        {
            name: "turned off",
            code: "oneFactor",
            resources: [
                {
                    type,
                    inputs: { multiFactorAuthEnabled: false, multiFactorAuthRules: [{ rules: ["password", "totp"] }] },
                },
            ],
        },
        { name: "no rules", code: "noRules", resources: withRules() },
        { name: "one method", code: "weakRule", resources: withRules({ rules: ["totp"] }) },
        { name: "the same method twice", code: "weakRule", resources: withRules({ rules: ["totp", "totp"] }) },
        { name: "no cryptography", code: "weakRule", resources: withRules({ rules: ["password", "token"] }) },
        {
            name: "a weak way beside a strong one",
            code: "weakRule",
            resources: withRules({ rules: ["password", "totp"] }, { rules: ["password"] }),
        },
    ],
    unknown: [
        { name: "whether it is on", resources: [{ type, inputs: { multiFactorAuthEnabled: unknownValue } }] },
        { name: "a rule", resources: withRules(unknownValue) },
    ],
    notApplicable: [
        { name: "a disabled account", resources: [{ type, inputs: { enabled: false } }] },
        { name: "an account of a system of level 2", resources: [{ type, system: "rizhao-permits" }] },
    ],
});
