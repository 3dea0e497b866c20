import type { BusinessSystemArgs } from "../business-system";
import type { StandbySystemArgs } from "./args";

/** How much of a system runs: nothing, a share of its machines in percent, or all. */
export type Running = "asleep" | "reduced" | "full";

/** What a technique keeps running while the system is at home, and what runs once it has failed over. */
export function runningOf({ technique, running }: Pick<StandbySystemArgs, "technique" | "running">): Running {
    if (running) return "full";
    switch (technique.technique) {
        case "backup":
        case "pilot-light":
            return "asleep";
        case "warm-standby":
            return "reduced";
        case "hot-standby":
            return "full";
    }
}

/** Share that a warm standby runs at where nothing else is said. */
const usualPercent = 50;

/** The runtime with a share of its machines and replicas, rounded up: one of each part always runs. */
export function reduced(
    runtime: BusinessSystemArgs["runtime"],
    percent: number = usualPercent,
): BusinessSystemArgs["runtime"] {
    const share = (count: number): number => Math.ceil((count * percent) / 100);
    return runtime.kind === "virtual-machines"
        ? {
              ...runtime,
              tiers: runtime.tiers.map((tier) => ({ ...tier, count: share(tier.count) })),
              place: {
                  ...runtime.place,
                  growingTiers: runtime.tiers.filter(({ count }) => count > 1).map(({ name }) => name),
              },
          }
        : {
              ...runtime,
              workloads: runtime.workloads.map((each) => ({ ...each, replicas: share(each.replicas) })),
          };
}
