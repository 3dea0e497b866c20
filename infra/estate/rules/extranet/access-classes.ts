import { displayNames } from "../../display";
import type { Draft } from "../../draft/draft";
import { accessClasses } from "../../extranet/access-classes";
import type { Problem } from "../../problem";
import { problem } from "../../problems";

/** A department has networks only in zones that its access class reaches. */
export function* checkAccessClasses(draft: Draft): Iterable<Problem> {
    for (const { value, at } of draft.departments.sound) {
        if (value.accessClass === undefined) continue;
        const { zones } = accessClasses[value.accessClass];
        for (const [index, { zone }] of value.networks.entries())
            if (!zones.includes(zone))
                yield problem(
                    "zoneNotOfClass",
                    at("networks", index, "zone"),
                    { value: zone, accessClass: value.accessClass, allowed: displayNames(zones) },
                    [at("accessClass")],
                );
    }
}
