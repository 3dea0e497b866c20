import { countEstate, type CheckReport } from "../../report/check";
import type { VerdictOptions } from "../../report/findings/report";
import type { Environment, GlobalOptions } from "../context";
import { loadOrFail, selectOrFail, type LoadedEstate } from "../load-estate";
import { breakGlassOrFail } from "./break-glass";
import type { SelectionArguments } from "./options";
import { requireSoundWaivers, rulesInForce } from "./rules";

/** What a command wants judged. */
export interface JudgeRequest {
    readonly command: string;
    readonly selection?: SelectionArguments;
    readonly verdict: VerdictOptions;
    /** Emergency file, as given. */
    readonly breakGlass?: string | undefined;
}

/**
 * Makes the resources of the named stacks, of all where none is named, in process and runs rules on them. Throws a `Failure` for an estate, waivers or an emergency
 * file with errors, and for names that nothing has.
 */
export async function judgeEstate(
    { stacks = [], ...request }: JudgeRequest & { readonly stacks?: readonly string[] },
    options: GlobalOptions,
    environment: Environment,
): Promise<CheckReport> {
    const loaded = loadOrFail(options, environment);
    const { order } = selectOrFail(loaded.graph, stacks, environment);
    return judgeStacks({ ...loaded, order }, request, options, environment);
}

/** The same for an estate that was read, and stacks of it. */
export async function judgeStacks(
    { estate, graph, order }: LoadedEstate & { readonly order: readonly string[] },
    { command, selection = {}, verdict, breakGlass: file }: JudgeRequest,
    options: GlobalOptions,
    environment: Environment,
): Promise<CheckReport> {
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
