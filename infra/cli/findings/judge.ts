import { join } from "node:path";
import { countEstate, type CheckReport } from "../../report/check";
import type { VerdictOptions } from "../../report/findings/report";
import type { Environment, GlobalOptions } from "../context";
import { loadOrFail, selectOrFail, type LoadedEstate } from "../load-estate";
import { Helper } from "../../synthesis/abreast/helper";
import { drillFolder, isDrillRecord, isEstateFile } from "../../estate/draft/file-name";
import { filesBySize } from "../files/files-by-size";
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

/** Estates of more bytes than this take so long that a second thread pays. */
const muchText = 200_000;

/** A second thread where it pays: for all stacks of a large estate, where one was started. */
async function helperFor(
    { stacks, breakGlass, selection = {} }: JudgeRequest & { readonly stacks: readonly string[] },
    options: GlobalOptions,
    environment: Environment,
): Promise<Helper | undefined> {
    const { thread } = environment;
    if (thread === undefined) return undefined;
    const files = filesBySize(options.estate);
    const size = files.reduce((sum, { bytes }) => sum + bytes, 0);
    if (stacks.length > 0 || breakGlass !== undefined || size <= muchText) {
        void thread.worker.terminate();
        return undefined;
    }
    const rules = await rulesInForce(selection, environment);
    return new Helper(thread, {
        estate: options.estate,
        files: [
            ...files.map(({ name }) => name).filter(isEstateFile),
            ...filesBySize(join(options.estate, drillFolder))
                .map(({ name }) => name)
                .filter(isDrillRecord)
                .map((name) => `${drillFolder}/${name}`),
        ],
        ruleIds: rules.map(({ id }) => id),
        asOf: options.asOf,
    });
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
    const helper = await helperFor({ ...request, stacks }, options, environment);
    const loaded = loadOrFail(options, environment, await helper?.parse());
    const { order } = selectOrFail(loaded.graph, stacks, environment);
    return judgeLoaded({ ...loaded, order }, request, options, environment, helper);
}

/** The same for an estate that was read, and stacks of it. */
export async function judgeLoaded(
    { estate, graph, order }: LoadedEstate & { readonly order: readonly string[] },
    { command, selection = {}, verdict, breakGlass: file }: JudgeRequest,
    options: GlobalOptions,
    environment: Environment,
    helper?: Helper,
): Promise<CheckReport> {
    const breakGlass = breakGlassOrFail(file, estate, options, environment);
    const rules = await rulesInForce(selection, environment);
    const emergency = breakGlass?.waivers ?? [];
    await requireSoundWaivers([...estate.waivers.values(), ...emergency], graph, options, environment);
    const { judgeStacks } = await import("../../synthesis/abreast/judge");
    const surroundings = { estate, graph, asOf: options.asOf };
    const judged = await judgeStacks(order, rules, surroundings, { breakGlass: emergency, helper });
    return {
        command,
        counts: countEstate(estate, order.length),
        asOf: options.asOf,
        ...judged,
        rules,
        verdict,
        whole: order.length === graph.order.length,
        ...(breakGlass === undefined ? {} : { breakGlass }),
        elapsedMs: environment.clock.elapsedMs(),
    };
}
