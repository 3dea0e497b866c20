import { rmSync } from "node:fs";
import { join } from "node:path";
import type { RunSummary } from "../../infra/engine/operations";
import { testToolchain, toolchainTimeoutMs } from "../support/toolchain";
import { previewEstate } from "./support/preview-estate";
import { buildWorker, processesOf, root, temporaryProject } from "./support/synthetic-run";

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

const previewTiny = (names: readonly string[]): Promise<RunSummary> =>
    previewEstate(join(root, "stacks", "estates", "tiny"), names, folder, worker);

it("previews every stack of an estate that was never deployed, without cloud and cluster: creates only", async () => {
    const result = await previewTiny([]);
    const shown = result.stacks.map(({ stack, status, reason, diagnostics }) => {
        const errors = diagnostics.filter((diagnostic) => diagnostic.severity === "error");
        return { stack, status, reason, errors };
    });
    const names = [
        "platform-370000",
        "platform-370100",
        "tenants-370000",
        "tenants-370100",
        "tenants-371100",
        "extranet",
    ];
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
