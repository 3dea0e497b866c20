import type { EstateModel, SystemModel } from "../../../../infra/estate/model";
import { orderOf, recoveryPlans } from "../../../../infra/estate/recovery/plan";
import { backupIntervalOf, protectedSystems, protectionOf } from "../../../../infra/estate/recovery/protection";
import { fullSize } from "../../../../infra/estate/recovery/size";
import { withSite, withTechnique } from "../../../policies/support/recovery";
import { tinyEstate, withSystem } from "../../../policies/support/tiny";

const order = (estate: EstateModel): string[] => orderOf(protectedSystems(estate)).map(({ system }) => system.id);
const calls = (target: string, from: string, estate = tinyEstate()): EstateModel => {
    const flows = estate.systems.get(target)?.flows ?? [];
    return withSystem(target, { flows: [...flows, { from, to: "app", protocol: "tcp", port: 1 }] }, estate);
};

describe("order", () => {
    const usual = ["sd-budget", "jinan-records", "sd-portal", "lixia-approvals", "rizhao-permits"];

    test("is by grade, then by RTO, then by id", () => {
        expect(order(tinyEstate())).toEqual(usual);
        const faster = withSystem("sd-portal", { recovery: { grade: 3, rtoMinutes: 60, rpoMinutes: 240 } });
        expect(order(faster).slice(0, 3)).toEqual(["sd-budget", "sd-portal", "jinan-records"]);
    });

    test("puts what is called before what calls it", () => {
        expect(order(calls("jinan-records", "sd-budget")).slice(0, 2)).toEqual(["jinan-records", "sd-budget"]);
    });

    test("does not wait for what has to be restored from backups", () => {
        expect(order(calls("rizhao-permits", "sd-budget"))).toEqual(usual);
    });

    test("comes to an end where systems call each other", () => {
        const both = calls("jinan-records", "sd-budget", calls("sd-budget", "jinan-records"));
        expect(order(both).sort()).toEqual([...usual].sort());
    });

    test("leaves out what has no resources", () => {
        expect(order(tinyEstate())).not.toContain("ju-subsidies");
    });
});

describe("room", () => {
    const plan = (estate: EstateModel) => recoveryPlans(estate)[0]!;
    const capacity = (vcpus: number) => withSite({ capacity: { vcpus, memoryGiB: 64, storageGiB: 1000 } });

    test("is what machines and containers take of the site and of its cluster", () => {
        const { taken, limits } = plan(tinyEstate());
        expect(taken).toEqual({
            machines: { vcpus: 9, memoryGiB: 4.5, storageGiB: 30 },
            containers: { vcpus: 1.9, memoryGiB: 2, storageGiB: 10 },
        });
        expect(limits.machines).toEqual({ vcpus: 128, memoryGiB: 64, storageGiB: 1000 });
    });

    test("is given in order: what does not fit takes none, and a smaller one after it may", () => {
        const { steps } = plan(
            // 4 × 1.75 = 7 vCPUs: 6 for sd-budget, then 2 do not fit and 1 does.
            capacity(1.75),
        );
        expect(steps.filter(({ room }) => room === "machines").map(({ system, short }) => [system.id, short])).toEqual([
            ["sd-budget", []],
            ["jinan-records", [{ resource: "vcpus", missing: 1 }]],
            ["rizhao-permits", []],
        ]);
    });

    test("of a cluster that Magnum makes is that of its nodes at their most", () => {
        const estate = withSite({
            kubernetes: {
                mode: "magnum",
                version: "v1.30.0",
                image: "kylin-server-v10",
                masterFlavor: "g1.small",
                masterCount: 1,
                podCidr: "172.24.0.0/16",
                serviceCidr: "192.168.0.0/20",
                nodeGroups: [{ name: "workers", availabilityZone: "az1", flavor: "g1.medium", count: 1, maxCount: 3 }],
            },
        });
        expect(plan(estate).limits.containers).toEqual({ vcpus: 6, memoryGiB: 3, storageGiB: Infinity });
    });

    test("a flavor that is not in the catalogue is an error that names it", () => {
        const { catalogue } = tinyEstate();
        const system = tinyEstate().systems.get("sd-budget")!;
        expect(() => fullSize(system, { ...catalogue, flavors: [] })).toThrow("g1.small");
    });
});

describe("interval of backups", () => {
    const interval = (id: string, rpoMinutes: number, estate = tinyEstate()): number => {
        const system = { ...estate.systems.get(id)!, recovery: { ...estate.systems.get(id)!.recovery, rpoMinutes } };
        return backupIntervalOf(protectionOf(estate, system as SystemModel)!);
    };

    test.each([
        ["jinan-records", 240, 240],
        ["jinan-records", 239, 180],
        ["jinan-records", 100_000, 240],
        ["jinan-records", 7, 5],
        ["jinan-records", 1, 5],
        // The cloud replicates volumes of machines; those of containers have nothing but backups.
        ["sd-budget", 15, 60],
    ])("of %s with an RPO of %i minutes is %i minutes", (id, rpo, expected) => {
        expect(interval(id, rpo)).toBe(expected);
    });

    test("of containers follows the RPO even where machines of the grade are replicated", () => {
        const estate = withSystem("sd-portal", { recovery: { grade: 4, rtoMinutes: 240, rpoMinutes: 20 } });
        expect(interval("sd-portal", 20, withTechnique(4, { backupEveryMinutes: 60 }, estate))).toBe(15);
    });
});
