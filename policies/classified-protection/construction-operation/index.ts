import type { Rule } from "../../kernel/rule";
import { assetsCarryTheirLevel } from "./assets/assets-carry-their-level";
import { assetsStateTheirKeeper } from "./assets/assets-state-their-keeper";
import { backupSchedulesAreComplete } from "./backup/backup-schedules-are-complete";
import { configurationStaysUnderControl } from "./assets/configuration-stays-under-control";
import { connectionsAreProtected } from "./connections/connections-are-protected";
import { cryptographicProductsAreListed } from "./cryptography/cryptographic-products-are-listed";
import { evaluatedInTime } from "./grading/evaluated-in-time";
import { filedWithPublicSecurity } from "./grading/filed-with-public-security";
import { gradingIsDocumented } from "./grading/grading-is-documented";
import { keysUseSoundAlgorithms } from "./cryptography/keys-use-sound-algorithms";
import { nationalAlgorithmsAreOffered } from "./cryptography/national-algorithms-are-offered";
import { outsideConnectionsAreApproved } from "./connections/outside-connections-are-approved";
import { remoteOperationIsApprovedAndEnds } from "./connections/remote-operation-is-approved-and-ends";
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
