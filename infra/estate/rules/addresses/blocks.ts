import type { SourceLocation } from "../../location";
import type { Problem } from "../../problem";
import { problem, type ProblemCode } from "../../problems";
import { blockOf, contains, overlaps, type Block } from "../../validate/cidr";

/** An address block and where it stands. */
export interface PlacedBlock {
    readonly cidr: string;
    at(): SourceLocation;
}

/** A problem where `inner` is not inside `outer`, which is related. */
export function* checkInside(code: ProblemCode, inner: PlacedBlock, outer: PlacedBlock): Iterable<Problem> {
    if (!contains(blockOf(outer.cidr), blockOf(inner.cidr)))
        yield problem(code, inner.at(), { value: inner.cidr, block: outer.cidr }, [outer.at()]);
}

/**
 * A problem for each block that overlaps one before it, in the order of the list. Blocks are sorted by address, so that
 * thousands of departments take no square time.
 */
export function* checkApart(code: ProblemCode, blocks: readonly PlacedBlock[]): Iterable<Problem> {
    const sorted = blocks
        .map((placed, order) => ({ placed, order, block: blockOf(placed.cidr) }))
        .sort((a, b) => a.block.first - b.block.first);
    let widest: (typeof sorted)[number] | undefined;
    for (const entry of sorted) {
        if (widest !== undefined && overlaps(widest.block, entry.block)) {
            const [first, second] = widest.order < entry.order ? [widest, entry] : [entry, widest];
            yield overlapProblem(code, second.placed, first.placed);
        }
        if (widest === undefined || entry.block.last > widest.block.last) widest = entry;
    }
}

/** Says that a block overlaps another one, which is related. */
export function overlapProblem(code: ProblemCode, block: PlacedBlock, other: PlacedBlock): Problem {
    const place = other.at();
    const params = { value: block.cidr, other: other.cidr, file: place.file, line: place.line };
    return problem(code, block.at(), params, [place]);
}

/** The first of `others` that a block overlaps. */
export function findOverlap(block: Block, others: readonly PlacedBlock[]): PlacedBlock | undefined {
    return others.find((other) => overlaps(block, blockOf(other.cidr)));
}
