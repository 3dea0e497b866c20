import { textOf, valueAt, type Properties } from "../properties";
import { podProblems } from "./pods";
import { conditionOf, type Surroundings } from "./verdict";

const most = 5;

/** Why an object is not ready, in the cluster's own words, most telling first, each once. */
export function reasonsFor(object: Properties, around: Surroundings): string[] {
    const found: string[] = [];
    const refused = conditionOf(object, "ReplicaFailure");
    if (refused?.status === "True") found.push(`${refused.reason}: ${refused.message}`);
    for (const item of [object, ...around.owned])
        if (item["kind"] === "Pod")
            found.push(...podProblems(item).map((problem) => `pod "${nameOf(item)}": ${problem}`));
    const byTime = [...around.warnings].sort((one, other) => (timeOf(one) < timeOf(other) ? 1 : -1));
    for (const event of byTime) {
        const about = `${textOf(valueAt(event, "involvedObject", "kind"))} "${textOf(valueAt(event, "involvedObject", "name"))}"`;
        found.push(`${about}: ${textOf(event["reason"])}: ${textOf(event["message"]).trim()}`);
    }
    return distinct(found).slice(0, most);
}

/** Two pods of one set are refused for the same reason, under made-up names: one line says it. */
function distinct(lines: readonly string[]): string[] {
    const seen = new Set<string>();
    return lines.filter((line) => {
        const essence = /(?:violates PodSecurity|exceeded quota|Insufficient|pull).*/s.exec(line)?.[0] ?? line;
        if (seen.has(essence)) return false;
        seen.add(essence);
        return true;
    });
}

const nameOf = (object: Properties): string => textOf(valueAt(object, "metadata", "name"));

const timeOf = (event: Properties): string =>
    textOf(event["lastTimestamp"]) ||
    textOf(event["eventTime"]) ||
    textOf(valueAt(event, "metadata", "creationTimestamp"));
