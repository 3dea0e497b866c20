const day = 86_400_000;

/**
 * Whole days from a date (YYYY-MM-DD) to the date of a time stamp (or date), in UTC; negative where that is over. Undefined
 * where the latter is none.
 */
export function daysBetween(asOf: string, stamp: string): number | undefined {
    const then = /^\d{4}-\d{2}-\d{2}/.test(stamp) ? Date.parse(stamp.slice(0, 10)) : Number.NaN;
    return Number.isNaN(then) ? undefined : Math.round((then - Date.parse(asOf)) / day);
}
