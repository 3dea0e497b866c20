import { UnsupportedError } from "./errors";
import type { Resource } from "./resource/resource";
import type { Registration } from "./resource/registration";
import type { RecordedMessage, RecordedValue } from "./types";

/** What a stack is recorded with. */
export interface StackRequest {
    readonly stack: string;
    readonly project: string;
    readonly organization: string;
    /** Full key (`egov:estate`) -> text, as `pulumi config` keeps it. */
    readonly config: Readonly<Record<string, string>>;
    /**
     * Outputs of other stacks by name, plain or as recorded; undefined for a stack that was never deployed, all of whose
     * outputs are unknown. Reading a stack that is not here is an error.
     */
    readonly upstream: ReadonlyMap<string, Readonly<Record<string, RecordedValue>> | undefined>;
}

/** One recording: what the program has registered so far. */
export class Session {
    readonly registrations: Registration[] = [];
    readonly messages: RecordedMessage[] = [];
    readonly byUrn = new Map<string, Resource>();
    /** Outputs that components and the stack registered. */
    readonly outputs = new Map<Resource, Readonly<Record<string, RecordedValue>>>();
    /** Parent of resources that name none; undefined until the stack itself is registered. */
    root: Resource | undefined;

    constructor(readonly request: StackRequest) {}
}

let current: Session | undefined;

/** The recording that is going on. Throws outside of `recordStack`. */
export function currentSession(): Session {
    if (current === undefined)
        throw new UnsupportedError(
            "no stack is being recorded: resources and configuration exist only inside recordStack",
        );
    return current;
}

/** Runs a function with a recording in place. */
export function withSession<Result>(session: Session, run: () => Result): Result {
    if (current !== undefined) throw new UnsupportedError("a stack is being recorded already: recordings do not nest");
    current = session;
    try {
        return run();
    } finally {
        current = undefined;
    }
}
