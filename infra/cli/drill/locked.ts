import { DrillsLocked, withDrillLock } from "../../drill/files/lock";
import type { Environment } from "../context";
import { Failure } from "../failure";

/** Runs `work` while no other drill is at work on the same state. Throws a `Failure` where one is. */
export async function whileLocked<Value>(
    folder: string,
    { clock, translate }: Environment,
    work: (lost: AbortSignal) => Promise<Value>,
): Promise<Value> {
    try {
        return await withDrillLock(folder, () => new Date(clock.now()), work);
    } catch (error) {
        if (!(error instanceof DrillsLocked)) throw error;
        const { holder } = error;
        throw new Failure(
            "engine",
            holder === undefined
                ? translate("cli:drillRun.lockedByUnknown")
                : translate("cli:drillRun.locked", { ...holder }),
        );
    }
}
