import type { Resource } from "../resource/resource";
import { currentSession } from "../session";
import type { RecordedMessage } from "../types";

/** `pulumi.log`: messages go into the recorded stack. An error makes the recording fail at its end, as it does a preview. */
export const debug = logger("debug");
export const info = logger("info");
export const warn = logger("warning");
export const error = logger("error");

export function hasErrors(): boolean {
    return currentSession().messages.some((message) => message.severity === "error");
}

function logger(severity: RecordedMessage["severity"]): (text: string, resource?: Resource) => Promise<void> {
    return (text, resource) => {
        currentSession().messages.push({ severity, text, ...(resource === undefined ? {} : { urn: resource.__urn }) });
        return Promise.resolve();
    };
}
