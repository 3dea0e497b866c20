import { setTimeout as sleep } from "node:timers/promises";
import type { RealCloud } from "../support/cloud/real-cloud";
import { enginesOf } from "../support/engines";
import { OutsideCluster } from "../support/outside/cluster";
import { memoryRatio } from "../support/outside/hosts";
import { cloudInventory } from "../support/outside/openstack";
import { notices } from "./change";
import { expectFine } from "./deploy";

const file = "city-371300-linyi.yaml";

const department = (id: string, cidr: string): string => `  - id: ${id}
    title: { zh: 示例部门, en: Example }
    networks:
      - { zone: common, cidr: ${cidr} }
    quota: { instances: 2, vcpus: 4, memoryGiB: 4, volumes: 2, storageGiB: 20, loadBalancers: 1 }
`;

/** Waits until a project of that name is in the cloud: then its stack is in the middle of being made. */
async function untilProject(cloud: RealCloud, name: string): Promise<void> {
    const outside = await cloud.outside();
    for (let tries = 0; tries < 240; tries += 1) {
        const projects = await outside.list("identity", "/projects", "projects");
        if (projects.some((project) => project["name"] === name)) return;
        await sleep(250);
    }
    throw new Error(`project ${name} never came`);
}

const ended = (child: ReturnType<RealCloud["startEgov"]>): Promise<number | null> =>
    new Promise((resolve) => child.on("close", resolve));

/** Process id of the engine that works on a stack of the test's state. */
function engineOf(folder: string, stack: string): number {
    const found = enginesOf(folder).filter(
        ({ command }) => command.startsWith("pulumi\0up\0") && command.includes(`\0--stack\0${stack}\0`),
    );
    expect(found).toHaveLength(1);
    return found[0]!.pid;
}

async function namesOfDepartment(cloud: RealCloud, id: string): Promise<string[]> {
    const { projects, networks, subnets, routers, groups } = await cloudInventory(await cloud.outside());
    return [...projects, ...networks, ...subnets, ...routers, ...groups]
        .map((item) => String(item["name"]))
        .filter((name) => name.startsWith(id))
        .sort();
}

const whole = (id: string): string[] =>
    [
        id,
        ...["auditors", "operators", "owners"].map((group) => `${id}-${group}`),
        ...Array<string>(3).fill(`${id}-common`),
    ].sort();

/** Things break in the middle; the next run mends them. */
export function failureTests(cloud: () => RealCloud): void {
    test("a network service that dies in the middle is said clearly; with it back, up converges and nothing is doubled", async () => {
        cloud().edit(file, ["departments:\n", `departments:\n${department("linyi-health", "10.37.2.64/26")}`]);
        const child = cloud().startEgov(["up", "--yes"]);
        const end = ended(child);
        let output = "";
        child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
        await untilProject(cloud(), "linyi-health");
        expect((await cloud().sandbox("down", "neutron-server")).code).toBe(0);
        expect(await end).toBe(3);
        expect(output).toContain("127.0.0.1:9696");
        expect((await cloud().sandbox("up", "neutron-server")).code).toBe(0);
        expectFine(await cloud().report(["up", "--yes"]));
        expect(await namesOfDepartment(cloud(), "linyi-health")).toEqual(whole("linyi-health"));
    });

    test("two runs at once: the second is refused and says who is at work", async () => {
        cloud().edit(file, ["departments:\n", `departments:\n${department("linyi-water", "10.37.2.128/26")}`]);
        const child = cloud().startEgov(["up", "--yes"]);
        const end = ended(child);
        await untilProject(cloud(), "linyi-water");
        // Held in the middle, so that the first is at work however long the second takes to come.
        const engine = engineOf(cloud().folder, "tenants-371300");
        process.kill(engine, "SIGSTOP");
        const second = await cloud()
            .egov(["up", "--yes"])
            .finally(() => process.kill(engine, "SIGCONT"));
        expect([second.code, await end]).toEqual([3, 0]);
        expect(second.stdout).toMatch(/locked by .+process \d+/);
    });

    test("an engine that is killed leaves steps that are explained and settled; nothing is doubled", async () => {
        cloud().edit(file, ["departments:\n", `departments:\n${department("linyi-forest", "10.37.2.192/26")}`]);
        const child = cloud().startEgov(["up", "--yes"]);
        const end = ended(child);
        await untilProject(cloud(), "linyi-forest");
        // One engine only: those of other stacks end what they do.
        process.kill(engineOf(cloud().folder, "tenants-371300"), "SIGKILL");
        expect(await end).toBe(3);

        const locked = await cloud().egov(["up", "--yes"]);
        expect(locked.code).toBe(3);
        expect(locked.stdout + locked.stderr).toMatch(/tenants-371300.*locked/);
        expect(await cloud().egov(["state", "unlock", "tenants-371300"])).toMatchObject({ code: 0 });
        // What the engine had begun is looked for in the cloud.
        expectFine(await cloud().report(["up", "--yes"]));
        expect(await namesOfDepartment(cloud(), "linyi-forest")).toEqual(whole("linyi-forest"));
    });

    test("what the cluster's admission refuses is refused, with the API's reason", async () => {
        const cluster = new OutsideCluster(cloud().variables["KUBECONFIG"] ?? "", "egov-jinan");
        await cluster.refuseReplicas("egov-baseline", 3);
        cloud().edit("city-370100-jinan.yaml", ["replicas: 3", "replicas: 4"]);
        const refused = await cloud().report(["up", "--yes"]);
        expect([refused.code, refused.status]).toEqual([3, "failed"]);
        const failed = refused.stacks.filter(({ status }) => status !== "succeeded");
        expect(failed.map(({ stack, reason }) => [stack, reason?.code])).toEqual([
            ["tenants-370100", "causeAdmission"],
        ]);
        expect(failed[0]?.diagnostics.map(({ message }) => message).join("\n")).toContain("at most 3 replicas here");
        await cluster.removePolicy("egov-baseline");
        expectFine(await cloud().report(["up", "--yes"]));
        expect(await cluster.workloads("lixia-approvals")).toEqual({ api: "4/4" });
    });

    test("a quota that is too small, then a cloud without room, are said clearly; with both mended, up converges", async () => {
        const outside = await cloud().outside();
        const projects = await outside.list("identity", "/projects", "projects");
        const project = String(projects.find(({ name }) => name === "linyi-archives")?.["id"]);
        const quotas = `/v2.0/quotas/${project}`;
        const { quota } = (await outside.call("network", quotas)) as { quota: { security_group: number } };
        const setQuota = (limit: number): Promise<unknown> =>
            outside.call("network", quotas, "PUT", { quota: { security_group: limit } });
        const failed = async (): Promise<[string, string | undefined][]> => {
            const { code, stacks } = await cloud().report(["up", "--yes"]);
            expect(code).toBe(3);
            const wrong = stacks.filter(({ status }) => status !== "succeeded");
            for (const { reason } of wrong) expect(reason?.text).toContain("run the command again");
            return wrong.map(({ stack, reason }) => [stack, reason?.code]);
        };

        cloud().edit(file, ["systems:\n", `systems:\n${notices("linyi-archives", "linyi-forms")}`]);
        await setQuota(1);
        expect(await failed()).toEqual([["tenants-371300", "causeQuota"]]);
        await setQuota(quota.security_group);
        await memoryRatio(outside, 0.0001);
        expect(await failed()).toEqual([["tenants-371300", "causeNoRoom"]]);
        await memoryRatio(outside, 1.5);

        expectFine(await cloud().report(["up", "--yes"]));
        const servers = await outside.list("compute", "/servers/detail?all_tenants=1&name=linyi-forms", "servers");
        expect(servers.map(({ name, status }) => [name, status])).toEqual([["linyi-forms-app-1", "ACTIVE"]]);
        expect(await cloud().report(["drift", "tenants-371300"])).toMatchObject({ code: 0 });
    });

    test("a name that somebody else has taken is said clearly, and nothing is lost by it", async () => {
        const outside = await cloud().outside();
        const answer = (await outside.call("compute", "/flavors", "POST", {
            flavor: { name: "sd-g1.large", ram: 64, vcpus: 1, disk: 1 },
        })) as { flavor: { id: string } };
        cloud().edit("catalogue.yaml", [
            "flavors:\n",
            "flavors:\n  - { name: g1.large, vcpus: 2, memoryMiB: 2048, diskGiB: 4 }\n",
        ]);
        const taken = await cloud().report(["up", "--yes", "platform-370000"]);
        expect(taken.code).toBe(3);
        expect(JSON.stringify(taken.stacks)).toContain("sd-g1.large");
        expect(taken.stacks[0]?.reason?.code).toBe("causeTaken");
        await outside.call("compute", `/flavors/${answer.flavor.id}`, "DELETE");
        expectFine(await cloud().report(["up", "--yes"]));
    });
}
