import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { explainFailure } from "../failures/explain";
import { ReasonError } from "../failures/reason-error";
import type { RunOptions } from "../run-options";
import { readyForEngine } from "../workplace/prepare";
import { engineEnvironment } from "../workplace/environment";
import { EngineCommandError, type StateOptions } from "./engine-command";

/** What working on the state alone needs: no clouds, no workers. */
export type StateAccess = Pick<RunOptions, "project" | "estate" | "env" | "pulumiHome" | "backend" | "parallel">;

/** Gives a function the state, with a temporary project for the engine's command line. Throws ReasonError. */
export async function withState<Value>(
    access: StateAccess,
    use: (state: StateOptions) => Promise<Value>,
): Promise<Value> {
    const backend = await readyForEngine(access);
    const workFolder = await mkdtemp(join(tmpdir(), "egov-state-"));
    try {
        const settings = `name: ${JSON.stringify(access.project.name)}\nruntime: nodejs\n`;
        await writeFile(join(workFolder, "Pulumi.yaml"), settings);
        return await use({
            projectName: access.project.name,
            workFolder,
            env: engineEnvironment(access.env, access.pulumiHome, backend, "deployment"),
            parallel: Math.max(1, access.parallel ?? availableParallelism()),
        });
    } catch (error) {
        if (error instanceof EngineCommandError) throw new ReasonError(explainFailure(error.message, []));
        throw error;
    } finally {
        await rm(workFolder, { recursive: true, force: true });
    }
}
