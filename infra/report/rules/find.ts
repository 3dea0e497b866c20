import { clauseCatalogue, type CatalogueClause } from "../../../policies/kernel/clauses";
import { notCheckableItems, type NotCheckableItem } from "../../../policies/kernel/not-checkable";
import { clauseNumbers } from "../findings/clause-numbers";

/** What a person writes of a clause, reduced to what tells clauses apart: `GB/T 22239 8.1.4.8 a)` and `8.1.4.8a` are one. */
function reduced(text: string): string {
    return text
        .toLowerCase()
        .replace(/gb\/?t\s*22239(-2019)?|lzbf\s*2015-7/g, (standard) => (standard.startsWith("l") ? "lzbf" : ""))
        .replace(/[\s()（）]/g, "");
}

/** A clause is found by its id, by its number at any level, and by the control point that it belongs to. */
export function findClauses(text: string): CatalogueClause[] {
    const wanted = reduced(text);
    const all = [...clauseCatalogue.values()];
    const named = (clause: CatalogueClause): string[] => [
        reduced(clause.id),
        ...(clause.grading === undefined ? [] : clauseNumbers(clause).map(({ number }) => reduced(number))),
    ];
    const exact = all.filter((clause) => named(clause).includes(wanted));
    if (exact.length > 0 || !/^\d+(\.\d+){2,}$/.test(wanted)) return exact;
    const inside = new RegExp(`^${wanted.replaceAll(".", "\\.")}([a-z]|\\.)`);
    return all.filter((clause) => named(clause).some((name) => inside.test(name)));
}

/** Items that can't be checked here, by their number or the chapter they belong to. */
export function findNotCheckable(text: string): NotCheckableItem[] {
    const wanted = reduced(text);
    if (!/^\d+(\.\d+){2,}[a-z]?$/.test(wanted)) return [];
    return notCheckableItems.filter(({ id }) => {
        const own = reduced(id);
        // 8.1.6.1 is part of chapter 8.1.6, which stands here as a whole.
        return (
            own === wanted ||
            wanted.startsWith(`${own}.`) ||
            new RegExp(`^${wanted.replaceAll(".", "\\.")}[a-z]`).test(own)
        );
    });
}

/** Texts by which clauses are known, for the nearest name after a slip. */
export function clauseNames(): string[] {
    return [...clauseCatalogue.keys()].flatMap((id) => [id, id.replace(/^GB\/T 22239 /, "")]);
}
