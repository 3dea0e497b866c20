import type { SourceLocation } from "../estate/location";

/** `partly`: only from or to some of the addresses. `unknown`: what decides is not in the estate. */
export type Verdict = "yes" | "partly" | "unknown" | "no";

/** What a hop or rule does to the traffic. */
export type Effect = "passes" | "partly" | "unknown" | "stops";

/** A hop or a rule on the way. */
export interface Step {
    /** What it is: `network:step.<code>` is its text. */
    readonly code: StepCode;
    readonly effect: Effect;
    readonly params: Readonly<Record<string, string | number>>;
    /** Line of the estate that it comes from; absent where the estate has none, e.g. for the internet. */
    readonly at?: SourceLocation;
}

/** @param source what the step comes from: a place, or what permits it */
export function step(
    code: StepCode,
    effect: Effect,
    params: Step["params"],
    source: { readonly at?: SourceLocation } = {},
): Step {
    return { code, effect, params, ...(source.at === undefined ? {} : { at: source.at }) };
}

export type StepCode =
    | "leaves"
    | "leavesOn"
    | "mayNotLeave"
    | "sameNetwork"
    | "departmentRouter"
    | "zoneNetwork"
    | "external"
    | "link"
    | "notLinked"
    | "edge"
    | "secureAccess"
    | "translated"
    | "zonesApart"
    | "noLink"
    | "noEntrance"
    | "cluster"
    | "podsStayInside"
    | "balancer"
    | "balancerRefuses"
    | "ingress"
    | "ingressRefuses"
    | "behind"
    | "admits"
    | "refuses"
    | "arrives";

/** One way to the other end, hop by hop. */
export interface Way {
    readonly verdict: Verdict;
    /** Up to where it ends: nothing follows a step that stops. */
    readonly steps: readonly Step[];
}

export type Protocol = "tcp" | "udp";

/** Whether one place reaches another on a port. */
export interface Answer {
    readonly from: string;
    readonly to: string;
    readonly protocol: Protocol;
    readonly port: number;
    /** That of the best way. */
    readonly verdict: Verdict;
    /** All ways there could be, the best first. */
    readonly ways: readonly Way[];
}

const byEffect: Readonly<Record<Effect, Verdict>> = {
    passes: "yes",
    partly: "partly",
    unknown: "unknown",
    stops: "no",
};
/** The best first. */
export const verdicts: readonly Verdict[] = ["yes", "partly", "unknown", "no"];
const rank = (verdict: Verdict): number => verdicts.indexOf(verdict);

/** A way is as good as its worst step; what follows the first that stops is left out. */
export function wayOf(steps: readonly Step[]): Way {
    const end = steps.findIndex(({ effect }) => effect === "stops");
    const walked = end < 0 ? steps : steps.slice(0, end + 1);
    const worst = Math.max(0, ...walked.map(({ effect }) => rank(byEffect[effect])));
    return { verdict: verdicts[worst] ?? "no", steps: walked };
}

/** The best way first; of equal ones the one that gets further, then the one that was named first. */
export function sortWays(ways: readonly Way[]): Way[] {
    return [...ways].sort(
        (one, other) => rank(one.verdict) - rank(other.verdict) || other.steps.length - one.steps.length,
    );
}
