import { credentialExpires } from "../../../../../policies/classified-protection/computing-environment/identity/credential-expires";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const type = "openstack:identity/applicationCredential:ApplicationCredential";
const secret = "openstack:keymanager/secretV1:SecretV1";

const ending = (expiresAt: RecordedValue, ...roles: string[]) => [{ type, inputs: { roles, expiresAt } }];

describeRule(credentialExpires, {
    good: [
        { name: "its last day", resources: ending("2026-11-24T16:00:00Z", "member") },
        { name: "a year of changing", resources: ending("2027-11-25", "member") },
        { name: "three years of reading", resources: ending("2029-11-24", "reader") },
        {
            name: "a passphrase that ends",
            resources: [{ type: secret, inputs: { secretType: "passphrase", expiration: "2027-11-25T00:00:00Z" } }],
        },
    ],
    bad: [
        { name: "over since yesterday", code: "ended", resources: ending("2026-11-23T16:00:00Z", "reader") },
        { name: "more than a year of changing", code: "endsTooLate", resources: ending("2027-11-26", "member") },
        { name: "more than three years of reading", code: "endsTooLate", resources: ending("2029-11-25", "reader") },
        { name: "all roles of its user", code: "endsTooLate", resources: ending("2028-12-31") },
        { name: "reading and more", code: "endsTooLate", resources: ending("2028-12-31", "reader", "member") },
        { name: "an end that is no date", code: "noDate", resources: ending("soon", "reader") },
        { name: "an end that is no day", code: "noDate", resources: ending("2027-13-40", "reader") },
        { name: "an end after words", code: "noDate", resources: ending("on 2027-06-30", "reader") },
        {
            name: "an EC2 credential",
            code: "neverEnds",
            resources: [{ type: "openstack:identity/ec2CredentialV3:Ec2CredentialV3" }],
        },
        {
            name: "a passphrase without an end",
            code: "neverEnds",
            resources: [{ type: secret, inputs: { secretType: "passphrase" } }],
        },
        {
            name: "a passphrase for two years",
            code: "endsTooLate",
            resources: [{ type: secret, inputs: { secretType: "passphrase", expiration: "2028-11-24" } }],
        },
    ],
    unknown: [
        { name: "the end", resources: ending(unknownValue, "reader") },
        { name: "the kind of a secret", resources: [{ type: secret, inputs: { secretType: unknownValue } }] },
    ],
    notApplicable: [
        { name: "a certificate", resources: [{ type: secret, inputs: { secretType: "certificate" } }] },
        { name: "a secret of no kind", resources: [{ type: secret }] },
    ],
});
