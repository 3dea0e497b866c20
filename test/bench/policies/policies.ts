import type { RecordedStack } from "../../../infra/recorder/types";
import { rules } from "../../../policies";
import { benchInProcess } from "./in-process";
import { benchPacks } from "./packs";
import { benchPeers } from "./peers";
import { repeatStacks } from "./repeat";

/**
 * What rules cost: in process, through the engine, and beside programs that judge plans. Prints and asserts nothing.
 *
 * @param runRules the bundle of run-rules.ts
 */
export function benchPolicies(root: string, work: string, runRules: string, stacks: readonly RecordedStack[]): void {
    const ours = benchInProcess(root, runRules, new Date().toISOString().slice(0, 10));
    try {
        benchPacks(root, work, stacks);
    } catch (error) {
        console.log(
            `Policy packs through the engine: failed\n${error instanceof Error ? error.message : String(error)}`,
        );
    }
    benchPeers(work, repeatStacks(stacks, ours.resources).resources, rules.length, ours.wholeSeconds);
}
