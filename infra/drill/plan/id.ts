/** E.g. `drill-20261127-083000`, in local time: people look for it by the clock on the wall. A second one of that second says so. */
export function drillId(moment: Date, taken: ReadonlySet<string>): string {
    const two = (value: number): string => String(value).padStart(2, "0");
    const day = `${moment.getFullYear()}${two(moment.getMonth() + 1)}${two(moment.getDate())}`;
    const id = `drill-${day}-${two(moment.getHours())}${two(moment.getMinutes())}${two(moment.getSeconds())}`;
    for (let number = 1; ; number += 1) {
        const own = number === 1 ? id : `${id}-again-${number}`;
        if (!taken.has(own)) return own;
    }
}
