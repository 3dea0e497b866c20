import { isProvisioned, platformOf, type Draft, type DraftSite } from "../../draft/draft";
import type { Sound } from "../../draft/item";
import type { SourceLocation } from "../../location";
import type { Problem } from "../../problem";
import { problem } from "../../problems";
import { recoveryBlock } from "../../recovery/addresses";
import type { RecoveryProtection, RecoverySite, Zone } from "../../schema/types.generated";
import { blockOf, contains } from "../../validate/cidr";

interface Place {
    readonly protection: RecoveryProtection;
    at(...path: readonly Zone[]): SourceLocation;
}

/** Networks of departments whose machines come up at a site have room there, at the same distance from the block's start as at home. */
export function* checkProtectedNetworks(draft: Draft): Iterable<Problem> {
    const places = new Map(draft.sites.sound.flatMap(placesOf));
    const needed = zonesOfMachines(draft);
    for (const department of draft.departments.sound) {
        const platform = platformOf(draft, department);
        const place = places.get(platform?.division.name ?? "");
        if (platform?.value === undefined || place === undefined) continue;
        for (const [index, { zone, cidr }] of department.value.networks.entries()) {
            if (!needed.has(`${department.name} ${zone}`)) continue;
            const params = { department: department.name ?? "", zone };
            const home = department.at("networks", index, "cidr");
            const block = place.protection[zone];
            const value = contains(blockOf(platform.value.zones[zone].block), blockOf(cidr))
                ? recoveryBlock(place.protection, zone, platform.value.zones[zone], cidr)
                : undefined;
            if (block === undefined) yield problem("recoveryBlockMissing", place.at(), params, [home]);
            else if (value !== undefined && !contains(blockOf(block), blockOf(value)))
                yield problem("recoveryBlockTooSmall", place.at(zone), { ...params, value, block }, [home]);
        }
    }
}

function placesOf({ value, at }: Sound<RecoverySite, DraftSite>): [string, Place][] {
    return value.protects.map((protection, index) => [
        protection.division,
        { protection, at: (...path) => at("protects", index, ...path) },
    ]);
}

/** `department zone` of machines that come up at a site: those of systems whose grade asks for more than backups. */
function zonesOfMachines(draft: Draft): Set<string> {
    const onlyBackups = new Set(
        (draft.recovery?.value?.techniques ?? [])
            .filter(({ technique }) => technique === "backup")
            .map(({ grade }) => grade),
    );
    return new Set(
        draft.systems.sound
            .filter(({ value }) => isProvisioned(value) && value.runtime.kind === "virtual-machines")
            .filter(({ value }) => !onlyBackups.has(value.recovery.grade))
            .map(({ value }) => `${value.department} ${value.zone}`),
    );
}
