const day = 24 * 60;
const macros: Readonly<Record<string, number>> = {
    "@hourly": 60,
    "@daily": day,
    "@midnight": day,
    "@weekly": 7 * day,
    "@monthly": 31 * day,
    "@yearly": 366 * day,
    "@annually": 366 * day,
};
const dayNames = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/** The longest time in minutes between two runs of a schedule in cron's form; undefined where it can't be read. */
export function longestGap(schedule: string): number | undefined {
    const text = schedule.trim().replace(/^(?:CRON_)?TZ=\S+\s+/, "");
    if (text in macros) return macros[text];
    const every = /^@every\s+(?:(\d+)h)?(?:(\d+)m)?(?:\d+s)?$/.exec(text);
    if (every !== null) return Number(every[1] ?? 0) * 60 + Number(every[2] ?? 0);
    const fields = text.split(/\s+/);
    if (fields.length !== 5) return undefined;
    const [minutes = "", hours = "", ofMonth = "", month = "", ofWeek = ""] = fields;
    const minuteSet = expand(minutes, 0, 59);
    const hourSet = expand(hours, 0, 23);
    const weekSet = expand(
        ofWeek.replace(/[a-z]{3}/gi, (name) => String(dayNames.indexOf(name.toLowerCase()))),
        0,
        7,
    );
    if (minuteSet === undefined || hourSet === undefined || weekSet === undefined) return undefined;
    if (!isAny(month)) return 366 * day;
    if (!isAny(ofMonth)) return 31 * day;
    const days = isAny(ofWeek) ? [0, 1, 2, 3, 4, 5, 6] : [...new Set(weekSet.map((one) => one % 7))];
    const runs = days.flatMap((one) =>
        hourSet.flatMap((hour) => minuteSet.map((minute) => one * day + hour * 60 + minute)),
    );
    runs.sort((a, b) => a - b);
    // From the last run of a week to the first of the next.
    const gaps = runs.map((run, index) => (runs[index + 1] ?? (runs[0] ?? 0) + 7 * day) - run);
    return Math.max(...gaps);
}

const isAny = (field: string): boolean => field === "*" || field === "?" || field === "*/1";

/** Numbers that a field such as `1,5-9/2` or `*`+`/15` stands for. */
function expand(field: string, least: number, most: number): number[] | undefined {
    const found: number[] = [];
    for (const part of field.split(",")) {
        const [, range = "", step] = /^(\*|\?|\d+(?:-\d+)?)(?:\/(\d+))?$/.exec(part) ?? [];
        if (range === "" || step === "0") return undefined;
        const isStar = range === "*" || range === "?";
        const [low = "", high] = range.split("-");
        const from = isStar ? least : Number(low);
        const to = isStar || (high === undefined && step !== undefined) ? most : Number(high ?? low);
        if (from < least || to > most || from > to) return undefined;
        for (let number = from; number <= to; number += Number(step ?? 1)) found.push(number);
    }
    return found;
}
