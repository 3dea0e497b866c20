import type { ResolvedStep } from "./deployment/pending";
import type { OperationName } from "./worker/protocol";
import type { StackResult } from "./result";

/** A change that the engine is at work on. */
export interface ActiveStep {
    readonly urn: string;
    /** The engine's name of it, e.g. `create` or `delete-replaced`. */
    readonly op: string;
    /** Milliseconds since it began, when this was said. */
    readonly elapsedMs: number;
}

/** How far a stack is. */
export interface StackProgress {
    /** Resources that the engine has looked at so far. */
    readonly resources: number;
    /** Changes under way, the longest first. */
    readonly active: readonly ActiveStep[];
}

/** What happens during a run, as data; a renderer turns it into lines. */
export type ProgressEvent =
    | {
          readonly type: "preparing";
          readonly operation: OperationName;
          readonly stacks: number;
          readonly parallel: number;
      }
    /** Facts and credentials of the clouds are looked up. */
    | { readonly type: "connecting"; readonly clouds: readonly string[] }
    /** Stacks are created, empty, in a state that has never seen them. */
    | { readonly type: "creatingStacks"; readonly stacks: readonly string[] }
    /** Steps that a killed engine had begun, and what became of them. */
    | { readonly type: "interrupted"; readonly steps: readonly ResolvedStep[] }
    | { readonly type: "started"; readonly stack: string }
    | ({ readonly type: "progress"; readonly stack: string } & StackProgress)
    | { readonly type: "finished"; readonly result: StackResult }
    /** `finishing`: the engine ends what is under way, however long that takes. */
    | { readonly type: "cancelling"; readonly finishing: boolean }
    | { readonly type: "ended" };

export type ProgressSink = (event: ProgressEvent) => void;
