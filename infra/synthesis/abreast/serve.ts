import { on } from "node:events";
import { parentPort } from "node:worker_threads";
import { RuleSession } from "../../../policies/kernel/running/rule-session";
import { stackGraph } from "../../engine/graph";
import { loadUnchecked } from "../../estate/load";
import { diskReader } from "../../estate/reader";
import { describeStacks } from "../../stacks/describe";
import { readyToRecord } from "../recorder";
import { parseFiles, parserWith, type ParsedFile } from "./documents";
import type { HelperRequest } from "./helper";
import { inOrderOfSize } from "./order";
import { judgeShare, takeNext } from "./share";

/** Runs the helper's thread. Ends without an answer, on any error, where something is wrong: the first thread says so. */
export async function serveShare(): Promise<void> {
    const port = parentPort;
    if (port === null) throw new Error("a helper runs in a thread of its own");
    const messages = on(port, "message") as AsyncIterator<[unknown]>;
    const next = async (): Promise<unknown> => ((await messages.next()).value as [unknown])[0];
    // Before anything is asked: the first thread still reads its command line.
    const { rules } = await import("../../../policies");
    await readyToRecord();
    const { estate: folder, files, ruleIds, asOf, takenFiles, takenStacks } = (await next()) as HelperRequest;
    const own = parseFiles(folder, takeNext(files, takenFiles), diskReader);
    port.postMessage(own);
    const others = (await next()) as readonly ParsedFile[];
    const estate = loadUnchecked(folder, diskReader, parserWith([...own, ...others]));
    const graph = stackGraph(describeStacks(estate));
    if (!graph.ok) return;
    const wanted = new Set(ruleIds);
    const session = new RuleSession(
        rules.filter(({ id }) => wanted.has(id)),
        estate,
        asOf,
    );
    const stacks = inOrderOfSize(graph.value.order, estate);
    const surroundings = { estate, graph: graph.value, asOf };
    port.postMessage(await judgeShare(takeNext(stacks, takenStacks), session, surroundings));
    // Otherwise the port would keep the thread.
    port.close();
}
