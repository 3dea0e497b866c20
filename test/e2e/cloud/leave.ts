import { rmSync } from "node:fs";
import { join } from "node:path";
import type { RealCloud } from "../support/cloud/real-cloud";
import { cloudInventory, namesOf } from "../support/outside/openstack";
import { expectFine } from "./deploy";

const stack = "tenants-371300";

/** A city leaves the estate: what it has stays until somebody says so. */
export function leaveTests(cloud: () => RealCloud): void {
    const ofLinyi = async (): Promise<string[]> =>
        namesOf(await cloudInventory(await cloud().outside())).filter((name) => name.includes("linyi"));

    test("up and drift tell what a city left behind, and leave it alone", async () => {
        rmSync(join(cloud().estate, "city-371300-linyi.yaml"));
        const before = await ofLinyi();
        expect(before.length).toBeGreaterThan(0);
        const report = await cloud().report(["up", "--yes"]);
        expectFine(report);
        expect(report.left).toEqual([{ stack, resources: expect.any(Number) }]);
        const drift = await cloud().egov(["drift"]);
        expect(drift.code).toBe(0);
        expect(drift.stdout).toContain(`egov destroy ${stack} --remove`);
        expect(await ofLinyi()).toEqual(before);
    });

    test("destroy deletes it by its state, data only where that is asked for", async () => {
        expect(await cloud().egov(["destroy", stack, "--yes"])).toMatchObject({ code: 3 });
        expectFine(await cloud().report(["destroy", stack, "--yes", "--unprotect", "--remove"]));
        expect(await ofLinyi()).toEqual([]);
        expect(await cloud().report(["preview"])).not.toHaveProperty("left");
    });
}
