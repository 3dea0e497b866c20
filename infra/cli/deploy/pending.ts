import type { PendingChoice } from "../../engine/deployment/pending";
import type { RunOptions } from "../../engine/run-options";
import type { PendingArguments } from "./options";

/** What is known of steps that an earlier run left open: what the options say, and what the clouds answer. */
export function pendingChoice(
    { pendingFound = [], pendingAbsent = [] }: PendingArguments,
    locate: PendingChoice["locate"],
): Required<Pick<RunOptions, "pending">> {
    return {
        pending: {
            found: new Map(pendingFound.map(splitAtLastEquals)),
            absent: new Set(pendingAbsent),
            ...(locate === undefined ? {} : { locate }),
        },
    };
}

/** Neither a URN's end nor an id of OpenStack or Kubernetes has an equals sign in it, but be sure of the id. */
function splitAtLastEquals(pair: string): [string, string] {
    const at = pair.lastIndexOf("=");
    return [pair.slice(0, at), pair.slice(at + 1)];
}
