import { isObject, textOf, valueAt, type Properties } from "../properties";
import { conditionOf, failed, numberAt, ready, waiting, type Surroundings, type Verdict } from "./verdict";

export function namespaceVerdict(namespace: Properties): Verdict {
    const phase = textOf(valueAt(namespace, "status", "phase"));
    if (phase === "Terminating") return failed("the namespace is being deleted");
    return phase === "Active" ? ready : waiting("the namespace to be active");
}

/** A definition is ready when the API serves its kind. */
export function definitionVerdict(definition: Properties): Verdict {
    const names = conditionOf(definition, "NamesAccepted");
    if (names?.status === "False") return failed(`${names.reason}: ${names.message}`);
    return conditionOf(definition, "Established")?.status === "True" ? ready : waiting("the API to serve the new kind");
}

/** A quota is ready when the controller enforces what it says. */
export function quotaVerdict(quota: Properties): Verdict {
    const wanted = valueAt(quota, "spec", "hard");
    const enforced = valueAt(quota, "status", "hard");
    if (!isObject(wanted)) return ready;
    const missing = Object.keys(wanted).filter((key) => !isObject(enforced) || enforced[key] !== wanted[key]);
    return missing.length === 0 ? ready : waiting(`the quota to be in force: ${missing.join(", ")}`);
}

/** A claim is ready when it has a volume, or when its class waits for the first pod that uses it. */
export function claimVerdict(claim: Properties, { others: classes }: Surroundings): Verdict {
    const phase = textOf(valueAt(claim, "status", "phase"));
    if (phase === "Bound") return ready;
    if (phase === "Lost") return failed("the claim's volume is gone");
    const named = valueAt(claim, "spec", "storageClassName");
    const waits = classes.some(
        (candidate) =>
            valueAt(candidate, "metadata", "name") === named &&
            candidate["volumeBindingMode"] === "WaitForFirstConsumer",
    );
    return waits ? ready : waiting("a volume");
}

/** A custom resource is ready unless it says itself that it is not. */
export function customVerdict(object: Properties): Verdict {
    const condition = conditionOf(object, "Ready");
    const observed = numberAt(object, ["status", "observedGeneration"], numberAt(object, ["metadata", "generation"]));
    if (condition === undefined) return ready;
    if (observed < numberAt(object, ["metadata", "generation"])) return waiting("the resource's controller");
    if (condition.status === "True") return ready;
    return waiting(`condition Ready${explain(condition.reason, condition.message)}`);
}

const explain = (reason: string, message: string): string => {
    const text = [reason, message].filter((part) => part !== "").join(": ");
    return text === "" ? "" : ` (${text})`;
};
