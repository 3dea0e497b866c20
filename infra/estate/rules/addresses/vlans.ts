import { allPlatforms, type Draft } from "../../draft/draft";
import { zones } from "../../model";
import type { Problem } from "../../problem";
import { checkUnique, type Named } from "../rule";

/** A VLAN carries one network on one physical network of a platform; a physical network has one flat network at most. */
export function* checkVlans(draft: Draft): Iterable<Problem> {
    for (const { value, at } of allPlatforms(draft)) {
        if (value === undefined) continue;
        const segments: Named[] = zones.map((zone) => {
            const { physicalNetwork, vlan } = value.zones[zone];
            return { name: `${physicalNetwork}:${vlan}`, at: () => at("zones", zone, "vlan") };
        });
        const { management, external } = value;
        segments.push({ name: `${management.physicalNetwork}:${management.vlan}`, at: () => at("management", "vlan") });
        segments.push({
            name: `${external.physicalNetwork}:${external.vlan ?? "flat"}`,
            at: () => at("external", "vlan"),
        });
        yield* checkUnique("duplicateVlan", segments);
    }
}
