import { textOf, valueAt, type Properties } from "../properties";
import { conditionOf, failed, listAt, ready, waiting, type Verdict } from "./verdict";

export function podVerdict(pod: Properties): Verdict {
    const phase = textOf(valueAt(pod, "status", "phase"));
    if (phase === "Succeeded" || conditionOf(pod, "Ready")?.status === "True") return ready;
    if (phase === "Failed") {
        const message = textOf(valueAt(pod, "status", "message"));
        return failed(["the pod failed", message, ...podProblems(pod)].filter((text) => text !== "").join("; "));
    }
    return waiting("the pod to be ready");
}

/** Why a pod is not ready, as far as it says so itself: not scheduled, image not there, containers that end. */
export function podProblems(pod: Properties): string[] {
    const problems: string[] = [];
    const scheduled = conditionOf(pod, "PodScheduled");
    if (scheduled?.status === "False") problems.push(`${scheduled.reason}: ${scheduled.message}`);
    for (const list of ["initContainerStatuses", "containerStatuses"])
        for (const status of listAt(pod, "status", list)) {
            const problem = containerProblem(status);
            if (problem !== undefined) problems.push(`container "${textOf(status["name"])}": ${problem}`);
        }
    return problems;
}

function containerProblem(status: Properties): string | undefined {
    const reason = textOf(valueAt(status, "state", "waiting", "reason"));
    const message = textOf(valueAt(status, "state", "waiting", "message"));
    const ended = valueAt(status, "state", "terminated") ?? valueAt(status, "lastState", "terminated");
    const code = valueAt(ended, "exitCode");
    const end =
        typeof code === "number" && code !== 0
            ? [`ended with code ${code}`, textOf(valueAt(ended, "message")).trim().slice(-300)]
                  .filter(Boolean)
                  .join(": ")
            : "";
    if (reason !== "" && reason !== "ContainerCreating" && reason !== "PodInitializing")
        return [reason, message, end].filter((text) => text !== "").join(": ");
    return end === "" ? undefined : end;
}
