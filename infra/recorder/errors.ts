import { hasMarker } from "./marker";
import type { Resource } from "./resource/resource";

/** Ends a program with a message for its user, without a stack trace. */
export class RunError extends Error {
    readonly __pulumiRunError = true;

    static isInstance(value: unknown): value is RunError {
        return hasMarker(value, "__pulumiRunError");
    }
}

/** Ends a program with a message about one resource. */
export class ResourceError extends Error {
    readonly __pulumResourceError = true;

    constructor(
        message: string,
        readonly resource: Resource | undefined,
        readonly hideStack?: boolean,
    ) {
        super(message);
    }

    static isInstance(value: unknown): value is ResourceError {
        return hasMarker(value, "__pulumResourceError");
    }
}

/** The program uses something of Pulumi that cannot work in process, without engine and cloud. */
export class UnsupportedError extends RunError {
    override readonly name = "UnsupportedError";
}

/** Two resources of one stack have the same URN; the message is the engine's. */
export class DuplicateUrnError extends RunError {
    override readonly name = "DuplicateUrnError";

    constructor(readonly urn: string) {
        super(`Duplicate resource URN '${urn}'; try giving it a unique name`);
    }
}
