import type { Rule } from "../../kernel/rule";
import { auditRecordsAreKeptSixMonths } from "./audit-records-are-kept-six-months";
import { auditorsOnlyRead } from "./auditors-only-read";
import { dutiesAreSeparate } from "./duties-are-separate";
import { managementPathIsSecure } from "./management-path-is-secure";
import { managementZoneIsApart } from "./management-zone-is-apart";
import { poolsAreMonitored } from "./pools-are-monitored";
import { threeAdministratorsAreAppointed } from "./three-administrators-are-appointed";

export { managementCentreEvidence } from "./evidence";

/** Rules over clauses of this section. */
export const managementCentreRules: readonly Rule[] = [
    auditRecordsAreKeptSixMonths,
    auditorsOnlyRead,
    dutiesAreSeparate,
    managementPathIsSecure,
    managementZoneIsApart,
    poolsAreMonitored,
    threeAdministratorsAreAppointed,
];
