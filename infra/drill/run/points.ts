import type { RecoveryPoint } from "../journal/entries";
import type { DrilledSystem } from "../plan/plan";
import type { DrillProblem } from "../plan/problem";
import type { FoundPoint } from "./world";

/** What people said on the command line. */
export interface GivenPoints {
    /** System -> data volume -> Cinder backup. */
    readonly backups: Readonly<Record<string, Readonly<Record<string, string>>>>;
    /** System -> time of the last data that is there, ISO 8601. */
    readonly markers: Readonly<Record<string, string>>;
}

export const nothingGiven: GivenPoints = { backups: {}, markers: {} };

/**
 * The recovery point of a system: the oldest of the newest that each part of its data has, since a system is as old as its
 * oldest part. Problems: `backupMissing`, `vaultEmpty`.
 */
export function choosePoint(
    { system, data }: DrilledSystem,
    found: readonly FoundPoint[],
    given: GivenPoints,
): { readonly point: RecoveryPoint; readonly problems: readonly DrillProblem[] } {
    const marker = given.markers[system];
    const own = given.backups[system] ?? {};
    if (data.kind === "none") return { point: { backups: {}, source: "nothing-kept" }, problems: [] };
    if (data.kind === "replication") {
        const said = marker === undefined ? { source: "unknown" as const } : { at: marker, source: "marker" as const };
        return { point: { backups: own, ...said }, problems: [] };
    }
    const parts = data.kind === "backups" ? data.volumes.map(({ key }) => key) : data.folders;
    const newest = parts.map((part) => newestOf(part, found, own[part]));
    const problems = parts
        .filter((_, index) => newest[index] === undefined)
        .map((part): DrillProblem =>
            data.kind === "backups"
                ? { code: "backupMissing", params: { system, volume: part } }
                : { code: "vaultEmpty", params: { system, vault: data.container, folder: part } },
        );
    const known = newest.flatMap((each) => each ?? []);
    const times = known.flatMap(({ at }) => at ?? []).sort((one, other) => Date.parse(one) - Date.parse(other));
    const oldest = times.length === parts.length ? times[0] : undefined;
    const at = marker ?? oldest;
    return {
        point: {
            backups: Object.fromEntries(known.flatMap(({ part, id }) => (id === undefined ? [] : [[part, id]]))),
            ...(at === undefined ? {} : { at }),
            source: at === undefined ? "unknown" : marker !== undefined ? "marker" : data.kind,
        },
        problems,
    };
}

/** The newest that was found of a part; a backup that people name goes first, with its time where the cloud knows it. */
function newestOf(part: string, found: readonly FoundPoint[], named: string | undefined): FoundPoint | undefined {
    const own = found.filter((each) => each.part === part);
    if (named !== undefined) return own.find(({ id }) => id === named) ?? { part, id: named };
    return own
        .filter(({ at }) => at !== undefined)
        .sort((one, other) => Date.parse(other.at ?? "") - Date.parse(one.at ?? ""))[0];
}

/** Minutes by which a recovery point is older than a moment; never below 0. Undefined where it is not known. */
export function ageMinutes({ at, source }: RecoveryPoint, moment: Date): number | undefined {
    if (source === "nothing-kept") return 0;
    return at === undefined ? undefined : Math.max(0, (moment.getTime() - Date.parse(at)) / 60_000);
}
