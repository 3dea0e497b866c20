import type { CloudAccess } from "../../stacks/access";
import type { StackProgress } from "../progress";
import type { StackOutcome } from "../result";

/**
 * What a worker can do with a stack. `preview` and `drift` change neither state nor cloud, `refresh` only the state, `up`
 * and `destroy` both.
 */
export type OperationName = "preview" | "up" | "refresh" | "drift" | "destroy";

/** What a worker is told once, before its first job. */
export interface WorkerSetup {
    /** Absolute path of the estate's folder. */
    readonly estateFolder: string;
    readonly projectName: string;
    /** Folder of this worker alone; the worker makes it, the orchestrator removes it. */
    readonly workFolder: string;
    /** Of the engine on PATH, e.g. `3.259.0`; where absent the worker runs it for its version. */
    readonly engineVersion?: string;
    /** Keep stack traces of errors in programs; costs the SDK about as much time again as it needs without. */
    readonly stackTraces: boolean;
}

export interface StackJob {
    readonly operation: OperationName;
    readonly stack: string;
    /** Text of `Pulumi.<stack>.yaml`. */
    readonly settings: string;
    /** Absolute path; its folder exists. */
    readonly logFile: string;
    /** Resources that the engine works on at the same time. */
    readonly parallel: number;
    /** For the stack's program; holds secrets. */
    readonly access?: CloudAccess;
    /** Absolute path of an update plan of the engine: `preview` writes it, `up` does no more than it says. */
    readonly planFile?: string;
    /** Absolute path of a policy pack that `preview` and `up` are judged by. */
    readonly policyPack?: string;
    /** URNs that the operation leaves alone. */
    readonly exclude?: readonly string[];
    /** Go on in the log file instead of beginning it. */
    readonly continues?: boolean;
}

export type ToWorker =
    | { readonly type: "setup"; readonly setup: WorkerSetup }
    | { readonly type: "run"; readonly job: StackJob }
    /** Stop the running stack in an orderly way. */
    | { readonly type: "cancel" }
    | { readonly type: "close" };

export type FromWorker =
    | { readonly type: "progress"; readonly progress: StackProgress }
    /** `residentBytes`: memory of the worker's process after the job. */
    | { readonly type: "done"; readonly outcome: StackOutcome; readonly residentBytes: number };
