import type { ResolvedStep } from "../../engine/deployment/pending";
import type { ProgressEvent, ProgressSink } from "../../engine/progress";
import type { Translate } from "../../i18n/translator";
import { formatDuration } from "./duration";
import { localTime } from "../../i18n/local-time";
import { messageText } from "./message";
import { resourceName } from "./urn";

/** Progress as lines, one for each thing that happened: for CI logs and other outputs that are no terminal. */
export function lineProgress(write: (text: string) => void, translate: Translate): ProgressSink {
    return (event) => {
        const line = progressLine(event, translate);
        if (line !== undefined) write(`${line}\n`);
    };
}

/** The line that stays of an event; undefined for those that only move the live display. */
export function progressLine(event: ProgressEvent, translate: Translate): string | undefined {
    switch (event.type) {
        case "preparing":
            return translate("engine:progressPreparing", {
                operation: translate(`engine:operation_${event.operation}`),
                count: event.stacks,
                parallel: event.parallel,
            });
        case "connecting":
            return translate("engine:progressConnecting", { clouds: event.clouds.join(", ") });
        case "interrupted":
            return event.steps.map((step) => interruptedLine(step, translate)).join("\n");
        case "creatingStacks":
            return translate("engine:progressCreating", { count: event.stacks.length });
        case "started":
            return translate("engine:progressStarted", { stack: event.stack });
        case "finished":
            return finishedLine(event.result, translate);
        case "cancelling":
            return translate(event.finishing ? "engine:progressFinishing" : "engine:progressCancelling");
        case "progress":
        case "ended":
            return undefined;
    }
}

/** What a killed engine had begun, and what became of it. */
export function interruptedLine(step: ResolvedStep, translate: Translate): string {
    const { type, name } = resourceName(step.urn);
    return translate("engine:interrupted", {
        stack: step.stack,
        resource: `${type} ${name}`,
        operation: translate(`engine:${step.operation}`),
        resolution: translate(`engine:resolution_${step.resolution}`),
    });
}

const marks = { succeeded: "✔", failed: "✗", skipped: "↷", cancelled: "■" };

function finishedLine(result: Extract<ProgressEvent, { type: "finished" }>["result"], translate: Translate): string {
    const begin = `${marks[result.status]} ${result.stack}`;
    if (result.status !== "succeeded") {
        const reason =
            result.reason === undefined ? translate(`engine:${result.status}`) : messageText(result.reason, translate);
        return `${begin}: ${reason}`;
    }
    if (result.unchangedSince !== undefined)
        return `${begin}: ${translate("engine:unchangedSince", { time: localTime(result.unchangedSince) })}`;
    const time = formatDuration(result.durationMs, translate);
    // `replace` by itself is an option of i18next, which then puts nothing in.
    const { create, update, replace: replaced, delete: deleted, same } = result.changes;
    return translate("engine:progressFinished", { begin, create, update, replaced, delete: deleted, same, time });
}
