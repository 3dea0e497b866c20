import type { RealCloud, RunReport } from "../support/cloud/real-cloud";
import { OutsideCluster } from "../support/outside/cluster";
import { expectedNames } from "../support/outside/expected";
import { added, cloudInventory, cloudKinds, type CloudInventory } from "../support/outside/openstack";
import type { Item } from "../support/outside/api";

/** Stacks of a report: name -> what changed in it, without what stayed. */
export function changesOf({ stacks }: RunReport): Record<string, Record<string, number>> {
    return Object.fromEntries(
        stacks.map(({ stack, changes }) => [
            stack,
            Object.fromEntries(
                Object.entries(changes).filter(([kind, count]) => count > 0 && !["same", "read"].includes(kind)),
            ),
        ]),
    );
}

/** Fails with what the run said where it did not end well. */
export function expectFine(report: RunReport & { code: number | null; findings?: unknown }): void {
    // Where rules stop a deployment, what is printed is what they found.
    const stacks: unknown = report.stacks;
    if (!Array.isArray(stacks)) throw new Error(`rules stopped it: ${JSON.stringify(report.findings)}`);
    const failed = report.stacks.filter((stack) => stack.status !== "succeeded");
    const reasons = failed.map(({ stack, reason, diagnostics }) => [
        stack,
        reason?.text,
        ...diagnostics.map((each) => each.message),
    ]);
    expect({ code: report.code, reason: report.reason?.text, reasons }).toEqual({
        code: 0,
        reason: undefined,
        reasons: [],
    });
}

const names = (items: readonly Item[]): string[] => items.map((item) => String(item["name"])).sort();

const allStacks = ["platform-370000", "platform-370100", "tenants-370000", "tenants-370100", "tenants-371100"];
const unchanged = Object.fromEntries(allStacks.map((stack) => [stack, {}]));

/** Deploys the estate for learning and looks at it from outside. */
export function deploymentTests(cloud: () => RealCloud, before: () => CloudInventory): void {
    let ours: CloudInventory;

    test("up makes every stack", async () => {
        const report = await cloud().report(["up", "--yes"]);
        expectFine(report);
        expect(report.stacks.map(({ stack }) => stack).sort()).toEqual(allStacks);
        for (const changes of Object.values(changesOf(report))) expect(Object.keys(changes)).toEqual(["create"]);
    });

    test("from outside everything is there that the estate says, and nothing else", async () => {
        const expected = expectedNames(cloud().loadEstate());
        ours = added(before(), await cloudInventory(await cloud().outside()));
        const unnamed = new Set(["ports", "rbacPolicies", "securityGroupRules"]);
        for (const kind of cloudKinds)
            if (!unnamed.has(kind)) expect([kind, names(ours[kind])]).toEqual([kind, [...(expected[kind] ?? [])]]);
        for (const server of ours.servers)
            expect([server["name"], server["status"]]).toEqual([server["name"], "ACTIVE"]);
        for (const balancer of ours.loadBalancers)
            expect([balancer["name"], balancer["provisioning_status"]]).toEqual([balancer["name"], "ACTIVE"]);
    });

    test("from outside everything that can carry an owner does", () => {
        const departments = cloud().loadEstate().departments;
        for (const kind of ["servers", "volumes"] as const)
            for (const item of ours[kind]) {
                const metadata = item["metadata"] as Record<string, string>;
                const department = departments.get(metadata["egov:department"] ?? "");
                expect([item["name"], metadata["egov:division"]]).toEqual([item["name"], department?.division]);
                expect(String(item["name"])).toMatch(new RegExp(`^${metadata["egov:system"]}-`));
            }
        for (const kind of [
            "projects",
            "domains",
            "networks",
            "subnets",
            "routers",
            "subnetPools",
            "loadBalancers",
        ] as const)
            for (const item of ours[kind])
                expect([kind, item["name"], item["tags"]]).toEqual([
                    kind,
                    item["name"],
                    expect.arrayContaining([expect.stringMatching(/^egov:division=37\d{4}$/)]),
                ]);
    });

    test("from outside the container systems run, each in its namespace, closed by default", async () => {
        const cluster = new OutsideCluster(cloud().variables["KUBECONFIG"] ?? "", "egov-province");
        const owned = await cluster.owned();
        expect(owned.filter((object) => object.startsWith("Namespace "))).toEqual([
            "Namespace /jn-egov-system",
            "Namespace /lixia-approvals",
            "Namespace /sd-egov-system",
            "Namespace /sd-portal",
        ]);
        expect(await cluster.workloads("lixia-approvals")).toEqual({ api: "2/2" });
        expect(await cluster.workloads("sd-portal")).toEqual({ web: "2/2", store: "2/2" });
        for (const namespace of ["lixia-approvals", "sd-portal"])
            expect(await cluster.policies(namespace)).toEqual(expect.arrayContaining(["default-deny", "name-service"]));
    });

    test("a second up and a refresh change nothing", async () => {
        for (const command of ["up", "refresh"]) {
            const report = await cloud().report([command, "--yes"]);
            expectFine(report);
            expect([command, changesOf(report)]).toEqual([command, unchanged]);
        }
    });

    test("a preview with the same credentials knows that nothing changes", async () => {
        const report = await cloud().report(["preview"]);
        expectFine(report);
        expect(changesOf(report)).toEqual(unchanged);
    });
}
