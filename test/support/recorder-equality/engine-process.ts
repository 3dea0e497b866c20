import * as pulumi from "@pulumi/pulumi";
import { LocalWorkspace, type PulumiFn, type Stack } from "@pulumi/pulumi/automation";
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { isSecretValue, revealed } from "../../../infra/recorder/values";
import type { RecordedValue } from "../../../infra/recorder/types";
import type { RunRequest } from "./run-request";

/**
 * Runs a bundled program under the real SDK and the real engine: a preview, whose requests the engine writes to a log.
 * The engine and the plug-ins are taken from PATH.
 */
async function main(request: RunRequest): Promise<void> {
    const { run } = createRequire(__filename)(request.program) as { run: (folder: string) => Record<string, unknown> };
    for (const [name, outputs] of Object.entries(request.upstream ?? {})) {
        const upstream = await selectStack(request, name, () => Promise.resolve(liveOutputs(outputs ?? {})));
        if (outputs !== null) await upstream.up();
    }
    const stack = await selectStack(
        request,
        request.stack,
        () => Promise.resolve(run(request.projectFolder)),
        request.result,
    );
    for (const [key, value] of Object.entries(request.config)) await stack.setConfig(key, { value });
    for (const [key, value] of Object.entries(request.secretConfig ?? {}))
        await stack.setConfig(key, { value, secret: true });
    await stack.preview();
}

function selectStack(request: RunRequest, stackName: string, program: PulumiFn, log?: string): Promise<Stack> {
    const folder = (name: string) => {
        const path = join(request.workFolder, name);
        mkdirSync(path, { recursive: true });
        return path;
    };
    return LocalWorkspace.createOrSelectStack(
        { stackName, projectName: request.project, program },
        {
            workDir: folder(`work-${stackName}`),
            pulumiHome: folder("home"),
            envVars: {
                PULUMI_BACKEND_URL: `file://${folder("state")}`,
                PULUMI_CONFIG_PASSPHRASE: "test",
                PULUMI_SKIP_UPDATE_CHECK: "1",
                ...(log === undefined ? {} : { PULUMI_DEBUG_GRPC: log }),
            },
        },
    );
}

function liveOutputs(outputs: Readonly<Record<string, RecordedValue>>): Record<string, unknown> {
    const live = (value: unknown): unknown =>
        isSecretValue(value as RecordedValue) ? pulumi.secret(hidden(value)) : value;
    const hidden = (value: unknown): unknown => revealed(value as RecordedValue);
    return Object.fromEntries(Object.entries(outputs).map(([key, value]) => [key, live(value)]));
}

main(JSON.parse(process.argv[2] ?? "{}") as RunRequest).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
});
