import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { runStacks } from "../../../infra/engine/run-stacks";
import { selectStacks } from "../../../infra/engine/select";
import { temporaryFolders } from "../../support/temporary";
import { graphOf } from "./definitions";

const temporary = temporaryFolders();

test("workers are started while the clouds are asked", async () => {
    const folder = temporary();
    const sign = join(folder, "started");
    const worker = join(folder, "worker.js");
    const program = `require("fs").writeFileSync(${JSON.stringify(sign)}, ""); process.on("message", ({ type }) => type === "close" && process.disconnect());`;
    writeFileSync(worker, program);
    // An engine that has no stacks, so that the test needs none.
    writeFileSync(join(folder, "pulumi"), "#!/bin/sh\necho '[]'\n", { mode: 0o755 });
    const graph = graphOf({ "platform-370000": [] });
    const selection = selectStacks(graph, []);
    if (!selection.ok) throw new Error("no selection");
    let startedMeanwhile = false;
    const result = await runStacks("preview", {
        graph,
        selection: selection.value,
        estate: { folder: join(folder, "estate"), name: "tiny", clouds: [], kubeContexts: [], homes: new Map() },
        project: { root: folder, name: "egov-cloud", stackConfigFolder: folder },
        worker,
        env: { ...process.env, HOME: folder, PATH: `${folder}:${process.env["PATH"] ?? ""}` },
        pulumiHome: join(folder, "pulumi-home"),
        readText: () => undefined,
        backend: `file://${join(folder, "state")}`,
        now: () => new Date(),
        async connect() {
            for (const end = Date.now() + 20_000; !startedMeanwhile && Date.now() < end; await sleep(20))
                startedMeanwhile = existsSync(sign);
            throw new Error("no cloud answers");
        },
    });
    expect(startedMeanwhile).toBe(true);
    expect(result.stacks).toEqual([]);
    expect(JSON.stringify(result.reason)).toContain("no cloud answers");
}, 30_000);
