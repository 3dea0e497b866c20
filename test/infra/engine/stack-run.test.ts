import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { RunOptions } from "../../../infra/engine/run-options";
import type { StackResult } from "../../../infra/engine/result";
import { selectStacks } from "../../../infra/engine/select";
import { StackRun } from "../../../infra/engine/stack-run";
import type { OperationName } from "../../../infra/engine/worker/protocol";
import type { Workplace } from "../../../infra/engine/workplace/prepare";
import { temporaryFolders } from "../../support/temporary";
import { graphOf } from "./definitions";

const temporary = temporaryFolders();

/** A worker that ends a job when the other stack's job has begun too, or says after a while that it never did. */
const worker = (folder: string, patienceMs: number): string => `
    const { existsSync, writeFileSync } = require("fs");
    const sign = (stack) => ${JSON.stringify(folder)} + "/" + stack;
    process.on("message", ({ type, job }) => {
        if (type === "close") process.disconnect();
        if (type !== "run") return;
        const other = job.stack.startsWith("platform") ? "tenants-370000" : "platform-370000";
        const end = Date.now() + ${patienceMs};
        writeFileSync(sign(job.stack), "");
        const look = () => {
            if (!existsSync(sign(other)) && Date.now() < end) return setTimeout(look, 20);
            const outcome = { status: "succeeded", changes: {}, steps: [], diagnostics: [{ severity: "info", message: String(existsSync(sign(other))) }] };
            process.send({ type: "done", outcome, residentBytes: 0 });
        };
        look();
    });`;

/** Runs two stacks, of which one reads the other, in workers that do nothing. */
async function runTwo(
    operation: OperationName,
    folder: string,
    patienceMs: number,
    more: Pick<RunOptions, "policies"> = {},
): Promise<StackResult[]> {
    const program = join(folder, "worker.js");
    writeFileSync(program, worker(folder, patienceMs));
    const selection = selectStacks(graphOf({ "platform-370000": [], "tenants-370000": ["platform-370000"] }), []);
    if (!selection.ok) throw new Error("no selection");
    const options = {
        selection: selection.value,
        estate: { folder },
        project: { name: "egov-cloud" },
        worker: program,
        now: () => new Date(),
        ...more,
    } as unknown as RunOptions;
    const workplace = {
        root: folder,
        env: process.env,
        settingsOf: () => "",
        logFileOf: (stack: string) => join(folder, `${stack}.log`),
    } as unknown as Workplace;
    const state = { projectName: "egov-cloud", workFolder: folder, env: process.env, parallel: 2 };
    const run = new StackRun(operation, options, workplace, state, 2, new AbortController().signal);
    const results = await run.execute({ run: new Set(selection.value.order), moves: [], leaves: new Map() }, undefined);
    await run.close();
    return results;
}

/** Whether the stack that is read had its job while that of the stack that reads it had begun. */
async function sideBySide(operation: OperationName, patienceMs: number): Promise<boolean> {
    const results = await runTwo(operation, temporary(), patienceMs);
    expect(results.map(({ status }) => status)).toEqual(["succeeded", "succeeded"]);
    return results[0]?.diagnostics[0]?.message === "true";
}

test.each(["up", "preview"] as const)("%s works on what a stack reads before the stack", async (operation) => {
    expect(await sideBySide(operation, 500)).toBe(false);
});

test.each(["refresh", "drift"] as const)(
    "%s reads states, so no stack waits for another",
    async (operation) => {
        // Only a machine under heavy load starts the other worker late.
        expect(await sideBySide(operation, 20_000)).toBe(true);
    },
    30_000,
);

it("runs no stack without the rules that are to judge it", async () => {
    const folder = temporary();
    const program = join(folder, "pack.js");
    writeFileSync(program, 'console.error("the estate is wrong"); process.exit(1);');
    const results = await runTwo("up", folder, 0, { policies: { program, variables: {} } });
    expect(results.map(({ stack, status, reason }) => [stack, status, reason])).toEqual([
        [
            "platform-370000",
            "failed",
            { code: "reasonPackLost", params: { how: "exit code 1", detail: "the estate is wrong" } },
        ],
        ["tenants-370000", "skipped", { code: "reasonUpstreamFailed", params: { upstream: "platform-370000" } }],
    ]);
    expect(existsSync(join(folder, "platform-370000"))).toBe(false);
});

it("tells the rules whether the clouds change", async () => {
    for (const [operation, dry] of [
        ["preview", "true"],
        ["up", "false"],
    ] as const) {
        const folder = temporary();
        const program = join(folder, "pack.js");
        const note = `require("fs").writeFileSync(${JSON.stringify(join(folder, "dry"))}, process.env.PULUMI_DRY_RUN);`;
        writeFileSync(
            program,
            `${note} console.log("1"); process.once("disconnect", () => process.exit(0)); setInterval(() => {}, 1000);`,
        );
        const results = await runTwo(operation, folder, 0, { policies: { program, variables: {} } });
        expect(results.map(({ status }) => status)).toEqual(["succeeded", "succeeded"]);
        expect(readFileSync(join(folder, "dry"), "utf8")).toBe(dry);
    }
});
