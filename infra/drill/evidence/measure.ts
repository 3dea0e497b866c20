import type { Stand } from "../journal/stand";
import type { DrilledSystem, Times } from "../plan/plan";
import { ageMinutes } from "../run/points";

/** Why a promise was not kept, or can't be shown to have been. */
export type Miss = "noRoom" | "notUp" | "rpoUnknown" | "tooSlow" | "tooOld";

/** What a drill showed of one system. */
export interface Measured extends Pick<DrilledSystem, "system" | "title" | "site" | "grade" | "promised"> {
    /** Minutes from the declaration until its names were switched and the checks passed; absent where it did not come up. */
    readonly rtoMinutes?: number;
    /** Minutes from the last data that is at the site to the declaration; absent where nobody knows. */
    readonly rpoMinutes?: number;
    readonly misses: readonly Miss[];
}

/** Tenths of a minute, rounded up: a promise is not kept by rounding. */
const tenths = (minutes: number): number => Math.ceil(Math.round(minutes * 1e6) / 1e5) / 10;

/** RTO and RPO really reached, for each system that was asked for. */
export function measure(stand: Stand): Measured[] {
    const { plan } = stand;
    return [
        ...plan.systems.map((system) => measureOne(stand, system)),
        ...plan.leftOut.map(({ system, title, site, grade, promised }): Measured => ({
            ...{ system, title, site, grade, promised },
            misses: ["noRoom"],
        })),
    ];
}

function measureOne({ declaredAt, verified, points }: Stand, each: DrilledSystem): Measured {
    const { system, title, site, grade, promised } = each;
    const base = { system, title, site, grade, promised };
    const up = verified.get(system);
    if (declaredAt === undefined || up === undefined) return { ...base, misses: ["notUp"] };
    const rtoMinutes = tenths((Date.parse(up.at) - Date.parse(declaredAt)) / 60_000);
    const point = points[system];
    const age = point === undefined ? undefined : ageMinutes(point, new Date(declaredAt));
    const rpoMinutes = age === undefined ? undefined : tenths(age);
    return {
        ...base,
        rtoMinutes,
        ...(rpoMinutes === undefined ? {} : { rpoMinutes }),
        misses: missesOf(promised, rtoMinutes, rpoMinutes),
    };
}

function missesOf(promised: Times, rto: number, rpo: number | undefined): Miss[] {
    return [
        ...(rto > promised.rtoMinutes ? ["tooSlow" as const] : []),
        ...(rpo === undefined ? ["rpoUnknown" as const] : rpo > promised.rpoMinutes ? ["tooOld" as const] : []),
    ];
}

/** True where every system kept its promise. */
export const keptAll = (measured: readonly Measured[]): boolean => measured.every(({ misses }) => misses.length === 0);
