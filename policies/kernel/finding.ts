import type { SourceLocation } from "../../infra/estate/location";
import type { WaiverModel } from "../../infra/estate/model";
import type { CitedClause } from "./clauses";
import type { MessageParams } from "./judgement";
import type { Enforcement, Severity } from "./rule";
import type { WaiverUse } from "./waivers/book";

/** The waiver that covers a finding. */
export interface AppliedWaiver extends Pick<
    WaiverModel,
    "id" | "kind" | "reason" | "owner" | "approvers" | "document" | "expires"
> {
    readonly location: SourceLocation;
}

/** A violation or an unknown, waived or not, with where it comes from. */
export interface Finding {
    readonly rule: string;
    readonly result: "violation" | "unknown" | "waived";
    readonly severity: Severity;
    readonly enforcement: Enforcement;
    /** Empty for a finding about the estate itself. */
    readonly stack: string;
    /** URN of the resource; for an entry of the estate `estate:<subject>`. */
    readonly urn: string;
    /** Clauses that hold at the level of what was judged. */
    readonly clauses: readonly CitedClause[];
    readonly code: string;
    readonly params: MessageParams;
    readonly location: SourceLocation;
    readonly waiver?: AppliedWaiver;
}

/** How often a rule said what. */
export type RuleCounts = Readonly<Record<"pass" | "violation" | "unknown" | "not-applicable" | "waived", number>>;

/** What a run of rules found. Nothing in it depends on the order of rules or resources. */
export interface RuleRun {
    /** By rule, stack, URN and code. */
    readonly findings: readonly Finding[];
    /** Rule id -> counts, of every rule that took part. */
    readonly counts: ReadonlyMap<string, RuleCounts>;
    /** What became of each waiver: those of the estate first, then by id. */
    readonly waivers: readonly WaiverUse[];
}
