import type { RuleCounts } from "../finding";
import { holdsAt, type ProtectionLevels } from "../levels";
import { UnknownValueTouched } from "../read";
import type { ResourceRule } from "../rule";
import type { KnownLevels } from "./judge";

export type Writable<Counts> = { -readonly [Key in keyof Counts]: Counts[Key] };

/** A rule over resources, and how often it said what. */
export interface ResourceSession {
    readonly rule: ResourceRule;
    readonly count: Writable<RuleCounts>;
}

/** The sessions of one type of resources: those whose rule has a clause at given levels, worked out once for each levels. */
export class AskedSessions {
    private readonly byLevels = new Map<ProtectionLevels, Asked>();

    constructor(private readonly all: readonly ResourceSession[]) {}

    /** Sessions to ask about a resource of these levels; the others count it as not applicable, once `settle` is called. */
    at(levels: KnownLevels): readonly ResourceSession[] {
        if (levels instanceof UnknownValueTouched) return this.all;
        let asked = this.byLevels.get(levels);
        if (asked === undefined) this.byLevels.set(levels, (asked = this.split(levels)));
        asked.resources += 1;
        return asked.holding;
    }

    /** Counts what the others were not asked about: a hundred rules a resource, so not one by one. */
    settle(): void {
        for (const asked of this.byLevels.values()) {
            for (const { count } of asked.others) count["not-applicable"] += asked.resources;
            asked.resources = 0;
        }
    }

    private split(levels: ProtectionLevels): Asked {
        const holds = ({ rule }: ResourceSession): boolean => holdsAt(rule.clauses, levels);
        return {
            holding: this.all.filter(holds),
            others: this.all.filter((session) => !holds(session)),
            resources: 0,
        };
    }
}

interface Asked {
    readonly holding: readonly ResourceSession[];
    readonly others: readonly ResourceSession[];
    /** Resources that were not counted yet. */
    resources: number;
}
