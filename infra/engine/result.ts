import type { Changes } from "./events/changes";
import type { FailedCreation } from "./events/event-summary";

/** A text in namespace `engine` of infra/i18n, made in the reader's language when it is printed. */
export interface Message {
    readonly code: string;
    readonly params: Readonly<Record<string, string | number>>;
}

/** What the engine said about a stack or one of its resources, without secret values. */
export interface Diagnostic {
    readonly severity: "error" | "warning";
    readonly message: string;
    /** Resource it is about; absent where it is about the stack. */
    readonly urn?: string;
    /** Policy that says it, e.g. `consolidation/county-owns-no-platform`. */
    readonly policy?: string;
}

/** A deletion or replacement: what a reviewer has to look at first. */
export interface DestructiveStep {
    readonly op: "delete" | "replace";
    readonly urn: string;
    /** Properties that force the replacement; empty for deletions. */
    readonly keys: readonly string[];
    readonly protect: boolean;
}

/** A resource that an operation changes, or would change. */
export interface TouchedResource {
    readonly op: "create" | "update" | "replace" | "delete";
    readonly urn: string;
}

/** A property that differs; values as JSON, `"[secret]"` for secrets, absent where a side has none. */
export interface DriftedProperty {
    /** E.g. `rules[0].port`. */
    readonly path: string;
    readonly state?: string | undefined;
    readonly cloud?: string | undefined;
}

/** A resource whose object in the cloud is not as the state says. */
export interface DriftedResource {
    readonly urn: string;
    /** The provider's name of the object. */
    readonly id?: string | undefined;
    /** `gone`: the cloud does not have it any more; `broken`: it has it, but as failed. */
    readonly kind: "changed" | "gone" | "broken";
    readonly properties: readonly DriftedProperty[];
}

/** What a worker says about one operation on one stack. */
export interface StackOutcome {
    readonly status: "succeeded" | "failed" | "cancelled";
    readonly changes: Changes;
    /** Deletions and replacements, as the engine reported them. */
    readonly steps: readonly DestructiveStep[];
    readonly diagnostics: readonly Diagnostic[];
    /** All that was changed, or would be; absent where the engine was not asked. */
    readonly touched?: readonly TouchedResource[];
    /** What a refresh found, or a look for drift; absent with other operations. */
    readonly drift?: readonly DriftedResource[];
    /** Why it failed; absent on success. */
    readonly reason?: Message;
    /**
     * End of the deployment since which nothing changed that the stack is made from, ISO 8601: the engine was not asked;
     * absent where it was.
     */
    readonly unchangedSince?: string;
    /** Creations of which nobody knows whether they were done; absent where there are none. */
    readonly lost?: readonly FailedCreation[];
}

export interface StackResult extends Omit<StackOutcome, "status"> {
    readonly stack: string;
    readonly status: StackOutcome["status"] | "skipped";
    /** 0 where the stack was not started. */
    readonly durationMs: number;
    /** Absolute path; absent where the stack was not started. */
    readonly logFile?: string;
}
