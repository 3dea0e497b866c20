import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { copyCheckout, runPulumi } from "../../support/pulumi";
import { pulumiEnvironment } from "../../support/toolchain";
import { root, type RealCloud } from "../support/cloud/real-cloud";
import { cloudInventory, namesOf } from "../support/outside/openstack";
import { factsOf } from "./plain-pulumi";

const stack = "platform-370000";
const rule = "trusted-products/images-hold-trusted-products";
const forbidden = ["status: preferred", "status: forbidden"] as const;

/** What breaks mandatory rules makes nothing, whichever way it is deployed. */
export function policiesTests(cloud: () => RealCloud): void {
    const inventory = async () => namesOf(await cloudInventory(await cloud().outside()));

    // The only product of its images is one that is forbidden.
    beforeAll(() => cloud().edit("catalogue.yaml", forbidden));
    afterAll(() => cloud().edit("catalogue.yaml", [forbidden[1], forbidden[0]]));

    test("egov up stops before an engine is started, says why and makes nothing", async () => {
        const before = await inventory();
        const { code, stdout, stderr } = await cloud().egov(["up", "--yes"]);
        expect(code).toBe(1);
        expect(stdout).toContain(rule);
        expect(stderr).toContain("Nothing was started");
        expect(await inventory()).toEqual(before);
    });

    test("plain pulumi up with the policy packs stops, says why and makes nothing", async () => {
        const before = await inventory();
        const folder = join(cloud().folder, "plain-with-packs");
        mkdirSync(folder);
        const project = join(folder, "checkout");
        copyCheckout(project);
        const { PULUMI_CONFIG_PASSPHRASE: _, ...toolchain } = await pulumiEnvironment(folder);
        const env = { ...toolchain, ...cloud().variables, EGOV_ESTATE: cloud().estate, EGOV_LANG: "en" };
        const file = join(folder, `Pulumi.${stack}.yaml`);
        writeFileSync(file, JSON.stringify({ config: { "egov:estate": relative(root, cloud().estate) } }));
        const { facts } = await factsOf(cloud());
        expect(await runPulumi(["stack", "init", stack], project, env)).toMatchObject({ code: 0 });
        const set = ["config", "set", "-s", stack, "--config-file", file];
        for (const setting of [
            ["egov:facts", JSON.stringify(facts)],
            ["egov:imageMirror", cloud().variables["EGOV_IMAGE_MIRROR"] ?? ""],
        ])
            expect(await runPulumi([...set, ...setting], project, env)).toMatchObject({ code: 0 });
        const packs = ["--policy-pack", join(root, "policies", "all")];
        const up = ["up", "-s", stack, "--config-file", file, "--yes", "--suppress-outputs", ...packs];
        const { code, output } = await runPulumi(up, project, env);
        expect(code).not.toBe(0);
        expect(output).toContain(rule);
        expect(output).toContain("a forbidden product");
        expect(await inventory()).toEqual(before);
    });
}
