import type { Draft } from "../../draft/draft";
import type { Problem } from "../../problem";
import { problem } from "../../problems";
import type { Capacity } from "../../schema/types.generated";

/**
 * Counties build no platforms (Lu Zheng Ban Fa [2015] No. 7). National pilots from before the rule keep theirs with a
 * recorded approval, until a date and without growing.
 */
export function* checkPilots(draft: Draft): Iterable<Problem> {
    for (const { value, level, platform, statesPlatform, at, keyAt } of draft.divisions.sound) {
        if (level !== "county") continue;
        const { hosting } = value;
        if (hosting?.mode !== "grandfathered") {
            if (statesPlatform) yield problem("countyPlatform", keyAt("platform"));
            continue;
        }
        if (!statesPlatform) yield problem("pilotWithoutPlatform", at("hosting", "mode"));
        const terms = hosting as { approval?: unknown; ends?: unknown; ceiling?: Capacity };
        for (const field of ["approval", "ends", "ceiling"] as const)
            if (terms[field] === undefined) yield problem("pilotLacks", at("hosting"), { field });
        const capacity = platform?.value?.capacity;
        if (capacity === undefined || terms.ceiling === undefined) continue;
        for (const resource of ["vcpus", "memoryGiB", "storageGiB"] as const)
            if (capacity[resource] > terms.ceiling[resource])
                yield problem(
                    "pilotGrew",
                    platform!.at("capacity", resource),
                    {
                        resource,
                        value: capacity[resource],
                        limit: terms.ceiling[resource],
                        excess: capacity[resource] - terms.ceiling[resource],
                    },
                    [at("hosting", "ceiling", resource)],
                );
    }
}
