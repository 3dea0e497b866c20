import type { EngineEvent } from "@pulumi/pulumi/automation";
import { changesOfSummary, type ChangeKind, type Changes, kindOfStep, noChanges } from "./changes";
import { driftOf } from "./drift";
import { isDefaultProvider, stackType } from "../../recorder/urn";
import { plainText } from "./plain-text";
import type { StackProgress } from "../progress";
import type { DestructiveStep, Diagnostic, DriftedResource, TouchedResource } from "../result";

/** Diagnostics kept for one stack; a broken program can print thousands, and all of them are in the log. */
const maxDiagnostics = 200;

/** Diagnostics that nobody can act on, or that say less than the others; they stay in the log. */
const noise = [
    /^using \S+ from \$PATH at /,
    /^provider config warning: property "useOctavia" is deprecated/,
    // The plug-in says it once more as the reason of the step that failed.
    /^sdk-v2\/provider\d*\.go:\d+: sdk\.helper_schema: /,
    /verification warning: Deprecated Resource: Support for neutron-lbaas will be removed/,
    /^preview failed$/,
    /^(?:preview|update|refresh|destroy) (?:failed|canceled)$/,
];

/** When a step counts: `planned` where nothing is done, `done` where only what came to its end is true. */
export type Counting = "planned" | "done";

/** A resource whose creation failed, with what the engine says of it; secret values are masked. */
export interface FailedCreation {
    readonly urn: string;
    readonly type: string;
    readonly inputs: Readonly<Record<string, unknown>>;
    readonly parent?: string;
    /** URN and id of its provider, joined with `::`. */
    readonly provider?: string;
    readonly protect?: boolean;
}

/** Collects what a person needs to know of a stack's engine events. */
export class EventSummary {
    private readonly counted: Record<ChangeKind, number> = { ...noChanges };
    private fromEngine: Changes | undefined;
    private readonly destructive = new Map<string, DestructiveStep>();
    private readonly changed = new Map<string, TouchedResource>();
    private readonly messages = new Map<string, Diagnostic>();
    private readonly drifted = new Map<string, DriftedResource>();
    private readonly active = new Map<string, { op: string; since: number }>();
    private readonly seen = new Set<string>();
    private readonly uncreated = new Map<string, FailedCreation>();
    private failed = false;

    /** @param now milliseconds; only differences count */
    constructor(
        private readonly counting: Counting = "planned",
        private readonly now: () => number = () => performance.now(),
    ) {}

    add(event: EngineEvent): void {
        if (event.resourcePreEvent !== undefined) this.begin(event.resourcePreEvent.metadata);
        else if (event.resOutputsEvent !== undefined) this.end(event.resOutputsEvent.metadata);
        else if (event.resOpFailedEvent !== undefined) {
            this.failed = true;
            this.active.delete(event.resOpFailedEvent.metadata.urn);
            this.noteFailure(event.resOpFailedEvent.metadata);
        } else if (event.diagnosticEvent !== undefined) this.addDiagnostic(event.diagnosticEvent);
        else if (event.summaryEvent !== undefined)
            this.fromEngine = changesOfSummary(event.summaryEvent.resourceChanges);
        else if (event.policyEvent !== undefined) {
            const policy = event.policyEvent;
            this.addMessage({
                severity: policy.enforcementLevel === "mandatory" ? "error" : "warning",
                message: `${policy.policyName}: ${plainText(policy.message)}`,
                policy: policy.policyName,
                ...(policy.resourceUrn ? { urn: policy.resourceUrn } : {}),
            });
        }
    }

    get progress(): StackProgress {
        const now = this.now();
        const active = [...this.active].map(([urn, { op, since }]) => ({ urn, op, elapsedMs: now - since }));
        return { resources: this.seen.size, active };
    }

    /**
     * The engine's own counts where it got to its summary, else those of the steps that were seen. Its summary also counts
     * replacements that failed, so it is not taken for what was done then.
     */
    get changes(): Changes {
        const trusted = this.counting === "planned" || !this.failed;
        return trusted && this.fromEngine !== undefined ? this.fromEngine : { ...this.counted };
    }

    get steps(): DestructiveStep[] {
        return [...this.destructive.values()];
    }

    /** Resources that are created, updated, replaced or deleted, by URN; the stack itself and default providers are left out. */
    get touched(): TouchedResource[] {
        return [...this.changed.values()].sort((one, other) => (one.urn < other.urn ? -1 : 1));
    }

    get diagnostics(): Diagnostic[] {
        return [...this.messages.values()];
    }

    /** What a refresh found to differ between state and cloud. */
    get drift(): DriftedResource[] {
        return [...this.drifted.values()];
    }

    /** Creations that failed; replacements are none. */
    get failedCreations(): FailedCreation[] {
        return [...this.uncreated.values()];
    }

    private noteFailure({ op, urn, type, new: wanted }: StepMetadata): void {
        if (op !== "create" || wanted?.inputs === undefined) return;
        const { inputs, parent, provider, protect } = wanted;
        this.uncreated.set(urn, {
            urn,
            type,
            inputs,
            ...(parent ? { parent } : {}),
            ...(provider ? { provider } : {}),
            ...(protect === true ? { protect } : {}),
        });
    }

    private begin(step: StepMetadata): void {
        if (this.counting === "planned") this.count(step);
        if (kindOfStep(step.op) !== undefined) this.seen.add(step.urn);
        if (!["same", "read", "refresh"].includes(step.op))
            this.active.set(step.urn, { op: step.op, since: this.now() });
    }

    private end(step: StepMetadata): void {
        this.active.delete(step.urn);
        // The engine's own summary leaves them out.
        if (this.counting === "done" && !isDefaultProvider(step.urn)) this.count(step);
        const drift = driftOf(step);
        if (drift !== undefined) this.drifted.set(step.urn, drift);
    }

    private count(step: StepMetadata): void {
        const kind = kindOfStep(step.op);
        this.touch(kind, step);
        // A replacement comes as up to three steps; whichever carries the keys is the one to show.
        if (kind === "replace" || step.op === "create-replacement" || step.op === "delete-replaced") {
            const known = this.destructive.get(step.urn)?.keys ?? [];
            this.remember("replace", step, step.keys?.length ? step.keys : known);
        }
        const done = this.counting === "done" && step.op === "create-replacement";
        // The engine says `replace` before it has made the new object; what is done counts when that is there.
        if (done) this.counted.replace += 1;
        if (kind === undefined || (this.counting === "done" && kind === "replace")) return;
        this.counted[kind] += 1;
        if (kind === "delete") this.remember("delete", step, []);
    }

    private touch(kind: ChangeKind | undefined, { op, urn, type }: StepMetadata): void {
        if (type === stackType || isDefaultProvider(urn)) return;
        if (kind === "replace" || op === "create-replacement") this.changed.set(urn, { op: "replace", urn });
        else if ((kind === "create" || kind === "update" || kind === "delete") && !this.changed.has(urn))
            this.changed.set(urn, { op: kind, urn });
    }

    private remember(op: DestructiveStep["op"], step: StepMetadata, keys: readonly string[]): void {
        const protect = step.old?.protect === true || this.destructive.get(step.urn)?.protect === true;
        this.destructive.set(step.urn, { op, urn: step.urn, keys: [...keys], protect });
    }

    private addDiagnostic(event: NonNullable<EngineEvent["diagnosticEvent"]>): void {
        if (event.ephemeral === true || (event.severity !== "error" && event.severity !== "warning")) return;
        const message = plainText(event.message).replace(/^Unhandled exception: (?:Error: )?/, "");
        if (message !== "" && !noise.some((pattern) => pattern.test(message)))
            this.addMessage({ severity: event.severity, message, ...(event.urn ? { urn: event.urn } : {}) });
    }

    private addMessage(diagnostic: Diagnostic): void {
        if (this.messages.size < maxDiagnostics)
            this.messages.set(`${diagnostic.severity} ${diagnostic.urn ?? ""} ${diagnostic.message}`, diagnostic);
    }
}

type StepMetadata = NonNullable<EngineEvent["resourcePreEvent"]>["metadata"];
