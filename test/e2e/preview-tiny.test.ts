import { rmSync } from "node:fs";
import { join } from "node:path";
import { estateAccess } from "../../infra/engine/estate-access";
import { stackGraph } from "../../infra/engine/graph";
import { previewStacks, type RunSummary } from "../../infra/engine/operations";
import { selectStacks } from "../../infra/engine/select";
import { readProject } from "../../infra/engine/workplace/project";
import { loadEstate } from "../../infra/estate/load";
import { diskReader } from "../../infra/estate/reader";
import { describeStacks } from "../../infra/stacks/describe";
import { testToolchain, toolchainTimeoutMs } from "../support/toolchain";
import { buildWorker, processesOf, readText, root, temporaryProject, testEnvironment } from "./support/synthetic-run";

let worker = "";
let folder = "";

beforeAll(async () => {
    await testToolchain();
    worker = await buildWorker("infra/engine/worker/main.ts");
    folder = temporaryProject();
}, toolchainTimeoutMs);
afterAll(() => {
    rmSync(worker, { force: true });
    rmSync(folder, { recursive: true, force: true });
});

async function previewTiny(names: readonly string[]): Promise<RunSummary> {
    const loaded = loadEstate(join(root, "stacks", "estates", "tiny"), diskReader);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
    const graph = stackGraph(describeStacks(loaded.value));
    if (!graph.ok) throw new Error(JSON.stringify(graph.error));
    const selection = selectStacks(graph.value, names);
    if (!selection.ok) throw new Error(JSON.stringify(selection.error));
    return previewStacks({
        graph: graph.value,
        selection: selection.value,
        estate: estateAccess(loaded.value),
        // The state goes to the test's folder; the settings of stacks are the checkout's.
        project: { ...readProject(root, readText), root: folder },
        worker,
        env: await testEnvironment(folder),
        pulumiHome: join(folder, "pulumi-home"),
        readText,
        parallel: 2,
        now: () => new Date(),
    });
}

it("previews every stack of an estate that was never deployed, without cloud and cluster: creates only", async () => {
    const result = await previewTiny([]);
    const shown = result.stacks.map(({ stack, status, reason, diagnostics }) => {
        const errors = diagnostics.filter((diagnostic) => diagnostic.severity === "error");
        return { stack, status, reason, errors };
    });
    const names = ["platform-370000", "platform-370100", "tenants-370000", "tenants-370100", "tenants-371100"];
    expect(shown).toEqual(names.map((stack) => ({ stack, status: "succeeded", reason: undefined, errors: [] })));
    for (const { changes } of result.stacks) {
        expect(changes).toMatchObject({ update: 0, replace: 0, delete: 0, same: 0 });
        expect(changes.create).toBeGreaterThan(10);
    }
    expect(result.withoutCredentials).toContain("egov-jinan");
    expect(processesOf(folder)).toEqual([]);
}, 180_000);

it("previews a named stack alone, with those that it reads made in the state", async () => {
    const result = await previewTiny(["tenants-371100"]);
    expect(result.status).toBe("succeeded");
    expect(result.stacks.map((stack) => stack.stack)).toEqual(["tenants-371100"]);
}, 120_000);
