import type { SourceLocation } from "../../estate/location";
import type { Answer } from "../../network/answer";

/** A connection as the table shows it. */
export interface ConnectionRow {
    /** Place, or a system of which one part at least reaches the other end. */
    readonly from: string;
    readonly answer: Answer;
    /** Flow or endpoint that declares it; absent for what only follows from others. */
    readonly at?: SourceLocation;
}
