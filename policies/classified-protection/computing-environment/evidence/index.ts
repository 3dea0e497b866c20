import type { EvidenceItem } from "../../../kernel/evidence";
import { accountEvidence } from "./accounts";
import { dataEvidence } from "./data";
import { machineEvidence } from "./machines";

/** Parts of this section's clauses that only running systems and people can show. */
export const computingEnvironmentEvidence: readonly EvidenceItem[] = [
    ...accountEvidence,
    ...machineEvidence,
    ...dataEvidence,
];
