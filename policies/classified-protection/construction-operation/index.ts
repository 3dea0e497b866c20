import type { Rule } from "../../kernel/rule";
import { assetsCarryTheirLevel } from "./assets-carry-their-level";
import { assetsStateTheirKeeper } from "./assets-state-their-keeper";
import { backupSchedulesAreComplete } from "./backup-schedules-are-complete";
import { configurationStaysUnderControl } from "./configuration-stays-under-control";
import { connectionsAreProtected } from "./connections-are-protected";
import { cryptographicProductsAreListed } from "./cryptographic-products-are-listed";
import { evaluatedInTime } from "./grading/evaluated-in-time";
import { filedWithPublicSecurity } from "./grading/filed-with-public-security";
import { gradingIsDocumented } from "./grading/grading-is-documented";
import { keysUseSoundAlgorithms } from "./keys-use-sound-algorithms";
import { nationalAlgorithmsAreOffered } from "./national-algorithms-are-offered";
import { outsideConnectionsAreApproved } from "./outside-connections-are-approved";
import { remoteOperationIsApprovedAndEnds } from "./remote-operation-is-approved-and-ends";
import { statedLevelIsTheGradedOne } from "./grading/stated-level-is-the-graded-one";

export { constructionOperationEvidence } from "./evidence";

/** Rules over clauses of this section. */
export const constructionOperationRules: readonly Rule[] = [
    assetsCarryTheirLevel,
    assetsStateTheirKeeper,
    backupSchedulesAreComplete,
    configurationStaysUnderControl,
    connectionsAreProtected,
    cryptographicProductsAreListed,
    evaluatedInTime,
    filedWithPublicSecurity,
    gradingIsDocumented,
    keysUseSoundAlgorithms,
    nationalAlgorithmsAreOffered,
    outsideConnectionsAreApproved,
    remoteOperationIsApprovedAndEnds,
    statedLevelIsTheGradedOne,
];
