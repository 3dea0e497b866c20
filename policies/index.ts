import { bypassRules } from "./bypass/index";
import { waiverRules } from "./bypass/waivers";
import { waiverEvidence } from "./bypass/waivers/evidence";
import { classifiedProtectionEvidence, classifiedProtectionRules } from "./classified-protection/index";
import { consolidationEvidence, consolidationRules } from "./consolidation/index";
import type { EvidenceItem } from "./kernel/evidence";
import type { Rule } from "./kernel/rule";
import { secrecyRules } from "./secrecy/index";
import { trustedProductsRules } from "./trusted-products/index";

export { unsettled } from "./unsettled";

/** Every rule of every pack, by id. */
export const rules: readonly Rule[] = [
    ...bypassRules,
    ...classifiedProtectionRules,
    ...consolidationRules,
    ...secrecyRules,
    ...trustedProductsRules,
    ...waiverRules,
].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Clauses that are shown by evidence on file instead of rules. */
export const evidence: readonly EvidenceItem[] = [
    ...classifiedProtectionEvidence,
    ...consolidationEvidence,
    ...waiverEvidence,
];
