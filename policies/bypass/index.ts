import type { Rule } from "../kernel/rule";
import { dataIsProtected } from "./data-is-protected";
import { defaultSecurityGroupIsNotUsed } from "./default-security-group-is-not-used";
import { nothingIsHiddenFromRules } from "./nothing-is-hidden-from-rules";
import { credentialsAreSecret } from "./secrets/credentials-are-secret";
import { noSecretsInPlainPlaces } from "./secrets/no-secrets-in-plain-places";
import { securityFieldsAreNotIgnored } from "./security-fields-are-not-ignored";
import { securityGroupsHaveNoInlineRules } from "./security-groups-have-no-inline-rules";
import { tenantResourcesComeFromComponents } from "./tenant-resources-come-from-components";
import { typesAreCurrent } from "./types-are-current";

/** Rules of this pack. */
export const bypassRules: readonly Rule[] = [
    typesAreCurrent,
    securityFieldsAreNotIgnored,
    tenantResourcesComeFromComponents,
    nothingIsHiddenFromRules,
    securityGroupsHaveNoInlineRules,
    defaultSecurityGroupIsNotUsed,
    dataIsProtected,
    credentialsAreSecret,
    noSecretsInPlainPlaces,
];
