import { addressText, blockOf, prefixOf, type Block } from "../validate/cidr";

/** Parts of a block that nobody has, in order. Blocks that lie outside are no concern. */
export function freeRanges(block: string, taken: readonly string[]): Block[] {
    const whole = blockOf(block);
    const sorted = taken
        .map(blockOf)
        .filter(({ first, last }) => first <= whole.last && last >= whole.first)
        .sort((one, other) => one.first - other.first);
    const free: Block[] = [];
    let next = whole.first;
    for (const { first, last } of sorted) {
        if (first > next) free.push({ first: next, last: first - 1 });
        next = Math.max(next, last + 1);
    }
    if (next <= whole.last) free.push({ first: next, last: whole.last });
    return free;
}

/** Free blocks of one size. */
export interface FreeBlocks {
    /** How many there are. */
    readonly count: number;
    /** The first of them; undefined where there is none. */
    readonly next?: string;
}

/**
 * Free blocks of a prefix length, each on a boundary of its own size. The first one is what a newcomer takes: what is written
 * down in the estate never moves.
 */
export function freeBlocks(block: string, taken: readonly string[], prefix: number): FreeBlocks {
    const size = 2 ** (32 - prefix);
    let count = 0;
    let next: string | undefined;
    for (const { first, last } of freeRanges(block, taken)) {
        const start = Math.ceil(first / size) * size;
        const fit = Math.max(0, Math.floor((last + 1 - start) / size));
        if (fit > 0) next ??= `${addressText(start)}/${prefix}`;
        count += fit;
    }
    return { count, ...(next === undefined ? {} : { next }) };
}

/** Addresses of a block. */
export const sizeOf = (block: string): number => 2 ** (32 - prefixOf(block));
