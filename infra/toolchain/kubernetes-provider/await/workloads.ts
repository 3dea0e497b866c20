import { isHopeless } from "./refusals";
import { valueAt, type Properties } from "../properties";
import { conditionOf, failed, isUnobserved, numberAt, ready, refused, waiting, type Verdict } from "./verdict";

/** A deployment is ready when all its pods are of the newest version and available, and those of older ones are gone. */
export function deploymentVerdict(object: Properties): Verdict {
    if (isUnobserved(object)) return waiting("the deployment controller");
    if (valueAt(object, "spec", "paused") === true) return ready;
    const progressing = conditionOf(object, "Progressing");
    if (progressing?.status === "False") return refused(`${progressing.reason}: ${progressing.message}`);
    const refusal = refusalOf(object);
    if (refusal !== undefined) return refusal;
    const wanted = numberAt(object, ["spec", "replicas"], 1);
    const updated = numberAt(object, ["status", "updatedReplicas"]);
    const available = numberAt(object, ["status", "availableReplicas"]);
    if (updated < wanted) return waiting(`pods of the newest version: ${updated} of ${wanted}`);
    if (available < wanted) return waiting(`available pods: ${available} of ${wanted}`);
    const old = numberAt(object, ["status", "replicas"]) - updated;
    return old > 0 ? waiting(`pods of the newest version to take over from ${old} older`) : ready;
}

export function statefulSetVerdict(object: Properties): Verdict {
    if (isUnobserved(object)) return waiting("the stateful set controller");
    const wanted = numberAt(object, ["spec", "replicas"], 1);
    const readyPods = numberAt(object, ["status", "readyReplicas"]);
    const rolling = valueAt(object, "spec", "updateStrategy", "type") !== "OnDelete";
    const kept = numberAt(object, ["spec", "updateStrategy", "rollingUpdate", "partition"]);
    const updated = numberAt(object, ["status", "updatedReplicas"]);
    const toUpdate = Math.max(wanted - kept, 0);
    if (rolling && updated < toUpdate) return waiting(`pods of the newest version: ${updated} of ${toUpdate}`);
    return readyPods < wanted ? waiting(`ready pods: ${readyPods} of ${wanted}`) : ready;
}

export function daemonSetVerdict(object: Properties): Verdict {
    if (isUnobserved(object)) return waiting("the daemon set controller");
    const wanted = numberAt(object, ["status", "desiredNumberScheduled"]);
    const rolling = valueAt(object, "spec", "updateStrategy", "type") !== "OnDelete";
    const updated = numberAt(object, ["status", "updatedNumberScheduled"]);
    if (rolling && updated < wanted) return waiting(`pods of the newest version: ${updated} of ${wanted}`);
    const available = numberAt(object, ["status", "numberAvailable"]);
    return available < wanted ? waiting(`available pods: ${available} of ${wanted}`) : ready;
}

export function replicaSetVerdict(object: Properties): Verdict {
    if (isUnobserved(object)) return waiting("the replica set controller");
    const refusal = refusalOf(object);
    if (refusal !== undefined) return refusal;
    const wanted = numberAt(object, ["spec", "replicas"], 1);
    const available = numberAt(object, ["status", "availableReplicas"]);
    return available < wanted ? waiting(`available pods: ${available} of ${wanted}`) : ready;
}

export function jobVerdict(object: Properties): Verdict {
    const ended = conditionOf(object, "Failed");
    if (ended?.status === "True") return failed(`${ended.reason}: ${ended.message}`);
    if (conditionOf(object, "Complete")?.status === "True" || valueAt(object, "spec", "suspend") === true) return ready;
    return waiting(
        `completions: ${numberAt(object, ["status", "succeeded"])} of ${numberAt(object, ["spec", "completions"], 1)}`,
    );
}

function refusalOf(object: Properties): Verdict | undefined {
    const condition = conditionOf(object, "ReplicaFailure");
    if (condition?.status !== "True" || !isHopeless(condition.message)) return undefined;
    return refused(`${condition.reason}: ${condition.message}`);
}
