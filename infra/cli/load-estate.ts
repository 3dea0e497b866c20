import { stackGraph, type StackGraph } from "../engine/graph";
import { selectStacks, type Selection, type SelectOptions } from "../engine/select";
import { loadEstate } from "../estate/load";
import type { EstateModel } from "../estate/model";
import type { Parse } from "../estate/parse/document";
import { diskReader } from "../estate/reader";
import { describeStacks } from "../stacks/describe";
import type { Environment, GlobalOptions } from "./context";
import { Failure } from "./failure";

/** An estate without errors and the graph of its stacks. */
export interface LoadedEstate {
    readonly estate: EstateModel;
    readonly graph: StackGraph;
}

/**
 * Reads and checks the estate. Throws a `Failure` that carries every problem.
 *
 * @param parse what parses its files, where another thread has parsed some
 */
export function loadOrFail(options: GlobalOptions, environment: Environment, parse?: Parse): LoadedEstate {
    const { translate } = environment;
    const loaded = loadEstate(options.estate, diskReader, parse);
    if (!loaded.ok) {
        const message = translate("cli:estateHasErrors", { count: loaded.error.length });
        throw new Failure("estate", message, { folder: options.estate, problems: loaded.error });
    }
    const graph = stackGraph(describeStacks(loaded.value));
    if (!graph.ok)
        throw new Failure(
            "internal",
            graph.error.map(({ code, params }) => translate(`engine:${code}`, params)).join("\n"),
        );
    return { estate: loaded.value, graph: graph.value };
}

/** The named stacks in graph order, all where none is named. Throws a `Failure` for names that no stack has. */
export function selectOrFail(
    graph: StackGraph,
    names: readonly string[],
    environment: Environment,
    options: SelectOptions = {},
): Selection {
    const selected = selectStacks(graph, names, options);
    if (selected.ok) return selected.value;
    const { translate } = environment;
    const lines = selected.error.map(({ name, nearest }) => {
        const text = translate("cli:usage.unknownStack", { stack: name });
        return nearest === "" ? text : text + translate("cli:usage.nearest", { nearest });
    });
    throw new Failure("usage", lines.join("\n"));
}
