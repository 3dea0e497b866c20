import type { StackResource } from "../../policies/kernel/rule";
import type { SourceLocation } from "../estate/location";
import { isRecord } from "../engine/workplace/is-record";
import type { AuditDocument } from "./document";
import { FieldError } from "./fields";
import type { JsonPath } from "./json-walk";

/** A resource and where it is told of. */
export interface Placed {
    readonly resource: StackResource;
    place(): SourceLocation;
}

/** What is audited: the resources of a state, or those that there will be after what a preview tells of. */
export interface Audited {
    readonly kind: "state" | "plan";
    /** URN -> resource, in the order of the document. */
    readonly resources: ReadonlyMap<string, Placed>;
    /** Resources that are left as they are, of which a preview says no more than their number. */
    readonly unlisted: number;
}

/** An item of a list of a document. */
export interface Item {
    readonly record: Readonly<Record<string, unknown>>;
    place(): SourceLocation;
    /** Takes from the item what it should have; throws AuditError with its place where it is not so. */
    read<Value>(take: (record: Readonly<Record<string, unknown>>) => Value): Value;
}

/** Items of the list at `path`; their places are worked out when the first is asked for. */
export function itemsOf(document: AuditDocument, path: JsonPath, list: readonly unknown[]): Item[] {
    let offsets: ReadonlyMap<number, number> | undefined;
    const offsetOf = (index: number): number => {
        offsets ??= document.offsetsOf(path, "urn");
        return offsets.get(index) ?? 0;
    };
    return list.map((value, index): Item => {
        const record = isRecord(value) ? value : {};
        return {
            record,
            place: () => document.at(offsetOf(index)),
            read(take) {
                try {
                    if (!isRecord(value)) throw new FieldError(String(index), "object");
                    return take(record);
                } catch (error) {
                    if (!(error instanceof FieldError)) throw error;
                    const { field, wanted } = error;
                    const at = [...path, index].join(".");
                    throw document.error("badField", offsetOf(index), { at, field, wanted });
                }
            },
        };
    });
}
