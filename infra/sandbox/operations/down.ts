import type { Result } from "../../estate/problem";
import { fail } from "../failure";
import { withSandboxLock } from "../supervise/lock";
import { readRecords } from "../supervise/record";
import { stopServices } from "../supervise/shutdown";
import type { SandboxProblem } from "../types";
import { asResult, knownServices, layoutFor, type SandboxOptions } from "./context";

/**
 * Ends the services and all of their processes; their data stay.
 *
 * @param names all where left out
 * @returns names of those that ended; none where nothing ran
 */
export function sandboxDown(
    options: SandboxOptions,
    names?: readonly string[],
): Promise<Result<readonly string[], SandboxProblem>> {
    const layout = layoutFor(options);
    return asResult(
        () =>
            withSandboxLock(layout, async () => {
                const known = knownServices(layout);
                for (const name of names ?? [])
                    if (!known.some((service) => service.name === name))
                        fail("unknownService", { service: name, known: known.map((each) => each.name).join(", ") });
                const running = readRecords(layout)
                    .map(({ service }) => service)
                    .filter((service) => names?.includes(service) ?? true);
                await stopServices(layout, known, options.progress, names);
                return running;
            }),
        options.signal,
    );
}
