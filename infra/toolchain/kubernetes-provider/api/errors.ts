import { isObject, valueAt, type Properties, type Value } from "../properties";

/** What the API server names as a cause of a refusal. */
export interface Cause {
    /** Path in the object, e.g. `spec.template.spec.containers[0].image`; empty where the server names none. */
    readonly field: string;
    readonly reason: string;
    readonly message: string;
}

/** An answer of the API server that is no success, with the server's own reason (its `Status` object). */
export class ApiError extends Error {
    constructor(
        /** HTTP status. */
        readonly code: number,
        /** The server's one-word reason, e.g. `AlreadyExists`, `Forbidden`; empty where it gave none. */
        readonly reason: string,
        message: string,
        readonly causes: readonly Cause[] = [],
    ) {
        super(message);
    }
}

/** The API server could not be asked at all. */
export class ConnectionError extends Error {
    constructor(
        message: string,
        /** What the system says, e.g. `ECONNREFUSED`. */
        readonly code: string,
    ) {
        super(message);
    }
}

/** Reads the `Status` that the API server answers with; other texts (of a proxy, say) are taken as they are. */
export function apiError(code: number, body: string): ApiError {
    let status: Value = null;
    try {
        status = JSON.parse(body) as Value;
    } catch {
        // No Status: what stands there is the message.
    }
    const text = (value: Value | undefined): string => (typeof value === "string" ? value : "");
    const message = text(valueAt(status, "message")) || body.trim().slice(0, 500) || `HTTP status ${code}`;
    const causes = valueAt(status, "details", "causes");
    return new ApiError(
        code,
        text(valueAt(status, "reason")),
        message,
        (Array.isArray(causes) ? (causes as readonly Value[]) : []).filter(isObject).map((cause: Properties) => ({
            field: text(cause["field"]),
            reason: text(cause["reason"]),
            message: text(cause["message"]),
        })),
    );
}

export const isApiError = (error: unknown, code: number, reason?: string): error is ApiError =>
    error instanceof ApiError && error.code === code && (reason === undefined || error.reason === reason);

/** Whether a create or change failed because its namespace is not there. */
export const isNamespaceMissing = (error: unknown): boolean =>
    isApiError(error, 404, "NotFound") && /^namespaces "[^"]*" not found/.test(error.message);

/** Whether the person has no right to do it; admission (quotas, Pod Security) answers 403 too, in other words. */
export const isRightMissing = (error: unknown): boolean =>
    isApiError(error, 403) && /User "[^"]*" cannot \w+ /.test(error.message);
