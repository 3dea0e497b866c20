import { join } from "node:path";
import { estateAccess } from "../../../infra/engine/estate-access";
import { stackGraph } from "../../../infra/engine/graph";
import { previewStacks, type RunSummary } from "../../../infra/engine/operations";
import type { RunOptions } from "../../../infra/engine/run-options";
import { selectStacks } from "../../../infra/engine/select";
import { readProject } from "../../../infra/engine/workplace/project";
import { loadEstate } from "../../../infra/estate/load";
import { diskReader } from "../../../infra/estate/reader";
import { describeStacks } from "../../../infra/stacks/describe";
import { readText, root, testEnvironment } from "./synthetic-run";

/**
 * Previews stacks of an estate, all where none is named, with the real engine and without a cloud.
 *
 * @param folder of the test: gets the state
 * @param worker built worker program
 */
export async function previewEstate(
    estate: string,
    names: readonly string[],
    folder: string,
    worker: string,
    more: Pick<RunOptions, "policies"> = {},
): Promise<RunSummary> {
    const loaded = loadEstate(estate, diskReader);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
    const graph = stackGraph(describeStacks(loaded.value));
    if (!graph.ok) throw new Error(JSON.stringify(graph.error));
    const selection = selectStacks(graph.value, names);
    if (!selection.ok) throw new Error(JSON.stringify(selection.error));
    return previewStacks({
        graph: graph.value,
        selection: selection.value,
        estate: estateAccess(loaded.value),
        // The state goes to the test's folder; the settings of stacks are the checkout's.
        project: { ...readProject(root, readText), root: folder },
        worker,
        env: await testEnvironment(folder),
        pulumiHome: join(folder, "pulumi-home"),
        readText,
        parallel: 2,
        ...more,
        now: () => new Date(),
    });
}
