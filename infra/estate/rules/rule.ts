import { display, displayNames } from "../display";
import type { Draft } from "../draft/draft";
import type { Collection, Item } from "../draft/item";
import type { SourceLocation } from "../location";
import { nearest } from "../nearest";
import type { Problem } from "../problem";
import { problem, type ProblemCode } from "../problems";

/**
 * A check that needs more than one entry or file. Pure; reads only sound entries, so that one mistake makes one problem.
 */
export type EstateRule = (draft: Draft) => Iterable<Problem>;

/** Codes of problems that have a second text, which names the nearest match. */
export type NearCode = { [Code in ProblemCode]: `${Code}Near` extends ProblemCode ? Code : never }[ProblemCode];

/** The problem of a name that is none of `names`, with the nearest match or else the names there are. */
export function unknownName(code: NearCode, name: string, names: Iterable<string>, location: SourceLocation): Problem {
    const all = [...names];
    const near = nearest(name, all);
    return near === undefined
        ? problem(code, location, { value: display(name), allowed: displayNames(all) })
        : problem(`${code}Near` as ProblemCode, location, { value: display(name), nearest: near });
}

/** A problem where a collection that is complete has no such name. */
export function* checkReference<Value, Of extends Item<Value>>(
    code: NearCode,
    name: string,
    collection: Collection<Value, Of>,
    location: () => SourceLocation,
): Iterable<Problem> {
    if (collection.complete && !collection.byName.has(name))
        yield unknownName(code, name, collection.byName.keys(), location());
}

/** A named thing and where its name stands. */
export interface Named {
    readonly name: string | undefined;
    at(): SourceLocation;
}

/** A problem for every name that was there before; the first one is related. */
export function* checkUnique(code: ProblemCode, things: Iterable<Named>): Iterable<Problem> {
    const first = new Map<string, Named>();
    for (const thing of things) {
        if (thing.name === undefined) continue;
        const earlier = first.get(thing.name);
        if (earlier === undefined) first.set(thing.name, thing);
        else {
            const other = earlier.at();
            yield problem(code, thing.at(), { value: display(thing.name), file: other.file, line: other.line }, [
                other,
            ]);
        }
    }
}
