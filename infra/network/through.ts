import type { Answer, StepCode } from "./answer";

/** What joins the two ends, the most telling first. */
export const throughCodes = [
    "balancer",
    "ingress",
    "cluster",
    "link",
    "external",
    "sameNetwork",
    "zoneNetwork",
] as const;
export type Through = (typeof throughCodes)[number];

/** Entrance, cluster, link or network by which the best way of an answer goes; undefined where it gets to none. */
export function throughOf({ ways: [way] }: Answer): Through | undefined {
    const met = new Set<StepCode>(way?.steps.map(({ code }) => code));
    return throughCodes.find((code) => met.has(code));
}
