import { localClock, localDay } from "../../i18n/local-time";

/** E.g. `drill-20261127-083000`, in local time: people look for it by the clock on the wall. A second one of that second says so. */
export function drillId(moment: Date, taken: ReadonlySet<string>): string {
    const id = `drill-${localDay(moment).replaceAll("-", "")}-${localClock(moment).replaceAll(":", "")}`;
    for (let number = 1; ; number += 1) {
        const own = number === 1 ? id : `${id}-again-${number}`;
        if (!taken.has(own)) return own;
    }
}
