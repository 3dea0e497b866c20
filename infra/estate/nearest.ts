import { distance } from "fastest-levenshtein";

/** The candidate that was probably meant: at most a third of the letters differ. Undefined where none is that near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
    const limit = Math.max(1, Math.floor(word.length / 3));
    const wanted = word.toLowerCase();
    let best: string | undefined;
    let bestDistance = limit + 1;
    for (const candidate of candidates) {
        if (Math.abs(candidate.length - word.length) > limit) continue;
        const found = distance(wanted, candidate.toLowerCase());
        if (found < bestDistance) [best, bestDistance] = [candidate, found];
    }
    return best;
}
