const two = (value: number): string => String(value).padStart(2, "0");

/** `2026-11-27` in the time zone of this machine. */
export const localDay = (time: Date): string =>
    [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join("-");

/** `14:20:05` in the time zone of this machine. */
export const localClock = (time: Date): string =>
    [time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join(":");

/** `2026-11-27 14:20` in the reader's time zone, of an ISO 8601 time. */
export function localTime(iso: string): string {
    const time = new Date(iso);
    return `${localDay(time)} ${localClock(time).slice(0, 5)}`;
}
