import type { EstateModel } from "../../estate/model";
import type { RecoveryPlan, RecoveryStep } from "../../estate/recovery/plan";
import { distanceBetween } from "../../estate/recovery/seats";

/** A site, what it protects and how far that is; `distanceKm` is null where it is not known. */
export function recoveryJson(estate: EstateModel, plans: readonly RecoveryPlan[]): readonly unknown[] {
    return plans.map(({ site, steps, limits, taken }) => ({
        site: site.id,
        city: site.site,
        protects: site.protects.map((division) => ({
            division,
            distanceKm: distanceTo(estate, site.site, estate.platforms.get(division)?.site),
        })),
        limits,
        taken,
        fits: steps.every(({ short }) => short.length === 0),
        steps: steps.map(stepJson),
    }));
}

function distanceTo(estate: EstateModel, site: string, other: string | undefined): number | null {
    const distance = other === undefined ? undefined : distanceBetween(estate, site, other);
    return distance === undefined ? null : Math.round(distance);
}

function stepJson({ position, system, technique, room, size, short }: RecoveryStep): unknown {
    return {
        position,
        system: system.id,
        title: system.title,
        grade: system.recovery.grade,
        technique: technique.technique,
        rtoMinutes: system.recovery.rtoMinutes,
        rpoMinutes: system.recovery.rpoMinutes,
        room,
        size,
        fits: short.length === 0,
        short,
    };
}
