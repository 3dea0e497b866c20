import { keyProblem } from "./names";
import { isObject, isUnknown, type Value } from "../properties";

/** Takes note of a property that can't be and why. */
export type Report = (property: string, reason: string) => void;

/** A map of texts with qualified keys: labels, annotations, selectors. */
export function validateMap(
    path: string,
    map: Value | undefined,
    problem: (text: string) => string | undefined,
    report: Report,
): void {
    if (map === undefined || map === null || isUnknown(map)) return;
    if (!isObject(map)) return report(path, "must be a map of texts");
    for (const [key, value] of Object.entries(map)) {
        const property = `${path}["${key}"]`;
        const reason = keyProblem(key);
        if (reason !== undefined) report(property, `key "${key}": ${reason}`);
        if (value === null) continue;
        checkText(property, value, problem, report);
    }
}

export function checkText(
    property: string,
    value: Value | undefined,
    problem: (text: string) => string | undefined,
    report: Report,
): void {
    if (value === undefined || isUnknown(value)) return;
    if (typeof value !== "string") return report(property, `must be a text and is ${JSON.stringify(value)}`);
    const reason = problem(value);
    if (reason !== undefined) report(property, `${reason}; it is "${value}"`);
}
