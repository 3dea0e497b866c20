import type { Text } from "../../infra/estate/model";
import list from "../standards/gb-t-22239-2019-not-checkable.json";
import type { GradedLevel } from "./clauses";

/** An item or a whole chapter of the standard that no resource and no entry of the estate can show. Never counted as passed. */
export interface NotCheckableItem {
    /** Number at level 3, at level 4 where level 3 has none. Not verified. */
    readonly id: string;
    readonly levels: readonly GradedLevel[];
    readonly text: Text;
    /** What shows it instead, and who keeps it. */
    readonly evidence: Text;
}

/** In the order of the standard. None of them is in the clause catalogue. */
export const notCheckableItems: readonly NotCheckableItem[] = list.items.map(({ id, levels, text, evidence }) => ({
    id,
    levels: levels as GradedLevel[],
    text,
    evidence,
}));
