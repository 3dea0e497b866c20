import type { RunSummary } from "../../engine/operations";
import type { StackOutputs } from "../../engine/state/outputs";
import type { StackSwitches } from "../../engine/workplace/switches";
import type { Result } from "../../estate/problem";
import type { DrillLog } from "../journal/log";
import type { Stand } from "../journal/stand";
import type { DrilledSystem } from "../plan/plan";
import type { DrillProblem } from "../plan/problem";
import type { DrillStep } from "../plan/steps";

/** What the engine does for a drill, the same way as for `egov up`. None of these rejects because of a stack. */
export interface DrillEngine {
    /** Previews for a deployment. */
    preview(stacks: readonly string[]): Promise<RunSummary>;
    up(stacks: readonly string[]): Promise<RunSummary>;
    /**
     * Deploys what takes resources of stacks back: also those that their cloud guards, and what services keep of projects that are
     * gone.
     *
     * @param gone stack -> URNs that are to go
     */
    takeBack(gone: ReadonlyMap<string, readonly string[]>): Promise<RunSummary>;
    /** Outputs of deployed stacks, and what their names lead to. */
    look(stacks: readonly string[]): Promise<ReadonlyMap<string, StackLook>>;
    /** Takes the protection of resources out of a stack's state; those that it does not protect are left alone. */
    unprotect(stack: string, urns: readonly string[]): Promise<void>;
}

/** What the state of a standby stack says. */
export interface StackLook {
    readonly outputs: StackOutputs;
    /** Host name -> addresses of its record. */
    readonly names: ReadonlyMap<string, readonly string[]>;
}

/** The switches of standby stacks, in their settings. */
export interface SwitchBoard {
    read(stack: string): StackSwitches;
    write(stack: string, switches: StackSwitches): void;
}

/** A recovery point that was found, of one volume or one folder of a vault. */
export interface FoundPoint {
    /** Data volume (`db-1/data`) or folder of the vault (`store/`). */
    readonly part: string;
    /** Cinder backup; absent for folders. */
    readonly id?: string;
    /** ISO 8601; undefined where there is none. */
    readonly at?: string;
}

/** Asks the clouds of recovery sites, and no other, what they have of systems. */
export interface PointSource {
    find(
        systems: readonly DrilledSystem[],
    ): Promise<Result<ReadonlyMap<string, readonly FoundPoint[]>, readonly DrillProblem[]>>;
}

/** The person at the terminal. */
export interface Operator {
    /** Gives back when what is written at home has stopped. False where the answer is no. */
    confirmWritesStopped(systems: readonly string[]): Promise<boolean>;
    /** Time of the last data that is found at the site, ISO 8601; undefined where nobody knows. */
    askMarker(system: string): Promise<string | undefined>;
}

/** Everything around a drill. */
export interface DrillWorld {
    readonly engine: DrillEngine;
    readonly switches: SwitchBoard;
    readonly points: PointSource;
    readonly operator: Operator;
    readonly log: DrillLog;
    /** Writes the evidence. */
    record(stand: Stand): void;
    /** Says what begins. */
    onStep(step: DrillStep): void;
    now(): Date;
    /** Whether something accepts connections; undefined where it was not asked. */
    answers(address: string, ports: readonly number[]): Promise<boolean | undefined>;
    /** Ctrl-C. */
    readonly signal: AbortSignal;
}
