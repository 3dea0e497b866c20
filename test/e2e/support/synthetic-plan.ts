import type { CloudAccess } from "../../../infra/stacks/access";

/** A thing of the fake cloud (fake-provider). */
export interface SyntheticThing {
    readonly value?: string;
    /** Changing it replaces the thing. */
    readonly zone?: string;
    readonly secret?: string;
    /** Time that creating, updating and deleting it takes. */
    readonly delayMs?: number;
    readonly protect?: boolean;
    /** Things of the same stack that come first. */
    readonly after?: readonly string[];
    /** Its value is the output of another stack, which must be in `reads`. */
    readonly valueFrom?: string;
    /** The plug-in has a default for it. */
    readonly size?: string;
    /** Thing of the same stack, before it, whose id its own provider needs: unknown until that is made. */
    readonly through?: string;
}

/** By name. */
export type SyntheticThings = Readonly<Record<string, SyntheticThing>>;

/** What the stacks of test/e2e/support/synthetic-worker.ts do. */
export interface SyntheticStack {
    /** Pairs of network and subnet on the OpenStack plug-in; they can be previewed only. */
    readonly resources?: number;
    /** Explicit provider instances, each a plug-in process; default 1. */
    readonly providers?: number;
    readonly reads?: readonly string[];
    /** The program throws this. */
    readonly throws?: string;
    /** One resource that the plug-in refuses. */
    readonly badResource?: boolean;
    /** The program never ends. */
    readonly hangs?: boolean;
    /** The worker's process ends in the middle of the stack. */
    readonly exitCode?: number;
    /** A secret property of every subnet. */
    readonly secret?: string;
    readonly things?: SyntheticThings;
    /** System -> things that are there while the configuration `egov:activeSide` sends it to the recovery site. */
    readonly standby?: Readonly<Record<string, SyntheticThings>>;
    /** The program throws unless it is given exactly this access. */
    readonly checksAccess?: CloudAccess;
}

export interface SyntheticPlan {
    readonly stacks: Readonly<Record<string, SyntheticStack>>;
}
