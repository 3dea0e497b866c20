import type { EgovOutcomes, EgovPhase } from "./egov-side";
import { hasFailed, phaseNames, totalSeconds } from "./phase";
import { seconds } from "./seconds";

/**
 * Says where egov's time goes: before the first stack (start, estate, state, clouds), in the stacks, after the last, and how
 * much of the stacks' time was waiting for APIs.
 *
 * @param programSeconds time of all stacks' programs alone
 */
export function printWhere(outcomes: EgovOutcomes, programSeconds?: number): void {
    console.log("\n  Where egov's time goes");
    for (const name of phaseNames) {
        const outcome = outcomes[name];
        if (!hasFailed(outcome)) printPhase(name, outcome);
    }
    if (programSeconds !== undefined)
        console.log(
            `  The programs of all stacks, recorded in one process without engine and plug-ins: ${programSeconds.toFixed(2)} s`,
        );
    console.log("  A second up asks clouds only who we are: it is engine, SDK, plug-ins' and workers' start alone.");
}

function printPhase(name: string, { seconds: wall, stacks, kinds }: EgovPhase): void {
    if (stacks.length === 0) {
        console.log(`  ${name}: ${seconds(wall)}, no engine was started`);
        return;
    }
    const first = Math.min(...stacks.map(({ begin }) => begin));
    const last = Math.max(...stacks.map(({ end }) => end));
    console.log(
        `  ${name}: before the first stack ${seconds(first)}, stacks ${seconds(last - first)}, after the last ${seconds(wall - last)}`,
    );
    console.log(`    ${stacks.map(({ stack, begin, end }) => `${stack} ${seconds(end - begin)}`).join(", ")}`);
    const waits = totalSeconds(kinds);
    if (waits === 0) return;
    const average = (waits / (last - first)).toFixed(1);
    console.log(`    waits for APIs, summed: ${seconds(waits)}; ${average} at the same time on average`);
}
