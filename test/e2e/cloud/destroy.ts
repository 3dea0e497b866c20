import { CoreV1Api } from "@kubernetes/client-node";
import type { RealCloud } from "../support/cloud/real-cloud";
import { OutsideCluster } from "../support/outside/cluster";
import { sandboxFolder } from "../../support/sandbox";
import { keysKept, keysLeft } from "../support/outside/keys";
import { added, cloudInventory, namesOf, type CloudInventory } from "../support/outside/openstack";
import { expectFine } from "./deploy";

/** Everything goes, and what others made stays. */
export function destroyTests(cloud: () => RealCloud, before: () => CloudInventory): void {
    const foreign = "somebody-elses";

    test("destroy refuses to delete what holds data unless that is asked for, and touches nothing", async () => {
        const inventory = await cloudInventory(await cloud().outside());
        const report = await cloud().egov(["destroy", "--yes"]);
        expect(report.code).toBe(3);
        expect(report.stdout + report.stderr).toContain("openstack:blockstorage/volume:Volume");
        expect(namesOf(await cloudInventory(await cloud().outside()))).toEqual(namesOf(inventory));
    });

    test("destroy leaves nothing of ours and everything of others", async () => {
        const outside = await cloud().outside();
        await outside.call("network", "/v2.0/networks", "POST", { network: { name: foreign } });
        await outside.call("compute", "/flavors", "POST", { flavor: { name: foreign, ram: 64, vcpus: 1, disk: 1 } });
        await outside.call("identity", "/projects", "POST", { project: { name: foreign } });
        // The sandbox has one cluster for all platforms.
        const cluster = new OutsideCluster(cloud().variables["KUBECONFIG"] ?? "", "egov-province");
        const core: CoreV1Api = cluster.core;
        await core.createNamespace({ body: { metadata: { name: foreign } } });

        expect(await keysKept(sandboxFolder)).toBeGreaterThan(0);
        expectFine(await cloud().report(["destroy", "--yes", "--unprotect", "--remove"]));

        const left = added(before(), await cloudInventory(await cloud().outside()));
        expect(namesOf(left)).toEqual([`flavors/${foreign}`, `networks/${foreign}`, `projects/${foreign}`]);
        expect(await keysLeft(sandboxFolder)).toBe(0);
        expect(await cluster.owned()).toEqual([]);
        expect((await core.readNamespace({ name: foreign })).status?.phase).toBe("Active");
    });
}
