import type { Command } from "commander";
import type { SelectOptions } from "../../engine/select";
import { readGlobalOptions } from "../arguments/global-options";
import type { Environment, GlobalOptions } from "../context";
import { loadOrFail, selectOrFail } from "../load-estate";
import type { StackCommand } from "../run-operation";
import type { RunArguments } from "./options";

/** What a command that runs stacks was given, checked. */
export interface StackWork {
    readonly json: boolean;
    readonly options: GlobalOptions;
    readonly work: StackCommand;
}

/** Reads the estate and selects the named stacks, all where none is named. Throws a `Failure`. */
export function stackWork(
    names: readonly string[],
    { parallel, resourceParallel, state }: RunArguments,
    command: Command,
    environment: Environment,
    select: SelectOptions = {},
): StackWork {
    const options = readGlobalOptions(command, environment);
    const { estate, graph } = loadOrFail(options, environment);
    const selection = selectOrFail(graph, names, environment, select);
    return { json: options.json, options, work: { estate, graph, selection, parallel, resourceParallel, state } };
}
