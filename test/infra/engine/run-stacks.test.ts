import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { newSalt } from "../../../infra/engine/deployment/passphrase";
import type { RunOptions } from "../../../infra/engine/run-options";
import { runStacks } from "../../../infra/engine/run-stacks";
import { selectStacks } from "../../../infra/engine/select";
import { temporaryFolders } from "../../support/temporary";
import { graphOf } from "./definitions";

const temporary = temporaryFolders();

/** Options of a run on one stack, with a worker and an engine that are scripts in the folder. */
function optionsIn(
    folder: string,
    scripts: { readonly worker: string; readonly engine: string },
    connect: NonNullable<RunOptions["connect"]>,
): RunOptions {
    const worker = join(folder, "worker.js");
    writeFileSync(worker, scripts.worker);
    writeFileSync(join(folder, "pulumi"), `#!/bin/sh\n${scripts.engine}\n`, { mode: 0o755 });
    const graph = graphOf({ "platform-370000": [] });
    const selection = selectStacks(graph, []);
    if (!selection.ok) throw new Error("no selection");
    return {
        graph,
        selection: selection.value,
        estate: { folder: join(folder, "estate"), name: "tiny", clouds: [], kubeContexts: [], homes: new Map() },
        project: { root: folder, name: "egov-cloud", stackConfigFolder: folder },
        worker,
        env: {
            ...process.env,
            HOME: folder,
            PATH: `${folder}:${process.env["PATH"] ?? ""}`,
            PULUMI_CONFIG_PASSPHRASE: passphrase,
        },
        pulumiHome: join(folder, "pulumi-home"),
        readText: () => undefined,
        backend: `file://${join(folder, "state")}`,
        now: () => new Date(),
        connect,
    };
}

const passphrase = "only for this test";
const untilClosed = `process.on("message", ({ type }) => type === "close" && process.disconnect());`;

test("workers are started while the clouds are asked", async () => {
    const folder = temporary();
    const sign = join(folder, "started");
    const worker = `require("fs").writeFileSync(${JSON.stringify(sign)}, ""); ${untilClosed}`;
    let startedMeanwhile = false;
    // An engine that has no stacks, so that the test needs none.
    const options = optionsIn(folder, { worker, engine: "echo '[]'" }, async () => {
        for (const end = Date.now() + 20_000; !startedMeanwhile && Date.now() < end; await sleep(20))
            startedMeanwhile = existsSync(sign);
        throw new Error("no cloud answers");
    });
    const result = await runStacks("preview", options);
    expect(startedMeanwhile).toBe(true);
    expect(result.stacks).toEqual([]);
    expect(JSON.stringify(result.reason)).toContain("no cloud answers");
}, 30_000);

describe("a stack that is made for a deployment", () => {
    /** Where the engine is told to make it, settings and all. */
    async function saltOfNew(folder: string): Promise<string | undefined> {
        const engine = `[ "$2" = init ] && cp "Pulumi.$3.yaml" "${folder}/made.yaml"; [ "$2" = ls ] && echo '[]'; exit 1`;
        const access = { clouds: {}, certificates: {} };
        const result = await runStacks(
            "up",
            optionsIn(folder, { worker: untilClosed, engine }, () => Promise.resolve({ ok: true, value: access })),
        );
        expect(result.stacks).toEqual([]);
        return /encryptionsalt: (\S+)/.exec(readFileSync(join(folder, "made.yaml"), "utf8"))?.[1];
    }

    /** A state with one stack, of another part of the estate. */
    function stateWith(folder: string, salt: string): void {
        const stacks = join(folder, "state", ".pulumi", "stacks", "egov-cloud");
        mkdirSync(stacks, { recursive: true });
        writeFileSync(join(folder, "state", ".pulumi", "meta.yaml"), "version: 1\n");
        const latest = { secrets_providers: { type: "passphrase", state: { salt } }, resources: [] };
        writeFileSync(join(stacks, "records.json"), JSON.stringify({ version: 3, checkpoint: { latest } }));
    }

    test("has the salt of another of the state, though that takes no part", async () => {
        const folder = temporary();
        const salt = await newSalt(passphrase);
        stateWith(folder, salt);
        expect(await saltOfNew(folder)).toBe(salt);
    }, 30_000);

    test("has one of its own where the passphrase does not open that", async () => {
        const folder = temporary();
        const salt = await newSalt("another one");
        stateWith(folder, salt);
        const made = await saltOfNew(folder);
        expect(made).toMatch(/^v1:/);
        expect(made).not.toBe(salt);
    }, 30_000);
});
