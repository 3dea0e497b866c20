import type { ObjectKind } from "./kinds";
import type { Log } from "./rpc/engine-log";
import type { Properties } from "./properties";
import type { Session } from "./session";

/** One resource that is worked on. */
export interface Work {
    readonly urn: string;
    /** Type token, e.g. `kubernetes:core/v1:Namespace`. */
    readonly type: string;
    readonly kind: ObjectKind;
    readonly session: Session;
    readonly log: Log;
    /** The engine wants to end. */
    readonly signal: AbortSignal;
    /** Longest wait in seconds that the resource's options set (customTimeouts); 0 where they set none. */
    readonly timeoutSeconds: number;
}

/** The object is in the cluster and not ready; the engine keeps it in the state and mends it the next time. */
export class InitFailedError extends Error {
    constructor(
        message: string,
        readonly id: string,
        /** Outputs for the state. */
        readonly properties: Properties,
        readonly reasons: readonly string[],
        /** Inputs for the state, where they are not those that the engine has. */
        readonly inputs?: Properties,
    ) {
        super(message);
    }
}
