import { LocalWorkspace, PulumiCommand, Stack, type EngineEvent } from "@pulumi/pulumi/automation";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse, type SemVer } from "semver";
import { lostAnswers } from "../deployment/lost-answers";
import type { EventSummary } from "../events/event-summary";
import { explainFailure } from "../failures/explain";
import type { StackOutcome } from "../result";
import { openLog } from "./log-file";
import type { OperationContext } from "./operations";
import type { StackProgram } from "./program";
import type { StackJob, WorkerSetup } from "./protocol";

/** Options that every operation of the Automation API takes. */
export interface EngineHooks {
    readonly onOutput: (text: string) => void;
    readonly onError: (text: string) => void;
    readonly onEvent: (event: EngineEvent) => void;
    readonly signal: AbortSignal;
}

let command: Promise<PulumiCommand> | undefined;

/** The SDK's class, which can be made without running the engine for its version: its types only know of the other way. */
const EngineOfVersion = PulumiCommand as unknown as new (command: string, version: SemVer) => PulumiCommand;

/** Finds the engine; done once and ahead of the first job. Without a version the SDK runs the engine for it, a fifth of a second. */
export function findEngine(version: string | undefined): Promise<PulumiCommand> {
    const known = parse(version);
    command ??= known === null ? PulumiCommand.get() : Promise.resolve(new EngineOfVersion("pulumi", known));
    return command;
}

/**
 * Runs one operation of the Automation API on a stack with an inline program, with its log and its events summed up.
 * The environment of this process has the backend, PULUMI_HOME and the passphrase.
 */
export async function runEngine(
    job: StackJob,
    context: OperationContext,
    summary: EventSummary,
    signal: AbortSignal,
    operate: (stack: Stack, hooks: EngineHooks) => Promise<unknown>,
): Promise<StackOutcome> {
    const log = openLog(job.logFile, job.continues);
    const engine = new AbortController();
    let started = false;
    // The SDK drops an abort that comes before it has spawned the engine, so it is given once the engine talks.
    const cancel = (): void => {
        if (started) engine.abort();
    };
    const onFirstWord = (): void => {
        started = true;
        if (signal.aborted) engine.abort();
    };
    signal.addEventListener("abort", cancel);
    try {
        log.line(`${new Date().toISOString()} ${job.operation} of ${job.stack}`);
        if (signal.aborted) return outcome("cancelled", summary);
        const stack = await selectStack(job, context.setup, context.programOf(job));
        const onText = (text: string): void => {
            onFirstWord();
            log.write(text);
        };
        const onEvent = (event: EngineEvent): void => {
            onFirstWord();
            summary.add(event);
            context.onProgress(summary.progress);
        };
        await operate(stack, { onOutput: onText, onError: onText, onEvent, signal: engine.signal });
        // A deployment that came to its end did so, whatever was asked meanwhile; a preview may have been cut short.
        return outcome(signal.aborted && job.operation === "preview" ? "cancelled" : "succeeded", summary);
    } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        // The SDK's message repeats all that the engine printed.
        if (!started) log.line(message);
        if (signal.aborted) return outcome("cancelled", summary);
        const lost = lostAnswers(summary.failedCreations, summary.diagnostics);
        return {
            ...outcome("failed", summary),
            reason: explainFailure(log.text(), summary.diagnostics),
            ...(job.operation === "up" && lost.length > 0 ? { lost } : {}),
        };
    } finally {
        signal.removeEventListener("abort", cancel);
        log.line(`${new Date().toISOString()} end`);
        await log.close();
    }
}

function outcome(status: StackOutcome["status"], summary: EventSummary): StackOutcome {
    const { changes, steps, diagnostics, touched } = summary;
    return { status, changes, steps, diagnostics, touched };
}

async function selectStack(
    job: StackJob,
    { workFolder: workDir, projectName, engineVersion }: WorkerSetup,
    program: StackProgram,
): Promise<Stack> {
    await mkdir(workDir, { recursive: true, mode: 0o700 });
    await writeFile(join(workDir, `Pulumi.${job.stack}.yaml`), job.settings, { mode: 0o600 });
    const workspace = await LocalWorkspace.create({
        workDir,
        pulumiCommand: await findEngine(engineVersion),
        program: async () => program(),
        projectSettings: { name: projectName, runtime: "nodejs" },
    });
    // Every command names its stack, so a selected one is not needed; selecting costs a run of the engine's CLI.
    workspace.selectStack = async () => undefined;
    const stack = await Stack.select(job.stack, workspace);
    // After each operation the SDK asks the engine twice for outputs, once with secrets, and once for the history.
    stack.outputs = async () => ({});
    stack.info = async () => undefined;
    return stack;
}
