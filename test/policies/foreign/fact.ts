import type { Text } from "../../../infra/estate/model";
import type { RecordedValue } from "../../../infra/recorder/types";
import type { CaseResource } from "../support/case-resources";
import type { Reason } from "./reasons";

/** What a check of somebody else's looks for, told and shown anew. Several tools look for the same. */
export type ForeignFact = Shown & Stated;

interface Shown {
    /** What is wrong. */
    readonly subject: Text;
    /** Resources in which it is so; none where no resource can show it. */
    readonly bad: readonly CaseResource[];
    /** The same without it. */
    readonly good: readonly CaseResource[];
}

/** Rules of ours that find it, or why none does. */
type Stated = { readonly caughtBy: readonly string[] } | { readonly notCaught: Reason };

/** One tool's checks of one kind of resource. */
export interface ForeignTool {
    readonly name: string;
    /** Public repository with its checks, and the day of the snapshot that was read. */
    readonly repository: string;
    readonly readOn: string;
    /** Id of the check -> what it looks for. */
    readonly checks: Readonly<Record<string, ForeignFact>>;
}

type Inputs = Readonly<Record<string, RecordedValue>>;

/** A rule of the largest pack by its name; of another pack with the pack's. */
const ruleId = (name: string): string => (name.includes("/") ? name : `classified-protection/${name}`);

/** A fact over resources of one system or of the platform. */
export function fact(
    en: string,
    zh: string,
    bad: CaseResource | readonly CaseResource[],
    good: CaseResource | readonly CaseResource[],
    stated: { readonly by: string | readonly string[] } | { readonly not: Reason },
): ForeignFact {
    const shown = { subject: { zh, en }, bad: [bad].flat(), good: [good].flat() };
    return "by" in stated
        ? { ...shown, caughtBy: [stated.by].flat().map(ruleId) }
        : { ...shown, notCaught: stated.not };
}

/** A fact that no resource shows: files on nodes, what runs, what was done by hand. */
export const unseen = (en: string, zh: string, notCaught: Reason): ForeignFact => ({
    subject: { zh, en },
    bad: [],
    good: [],
    notCaught,
});

/** A resource of a system of level 3. */
export const ofSystem = (type: string, inputs: Inputs = {}, more: Partial<CaseResource> = {}): CaseResource => ({
    type,
    system: "sd-budget",
    inputs,
    ...more,
});

/** A resource of the province's platform. */
export const ofPlatform = (type: string, inputs: Inputs = {}, more: Partial<CaseResource> = {}): CaseResource => ({
    type,
    inputs,
    ...more,
});
