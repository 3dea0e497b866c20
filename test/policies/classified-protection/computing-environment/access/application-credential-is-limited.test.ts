import { applicationCredentialIsLimited } from "../../../../../policies/classified-protection/computing-environment/access/application-credential-is-limited";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const type = "openstack:identity/applicationCredential:ApplicationCredential";
const withRoles = (...roles: RecordedValue[]) => [{ type, inputs: { roles } }];

describeRule(applicationCredentialIsLimited, {
    good: [
        { name: "several roles", resources: withRoles("reader", "member", "load-balancer_member") },
        { name: "a role whose name only begins so", resources: withRoles("administration-reader", "admin-reader") },
    ],
    bad: [
        { name: "no roles", code: "allRoles", resources: [{ type, inputs: { unrestricted: false } }] },
        { name: "an empty list of roles", code: "allRoles", resources: withRoles() },
        { name: "admin", code: "administrator", resources: withRoles("reader", "admin") },
        { name: "capital letters", code: "administrator", resources: withRoles("Administrator") },
        { name: "of a service", code: "administrator", resources: withRoles("load-balancer_admin") },
        { name: "of the cloud", code: "administrator", resources: withRoles("cloud-admin") },
        {
            name: "as text, the roles not known",
            code: "unrestricted",
            resources: [{ type, inputs: { unrestricted: "true", roles: unknownValue } }],
        },
    ],
    unknown: [
        { name: "a role", resources: withRoles(unknownValue) },
        { name: "the limit", resources: [{ type, inputs: { roles: ["reader"], unrestricted: unknownValue } }] },
    ],
    notApplicable: [{ name: "another resource", resources: [{ type: "openstack:identity/role:Role" }] }],
});
