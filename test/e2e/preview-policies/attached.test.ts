import { rmSync } from "node:fs";
import { join } from "node:path";
import type { RunSummary } from "../../../infra/engine/operations";
import { egov } from "../../cli/egov";
import { testToolchain, toolchainTimeoutMs } from "../../support/toolchain";
import { previewEstate } from "../support/preview-estate";
import { buildWorker, processesOf, readText, root, temporaryProject } from "../support/synthetic-run";
import { badEstate, strictly, tiny } from "./estates";

// What the policy packs do in the real engine: the estate for learning goes through them, a bad one does not.

jest.setTimeout(240_000);

const program = join(root, "infra", "policy-packs", "start.js");

let worker = "";
let folder = "";
let bad = "";

beforeAll(async () => {
    await testToolchain();
    worker = await buildWorker("infra/engine/worker/main.ts");
    folder = temporaryProject();
    bad = badEstate(folder);
}, toolchainTimeoutMs);
afterAll(() => {
    rmSync(worker, { force: true });
    rmSync(folder, { recursive: true, force: true });
});

/** What the engine of `egov up` does: the packs are attached, and nothing was judged before. */
const previewWithPacks = (estate: string, names: readonly string[]): Promise<RunSummary> =>
    previewEstate(estate, names, folder, worker, { policies: { program, variables: strictly(estate) } });

describe("the packs attached to the engine", () => {
    it("let every stack of the estate for learning through, never deployed and strict", async () => {
        const result = await previewWithPacks(tiny, []);
        const said = result.stacks.flatMap(({ diagnostics }) =>
            diagnostics.filter(({ policy }) => policy !== undefined),
        );
        expect(said).toEqual([]);
        expect(result.stacks.map(({ status }) => status)).toEqual(Array(10).fill("succeeded"));
    });

    it("stop a bad one, with the rule, the resource, the line of the estate and the reason", async () => {
        const { status, stacks } = await previewWithPacks(bad, ["platform-370100", "tenants-370100"]);
        expect(status).toBe("failed");
        expect(stacks.map(({ stack, reason }) => [stack, reason?.code])).toEqual([
            ["platform-370100", "reasonPolicies"],
            ["tenants-370100", "reasonUpstreamFailed"],
        ]);
        const [said] = stacks[0]?.diagnostics.filter(({ urn }) => urn !== undefined) ?? [];
        expect(said).toMatchObject({
            severity: "error",
            policy: "trusted-products/images-hold-trusted-products",
            urn: expect.stringMatching(/images\/image:Image::370100\/kylin-server-v10$/),
            message: expect.stringMatching(
                /kylin-server-v10 uses kylin-server, a forbidden product[\s\S]*jinan\.yaml:8:3/,
            ),
        });
        expect(processesOf(folder)).toEqual([]);
    });
});

describe("egov preview", () => {
    const state = (): string[] => ["--state", join(folder, "egov-state")];

    it("is stopped before an engine is started", async () => {
        const { code, stdout, stderr } = await egov(["preview", "--estate", bad, ...state()]);
        expect(code).toBe(1);
        expect(stdout).toContain("images-hold-trusted-products");
        expect(stderr).toContain("Nothing was started");
        expect(readText(join(folder, "egov-state", ".pulumi", "meta.yaml"))).toBeUndefined();
    });

    it("goes on where rules hold, and says so at the end", async () => {
        const args = ["preview", "platform-370000", "--strict", "--as-of", "2026-11-27", "--estate", tiny, ...state()];
        const { code, stdout } = await egov(args);
        expect([code, stdout.trimEnd().split("\n").at(-1)]).toEqual([0, "No findings (rules as of 2026-11-27)."]);
    });
});
