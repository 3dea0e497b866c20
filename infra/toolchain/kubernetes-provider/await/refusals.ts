import { textOf, valueAt, type Properties } from "../properties";

/** Whether a refusal of pods does not go away by waiting; a full quota may, as soon as other pods end. */
export const isHopeless = (message: string): boolean =>
    /violates PodSecurity|is invalid|denied the request|no PriorityClass with name/.test(message);

/**
 * Finds out from events whether pods go on being refused: stateful sets and jobs say it nowhere else. One look is not enough,
 * since events of an earlier try stay for an hour; an event that comes again between two looks is of now.
 */
export function repeatedRefusals(): { keepComing(warnings: readonly Properties[]): boolean } {
    let before: ReadonlyMap<string, string> | undefined;
    return {
        keepComing(warnings) {
            const refused = warnings.filter(
                (event) => event["reason"] === "FailedCreate" && isHopeless(textOf(event["message"])),
            );
            const now = new Map(refused.map((event) => [textOf(valueAt(event, "metadata", "uid")), timesOf(event)]));
            const earlier = before;
            before ??= now;
            return earlier !== undefined && [...now].some(([uid, times]) => earlier.get(uid) !== times);
        },
    };
}

const timesOf = (event: Properties): string => JSON.stringify([event["count"] ?? null, event["lastTimestamp"] ?? null]);
