import type { Text } from "../../infra/estate/model";
import type { ClauseId } from "./clauses";

/** A clause, or the part of one, that no resource and no entry of the estate can show. It is never counted as passed. */
export interface EvidenceItem {
    readonly clause: ClauseId;
    /** Why infrastructure code can't show it. */
    readonly reason: Text;
    /** What shows it instead, and who keeps it. */
    readonly evidence: Text;
}
