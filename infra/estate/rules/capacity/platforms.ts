import { displayNumber } from "../../display";
import { platformOf, type Draft, type DraftPlatform, type Located } from "../../draft/draft";
import type { Problem } from "../../problem";
import { problem } from "../../problems";
import type { Department } from "../../schema/types.generated";

const resources = [
    ["vcpus", "vcpus"],
    ["memoryGiB", "memory"],
    ["storageGiB", "storage"],
] as const;

type SoundDepartment = Located<Department> & { readonly value: Department };

/** The quotas of a platform's departments together stay within its capacity times the overcommit that the estate states. */
export function* checkPlatformCapacity(draft: Draft): Iterable<Problem> {
    const overcommit = draft.estate?.value?.overcommit;
    if (overcommit === undefined) return;
    const tenants = new Map<DraftPlatform, SoundDepartment[]>();
    for (const department of draft.departments.sound) {
        const platform = platformOf(draft, department);
        if (platform === undefined) continue;
        const list = tenants.get(platform);
        if (list === undefined) tenants.set(platform, [department]);
        else list.push(department);
    }
    for (const [platform, departments] of tenants) {
        if (platform.value === undefined) continue;
        for (const [resource, factor] of resources) {
            const capacity = platform.value.capacity[resource];
            const limit = displayNumber(capacity * overcommit[factor]);
            const sum = departments.reduce((total, { value }) => total + value.quota[resource], 0);
            if (sum <= limit) continue;
            yield problem(
                "quotasAboveCapacity",
                platform.at("capacity", resource),
                {
                    resource,
                    sum,
                    departments: departments.length,
                    capacity,
                    factor: overcommit[factor],
                    limit,
                    excess: displayNumber(sum - limit),
                },
                largest(departments, resource),
            );
        }
    }
}

/** The three largest quotas: where to start cutting. */
function largest(
    departments: readonly SoundDepartment[],
    resource: "vcpus" | "memoryGiB" | "storageGiB",
): Problem["location"][] {
    return [...departments]
        .sort((a, b) => b.value.quota[resource] - a.value.quota[resource])
        .slice(0, 3)
        .map((department) => department.at("quota", resource));
}
