import type { Message } from "../../engine/result";
import type { DrillPlan } from "../plan/plan";

/** Where the data of a system comes from and how old it is. */
export interface RecoveryPoint {
    /** Data volume -> Cinder backup that it is made of. */
    readonly backups: Readonly<Record<string, string>>;
    /** ISO 8601; undefined where nobody can tell. */
    readonly at?: string;
    /** What says so: the newest backups, the newest object in the vault, or a person who found a marker. */
    readonly source: "backups" | "vault" | "marker" | "nothing-kept" | "unknown";
}

/** What is known of a system once it runs at its site. */
export interface Verified {
    readonly system: string;
    /** Absent where it offers no endpoint. */
    readonly address?: string;
    /** Whether something accepted a connection; absent where nothing was asked. */
    readonly answered?: boolean;
}

/** Why a drill stopped: text in namespace `drill`. */
export type Surprise = Message;

export type Outcome = "completed" | "staying" | "rolled-back" | "failed-back";

/** One line of a journal; `at` is ISO 8601. What a drill is about to do is written before it is done. */
export type JournalEntry = { readonly at: string } & (
    | { readonly type: "planned"; readonly plan: DrillPlan }
    | { readonly type: "began"; readonly step: string }
    | { readonly type: "done"; readonly step: string }
    /** `declaredAt`: when the clock began, which people may have said before this tool was started. */
    | { readonly type: "declared"; readonly declaredAt: string }
    | { readonly type: "points"; readonly points: Readonly<Record<string, RecoveryPoint>> }
    | { readonly type: "verified"; readonly systems: readonly Verified[] }
    /** Something that stops nothing in a disaster. */
    | { readonly type: "noted"; readonly step: string; readonly surprise: Surprise }
    | { readonly type: "surprise"; readonly step: string; readonly surprise: Surprise }
    /** `stay`: somebody decided meanwhile that systems stay at their site. */
    | { readonly type: "resumed"; readonly stay?: true }
    | { readonly type: "rolling-back" }
    | { readonly type: "ended"; readonly outcome: Outcome }
);

/** An entry before the clock has stamped it. */
export type Unstamped = JournalEntry extends infer Entry ? (Entry extends unknown ? Omit<Entry, "at"> : never) : never;

/**
 * Entries of a journal's text. A last line that a killed process did not finish was never said: it is left out. Throws where
 * another line is no entry, or the first is no plan.
 */
export function readJournal(text: string): JournalEntry[] {
    const lines = text.split("\n");
    // What stands behind the last newline is empty, or torn.
    lines.pop();
    const entries = lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as JournalEntry);
    if (entries[0]?.type !== "planned") throw new Error("the journal does not begin with a plan");
    return entries;
}

/** The line of an entry. */
export const journalLine = (entry: JournalEntry): string => `${JSON.stringify(entry)}\n`;
