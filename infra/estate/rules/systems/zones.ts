import { displayNames } from "../../display";
import { isBound, type Draft } from "../../draft/draft";
import type { Problem } from "../../problem";
import { problem } from "../../problems";

/** A system runs in a zone in which its department has a network. */
export function* checkZones(draft: Draft): Iterable<Problem> {
    for (const { value, at } of draft.systems.sound) {
        const department = draft.departments.byName.get(value.department);
        if (department?.value === undefined || !isBound(value)) continue;
        const zones = department.value.networks.map((network) => network.zone);
        if (!zones.includes(value.zone))
            yield problem(
                "zoneWithoutNetwork",
                at("zone"),
                { value: value.zone, department: value.department, allowed: displayNames(zones) },
                [department.at("networks")],
            );
    }
}
