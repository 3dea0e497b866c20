/** `2026-11-27 14:20` in the reader's time zone, of an ISO 8601 time. */
export function localTime(iso: string): string {
    const time = new Date(iso);
    const pad = (value: number): string => String(value).padStart(2, "0");
    const day = [time.getFullYear(), pad(time.getMonth() + 1), pad(time.getDate())].join("-");
    return `${day} ${pad(time.getHours())}:${pad(time.getMinutes())}`;
}
