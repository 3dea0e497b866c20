import { countEstate, type CheckReport } from "../../report/check";
import type { VerdictOptions } from "../../report/findings/report";
import type { Environment, GlobalOptions } from "../context";
import { loadOrFail, selectOrFail } from "../load-estate";
import { breakGlassOrFail } from "./break-glass";
import type { SelectionArguments } from "./options";
import { requireSoundWaivers, rulesInForce } from "./rules";

/** What a command wants judged. */
export interface JudgeRequest {
    readonly command: string;
    /** Stacks to judge; all where none is named. */
    readonly stacks?: readonly string[];
    readonly selection?: SelectionArguments;
    readonly verdict: VerdictOptions;
    /** Emergency file, as given. */
    readonly breakGlass?: string | undefined;
}

/**
 * Makes the resources of an estate in process and runs rules on them. Throws a `Failure` for an estate, waivers or an emergency
 * file with errors, and for names that nothing has.
 */
export async function judgeEstate(
    { command, stacks: names = [], selection = {}, verdict, breakGlass: file }: JudgeRequest,
    options: GlobalOptions,
    environment: Environment,
): Promise<CheckReport> {
    const { estate, graph } = loadOrFail(options, environment);
    const { order } = selectOrFail(graph, names, environment);
    const breakGlass = breakGlassOrFail(file, estate, options, environment);
    const rules = await rulesInForce(selection, environment);
    const emergency = breakGlass?.waivers ?? [];
    await requireSoundWaivers([...estate.waivers.values(), ...emergency], graph, options, environment);
    const { synthesiseStacks } = await import("../../synthesis/synthesise");
    const { checkStacks } = await import("../../synthesis/check-stacks");
    const stacks = await synthesiseStacks(estate, graph, order);
    return {
        command,
        counts: countEstate(estate, stacks.length),
        asOf: options.asOf,
        stacks,
        run: checkStacks(estate, graph, stacks, rules, options.asOf, emergency),
        rules,
        verdict,
        whole: order.length === graph.order.length,
        ...(breakGlass === undefined ? {} : { breakGlass }),
        elapsedMs: environment.clock.elapsedMs(),
    };
}
