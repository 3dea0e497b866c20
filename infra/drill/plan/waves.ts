import type { ProtectedSystem } from "../../estate/recovery/protection";

/**
 * Systems that come up together, in order: a wave holds systems of one grade that follow each other in the order of
 * `egov recovery`, and none that calls another of its wave. What calls waits for what it calls; what is less urgent waits for what is
 * more.
 *
 * @param ordered in the order in which the site brings them up
 */
export function wavesOf(ordered: readonly ProtectedSystem[]): ProtectedSystem[][] {
    const callers = callersOf(ordered);
    const waves: ProtectedSystem[][] = [];
    for (const each of ordered) {
        const wave = waves.at(-1);
        const joins =
            wave !== undefined &&
            wave[0]?.system.recovery.grade === each.system.recovery.grade &&
            wave.every((other) => callers.get(other.system.id)?.has(each.system.id) !== true);
        if (joins) wave.push(each);
        else waves.push([each]);
    }
    return waves;
}

/** System -> systems that call it, by id: what its flows come from. */
function callersOf(systems: readonly ProtectedSystem[]): ReadonlyMap<string, ReadonlySet<string>> {
    return new Map(
        systems.map(({ system }) => [
            system.id,
            new Set(
                (system.flows ?? [])
                    .map(({ from }) => from)
                    .filter(
                        (from) =>
                            !system.partSources.has(`tier/${from}`) && !system.partSources.has(`workload/${from}`),
                    ),
            ),
        ]),
    );
}
