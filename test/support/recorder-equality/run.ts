import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { cloudsForPreview } from "../../../infra/engine/workplace/clouds";
import { kubeconfigForPreview } from "../../../infra/engine/workplace/kubeconfig";
import type { RecordedStack } from "../../../infra/recorder/types";
import { bundle, projectFolder } from "./bundle";
import type { EqualityCase } from "./case";
import type { RunRequest } from "./run-request";

/** Both sides of a case: what the recorder recorded, and the log of the requests that the engine got. */
export interface BothRuns {
    readonly recorded: RecordedStack;
    readonly engineLog: string;
}

/**
 * Runs a case on the recorder and by the engine, each in a process of its own, with the same environment: settings of a
 * cloud in it become inputs of providers.
 *
 * @param environment has the engine and the plug-ins on PATH, and nothing of the person who runs the tests
 */
export async function runBoth(
    equalityCase: EqualityCase,
    environment: Readonly<Record<string, string>>,
): Promise<BothRuns> {
    const workFolder = mkdtempSync(join(tmpdir(), "egov-equality-"));
    try {
        const env = { ...environment, HOME: workFolder, ...writeAccess(equalityCase, workFolder) };
        const program = await bundle(equalityCase.program);
        const base = { ...equalityCase, program, projectFolder, workFolder };
        const recorderResult = join(workFolder, "recorded.json");
        const engineResult = join(workFolder, "engine.jsonl");
        await Promise.all([
            runProcess("recorder-process.ts", { ...base, result: recorderResult }, env),
            runProcess("engine-process.ts", { ...base, result: engineResult }, env),
        ]);
        return {
            recorded: JSON.parse(readFileSync(recorderResult, "utf8")) as RecordedStack,
            engineLog: readFileSync(engineResult, "utf8"),
        };
    } finally {
        rmSync(workFolder, { recursive: true, force: true });
    }
}

async function runProcess(source: string, request: RunRequest, env: Readonly<Record<string, string>>): Promise<void> {
    const script = await bundle(join("test", "support", "recorder-equality", source));
    await promisify(execFile)(process.execPath, [script, JSON.stringify(request)], {
        cwd: projectFolder,
        env,
        maxBuffer: 64 * 1024 * 1024,
    });
}

/** Made-up entries for the clouds and clusters of a case, as `egov preview` makes them. */
function writeAccess({ access }: EqualityCase, folder: string): Record<string, string> {
    const nothing = (): undefined => undefined;
    const clouds = cloudsForPreview(access?.clouds ?? [], {}, [], nothing);
    const kubeconfig = kubeconfigForPreview(access?.kubeContexts ?? [], {}, nothing);
    const write = (name: string, text: string | undefined): string | undefined => {
        if (text === undefined) return undefined;
        writeFileSync(join(folder, name), text);
        return join(folder, name);
    };
    const variables = {
        OS_CLIENT_CONFIG_FILE: write("clouds.yaml", clouds.text),
        KUBECONFIG: write("kubeconfig", kubeconfig.text),
    };
    return Object.fromEntries(
        Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
}
