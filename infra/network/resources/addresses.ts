import { contains, parseBlock, type AddressBlock } from "../../../policies/kernel/network/address-block";

/** How far something permitted holds for the other end. */
export type Hold = "all" | "some" | "none";

/** Addresses of the other end, as resources know them. */
export interface Seen {
    readonly block: AddressBlock;
    /** Everybody outside: no address of the province's own plan is among them. */
    readonly outside: boolean;
}

/** The same few hundred blocks are compared again and again. */
const blocks = new Map<string, AddressBlock | undefined>();

/** The block of a text, read once; undefined for what is none. */
export function blockOf(text: string): AddressBlock | undefined {
    if (!blocks.has(text)) blocks.set(text, parseBlock(text));
    return blocks.get(text);
}

/** Whether a permitted block holds the other end's addresses. */
export function holds(cidr: string, { block, outside }: Seen, isOwn: (cidr: string) => boolean): Hold {
    const permitted = blockOf(cidr);
    if (permitted === undefined) return "none";
    if (contains(permitted, block)) return "all";
    if (outside && isOwn(cidr)) return "none";
    return permitted.family === block.family && permitted.first <= block.last && block.first <= permitted.last
        ? "some"
        : "none";
}

const order: readonly Hold[] = ["none", "some", "all"];

/** The most of several; none of nothing. */
export const most = (found: readonly Hold[]): Hold =>
    order[Math.max(0, ...found.map((one) => order.indexOf(one)))] ?? "none";

/** The least of several; all of nothing. */
export const least = (found: readonly Hold[]): Hold =>
    order[Math.min(order.length - 1, ...found.map((one) => order.indexOf(one)))] ?? "all";
