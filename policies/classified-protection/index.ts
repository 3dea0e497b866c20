import type { EvidenceItem } from "../kernel/evidence";
import type { Rule } from "../kernel/rule";
import { cloudExtensionEvidence, cloudExtensionRules } from "./cloud-extension";
import { communicationNetworkEvidence, communicationNetworkRules } from "./communication-network";
import { computingEnvironmentEvidence, computingEnvironmentRules } from "./computing-environment";
import { constructionOperationEvidence, constructionOperationRules } from "./construction-operation";
import { managementCentreEvidence, managementCentreRules } from "./management-centre";
import { zoneBoundaryEvidence, zoneBoundaryRules } from "./zone-boundary";

/** GB/T 22239, by the level of the system that owns the resource. */
export const classifiedProtectionRules: readonly Rule[] = [
    ...communicationNetworkRules,
    ...zoneBoundaryRules,
    ...computingEnvironmentRules,
    ...managementCentreRules,
    ...constructionOperationRules,
    ...cloudExtensionRules,
];

export const classifiedProtectionEvidence: readonly EvidenceItem[] = [
    ...communicationNetworkEvidence,
    ...zoneBoundaryEvidence,
    ...computingEnvironmentEvidence,
    ...managementCentreEvidence,
    ...constructionOperationEvidence,
    ...cloudExtensionEvidence,
];
