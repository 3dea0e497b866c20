import type { Draft, DraftSite } from "../draft/draft";
import { provinceOf } from "../draft/draft";
import type { Sound } from "../draft/item";
import type { RecoveryModel, RecoverySiteModel, Seat } from "../model";
import type { RecoverySite } from "../schema/types.generated";
import { defaultLeastDistanceKm } from "./seats";

/** What recovery.yaml says besides its sites; undefined where there is none. */
export function recoveryModel({ recovery }: Draft): RecoveryModel | undefined {
    if (recovery?.value === undefined) return undefined;
    const { leastDistanceKm = defaultLeastDistanceKm, techniques, coordinates = [] } = recovery.value;
    return {
        leastDistanceKm,
        techniques: new Map(techniques.map((technique) => [technique.grade, technique])),
        seats: new Map(coordinates.map((seat): [string, Seat] => [seat.division, { ...seat, verified: false }])),
        source: recovery.at(),
    };
}

/** A site of an estate without problems. */
export function siteModel(draft: Draft, { value, platform }: Sound<RecoverySite, DraftSite>): RecoverySiteModel {
    const owner = provinceOf(draft)?.name;
    if (owner === undefined) throw new Error("an estate without problems has a province");
    const { id, objectStore, dns, protects } = value;
    return {
        ...value.platform,
        id,
        objectStore,
        dns,
        division: owner,
        protects: protects.map(({ division }) => division),
        protections: new Map(protects.map((protection) => [protection.division, protection])),
        source: platform.at(),
    };
}
