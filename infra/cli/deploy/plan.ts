import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { version } from "../../../package.json";
import type { RunSummary } from "../../engine/operations";
import type { CheckInputs } from "../../engine/plan/complete-plan";
import type { PlanFile, PlanSource } from "../../engine/plan/plan-file";
import type { RunOptions } from "../../engine/run-options";
import type { Environment } from "../context";
import { showPath } from "../files/paths";

/** Previews for a deployment and writes the plans of all stacks to one file; no file where a stack failed. */
export async function previewWithPlan(
    file: string,
    options: RunOptions,
    environment: Environment,
): Promise<RunSummary> {
    const { previewStacks } = await import("../../engine/operations");
    const { packPlan, writePlan } = await import("../../engine/plan/plan-file");
    const { checkInputs } = await import("../../toolchain/plugin/check-inputs");
    const source = await planSource(options);
    return withPlanFolder(async (folder) => {
        const planFileOf = (stack: string): string => join(folder, `${stack}.json`);
        const result = await previewStacks({ ...options, forDeployment: true, planFileOf });
        if (result.status !== "succeeded") return result;
        const created = options.now().toISOString();
        const check: CheckInputs = (name, resources) => checkInputs(name, resources, options.env);
        await writePlan(file, { ...source, created, stacks: await packPlan(result.stacks, planFileOf, check) });
        const params = { file: showPath(file, environment) };
        environment.terminal.error(environment.translate("cli:preview.planWritten", params));
        return result;
    });
}

/** Deploys what a plan says and no more. Throws ReasonError where the plan was made from something else. */
export async function upWithPlan(plan: PlanFile, options: RunOptions): Promise<RunSummary> {
    const { upStacks } = await import("../../engine/operations");
    const { unpackPlan } = await import("../../engine/plan/plan-file");
    return withPlanFolder(async (folder) => {
        await unpackPlan(plan, folder);
        return upStacks({ ...options, planFileOf: (stack) => join(folder, `${stack}.json`) });
    });
}

/** What a plan that is made now would be made from. */
export async function planSource(options: RunOptions): Promise<PlanSource> {
    const { estateHash } = await import("../../engine/plan/estate-hash");
    const { stackSettings } = await import("../../engine/workplace/project");
    const { shownBackend } = await import("../../engine/workplace/environment");
    const { backendOf } = await import("../../engine/workplace/prepare");
    const { versions } = await import("../../toolchain/versions");
    const { estate, project, graph, readText } = options;
    const settings = graph.order.map(
        (stack) => [stack, stackSettings(project, stack, estate.folder, readText)] as const,
    );
    return {
        estate: estate.name,
        estateHash: estateHash(estate.folder, new Map(settings)),
        version,
        engine: versions.engine,
        backend: shownBackend(backendOf(options)),
    };
}

async function withPlanFolder<Value>(use: (folder: string) => Promise<Value>): Promise<Value> {
    const folder = await mkdtemp(join(tmpdir(), "egov-plan-"));
    try {
        return await use(folder);
    } finally {
        await rm(folder, { recursive: true, force: true });
    }
}
