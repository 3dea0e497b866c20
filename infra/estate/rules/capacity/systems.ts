import { displayNumber } from "../../display";
import { isProvisioned, type Draft } from "../../draft/draft";
import type { Problem } from "../../problem";
import { problem } from "../../problems";
import { machineSize, type MachineSize } from "./sizes";

const resources = ["instances", "vcpus", "memoryGiB", "volumes", "storageGiB", "loadBalancers"] as const;

/** The systems of a department that have resources fit its quota. */
export function* checkSystemSizes(draft: Draft): Iterable<Problem> {
    const used = new Map<string, { size: MachineSize; at: () => Problem["location"] }[]>();
    for (const { value, at } of draft.systems.sound) {
        if (value.runtime.kind !== "virtual-machines" || !isProvisioned(value)) continue;
        const size = machineSize(draft, value, value.runtime);
        if (size === undefined) continue;
        const list = used.get(value.department);
        if (list === undefined) used.set(value.department, [{ size, at }]);
        else list.push({ size, at });
    }
    for (const { name, value, at } of draft.departments.sound) {
        const systems = used.get(name ?? "") ?? [];
        for (const resource of resources) {
            const sum = systems.reduce((total, { size }) => total + size[resource], 0);
            const limit = value.quota[resource];
            if (sum <= limit) continue;
            const takers = systems
                .filter(({ size }) => size[resource] > 0)
                .sort((a, b) => b.size[resource] - a.size[resource]);
            yield problem(
                "systemsAboveQuota",
                at("quota", resource),
                {
                    resource,
                    sum: displayNumber(sum),
                    limit,
                    excess: displayNumber(sum - limit),
                    systems: takers.length,
                },
                takers.slice(0, 3).map((taker) => taker.at()),
            );
        }
    }
}
