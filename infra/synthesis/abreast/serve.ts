import { parentPort, workerData } from "node:worker_threads";
import { RuleSession } from "../../../policies/kernel/running/rule-session";
import { stackGraph } from "../../engine/graph";
import { loadEstate } from "../../estate/load";
import { diskReader } from "../../estate/reader";
import { describeStacks } from "../../stacks/describe";
import type { HelperRequest, HelperStart } from "./helper";
import { judgeShare, takeStacks } from "./share";

/** Runs the helper's thread. Ends without an answer where the estate has errors: the first thread says so. */
export async function serveShare(): Promise<void> {
    const port = parentPort;
    if (port === null) throw new Error("a helper runs in a thread of its own");
    const { rules } = await import("../../../policies");
    const loaded = loadEstate((workerData as HelperStart).estate, diskReader);
    if (!loaded.ok) return;
    const estate = loaded.value;
    const graph = stackGraph(describeStacks(estate));
    if (!graph.ok) return;
    const { ruleIds, asOf, ...shared } = await new Promise<HelperRequest>((resolve) => port.once("message", resolve));
    const wanted = new Set(ruleIds);
    const session = new RuleSession(
        rules.filter(({ id }) => wanted.has(id)),
        estate,
        asOf,
    );
    port.postMessage(await judgeShare(takeStacks(shared), session, { estate, graph: graph.value, asOf }));
}
