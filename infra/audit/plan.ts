import { isRecord } from "../engine/workplace/is-record";
import { display } from "../estate/display";
import { itemsOf, type Audited, type Item, type Placed } from "./audited";
import type { AuditDocument } from "./document";
import { FieldError, Fields } from "./fields";
import { otherDocument } from "./other-documents";
import { resourceOf } from "./resource";
import { withOutputNames } from "./stack-outputs";

/** Steps after which a resource is no more; `refresh` only where it says nothing of a new state. */
const gone: ReadonlySet<string> = new Set(["delete", "discard", "refresh"]);
/** Steps that take what was replaced out of the way: its successor is told of in another. */
const ofReplacements: ReadonlySet<string> = new Set(["delete-replaced", "discard-replaced", "remove-pending-replace"]);

/**
 * The resources that there will be after what a preview (`pulumi preview --json`) tells of. It tells of those only that change,
 * unless it was made with --show-sames or the state before it is known.
 *
 * @param before state that the preview was made on
 * @throws AuditError
 */
export function readPlan(document: AuditDocument, before?: Audited): Audited {
    const { steps, diagnostics, same } = digestOf(document);
    requireWhole(document, diagnostics);
    const resources = new Map<string, Placed>(before?.resources);
    let listed = 0;
    for (const item of itemsOf(document, ["steps"], steps)) {
        const { op, urn, old, next } = item.read(stepOf);
        if (before !== undefined) requireSameStack(document, item, urn, before);
        if (next === undefined) {
            // What an earlier deployment left to be deleted has the URN of its successor.
            if (gone.has(op) && old?.["delete"] !== true) resources.delete(urn);
            continue;
        }
        if (typeof old?.["urn"] === "string") resources.delete(old["urn"]);
        const resource = item.read(() => resourceOf(next));
        resources.set(resource.urn, { resource, place: item.place });
        if (op === "same") listed += 1;
    }
    return {
        kind: "plan",
        resources: withOutputNames(resources),
        unlisted: before === undefined ? Math.max(0, same - listed) : 0,
    };
}

interface Digest {
    readonly steps: readonly unknown[];
    readonly diagnostics: readonly unknown[];
    /** Resources that stay as they are. */
    readonly same: number;
}

function digestOf(document: AuditDocument): Digest {
    const { root } = document;
    if (!isRecord(root) || !(Array.isArray(root["steps"]) || isRecord(root["changeSummary"])))
        throw document.error(otherDocument(root, "plan"));
    const { steps = [], diagnostics = [], changeSummary } = root;
    if (!Array.isArray(steps) || !Array.isArray(diagnostics)) throw document.error("notAPlan");
    const same = isRecord(changeSummary) ? changeSummary["same"] : 0;
    return { steps, diagnostics, same: typeof same === "number" ? same : 0 };
}

interface Step {
    readonly op: string;
    readonly urn: string;
    readonly old?: Readonly<Record<string, unknown>>;
    readonly next?: Readonly<Record<string, unknown>>;
}

function stepOf(record: Readonly<Record<string, unknown>>): Step {
    const fields = new Fields(record);
    const [op, urn] = [fields.requiredText("op"), fields.requiredText("urn")];
    const [old, next] = [fields.optionalObject("oldState"), fields.optionalObject("newState")];
    const ends = gone.has(op) || ofReplacements.has(op);
    if (next === undefined && !ends) throw new FieldError("newState", "object");
    return {
        op,
        urn,
        ...(old === undefined ? {} : { old }),
        ...(next === undefined || ofReplacements.has(op) ? {} : { next }),
    };
}

/** A preview that failed tells of a part only: what is missing can't be said to be in order. */
function requireWhole(document: AuditDocument, diagnostics: readonly unknown[]): void {
    const failure = diagnostics.filter(isRecord).find(({ severity }) => severity === "error");
    if (failure === undefined) return;
    const [message = ""] = String(failure["message"]).trim().split("\n");
    throw document.error("failedPlan", 0, { message: display(message) });
}

function requireSameStack(document: AuditDocument, item: Item, urn: string, before: Audited): void {
    const [first] = before.resources.keys();
    if (first === undefined || stackPart(first) === stackPart(urn)) return;
    const params = { stack: stackPart(first), found: stackPart(urn) };
    throw document.error("otherStack", item.place(), params);
}

/** Stack and project of a URN. */
const stackPart = (urn: string): string =>
    urn
        .split("::")
        .slice(0, 2)
        .join("::")
        .replace(/^urn:pulumi:/, "");
