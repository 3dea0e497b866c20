import { displayNumber } from "../../display";
import { isProvisioned, platformOf, type Draft, type DraftPlatform } from "../../draft/draft";
import type { Problem } from "../../problem";
import { problem } from "../../problems";
import type { Path } from "../../locate";
import { containerSize } from "./sizes";

const resources = ["vcpus", "memoryGiB", "storageGiB"] as const;
type Amounts = Readonly<Record<(typeof resources)[number], number>>;

/** What the containers on a platform ask for fits its cluster: the stated capacity, or the node groups at their largest. */
export function* checkClusterCapacity(draft: Draft): Iterable<Problem> {
    const asked = new Map<DraftPlatform, { -readonly [Key in keyof Amounts]: number }>();
    for (const { value } of draft.systems.sound) {
        const department = draft.departments.byName.get(value.department);
        if (value.runtime.kind !== "containers" || !isProvisioned(value) || department === undefined) continue;
        const platform = platformOf(draft, department);
        if (platform === undefined) continue;
        const sum = asked.get(platform) ?? { vcpus: 0, memoryGiB: 0, storageGiB: 0 };
        const size = containerSize(value.runtime);
        for (const resource of resources) sum[resource] += size[resource];
        asked.set(platform, sum);
    }
    for (const [platform, sum] of asked) {
        const cluster = clusterCapacity(draft, platform);
        if (cluster === undefined) continue;
        for (const resource of resources) {
            const limit = cluster.capacity[resource];
            if (sum[resource] <= limit) continue;
            const params = {
                resource,
                sum: displayNumber(sum[resource]),
                limit: displayNumber(limit),
                excess: displayNumber(sum[resource] - limit),
            };
            yield problem("containersAboveCluster", platform.at(...cluster.path(resource)), params);
        }
    }
}

function clusterCapacity(
    draft: Draft,
    platform: DraftPlatform,
): { capacity: Amounts; path: (resource: string) => Path } | undefined {
    const kubernetes = platform.value?.kubernetes;
    if (kubernetes === undefined) return undefined;
    if (kubernetes.mode === "existing")
        return { capacity: kubernetes.capacity, path: (resource) => ["kubernetes", "capacity", resource] };
    // Volumes of a Magnum cluster come from the platform's block storage.
    const capacity = { vcpus: 0, memoryGiB: 0, storageGiB: Infinity };
    for (const { flavor: name, count, maxCount } of kubernetes.nodeGroups) {
        const flavor = draft.flavors.byName.get(name)?.value;
        if (flavor === undefined) return undefined;
        const nodes = Math.max(count, maxCount ?? count);
        capacity.vcpus += nodes * flavor.vcpus;
        capacity.memoryGiB += (nodes * flavor.memoryMiB) / 1024;
    }
    return { capacity, path: () => ["kubernetes", "nodeGroups"] };
}
