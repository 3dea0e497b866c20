import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { RealCloud, RunReport } from "../support/cloud/real-cloud";
import { OutsideCluster } from "../support/outside/cluster";
import { changesOf, expectFine } from "./deploy";

const city = "city-370100-jinan.yaml";
const province = "province.yaml";
const machine = "jinan-notices-app-1";

/** A system of one machine without data. */
export const notices = (department: string, id = "jinan-notices"): string => `  - id: ${id}
    title: { zh: 通知公告系统, en: Notices }
    department: ${department}
    protectionLevel: S2A2G2
    filing: 示例-${id}
    gradingReport: 示例-定-${id}
    lastEvaluation: 2026-10-06
    zone: common
    dataClass: public
    runtime:
      kind: virtual-machines
      image: kylin-server-v10
      tiers:
        - { name: app, flavor: g1.small, count: 1 }
    recovery: { grade: 1, rtoMinutes: 2880, rpoMinutes: 1440 }
    migration: { state: new }
    approvals:
      assessment: { document: 示例-评-${id}, date: 2026-09-01, authority: 大数据局 }
      expertReview: { document: 示例-审-${id}, date: 2026-09-15, authority: 专家委员会 }
      funding: { document: 示例-财-${id}, date: 2026-10-08, authority: 财政局 }
`;
const asContainers = `    runtime:
      kind: containers
      workloads:
        - { name: app, image: "registry.egov.example/base/notices@sha256:4444444444444444444444444444444444444444444444444444444444444444", replicas: 1, cpuMillis: 100, memoryMiB: 128, ports: [8080] }
`;
const asMachine = `    runtime:
      kind: virtual-machines
      image: kylin-server-v10
      tiers:
        - { name: app, flavor: g1.small, count: 1 }
`;

const linyi = `# yaml-language-server: $schema=../../../infra/estate/schema/division.schema.json
kind: Division
code: "371300"
title: { zh: 临沂市, en: Linyi }
level: city
hosting: { mode: joined-province }
departments:
  - id: linyi-archives
    title: { zh: 临沂市档案馆, en: Linyi Archives }
    networks:
      - { zone: common, cidr: 10.37.2.0/26 }
    quota: { instances: 2, vcpus: 4, memoryGiB: 4, volumes: 2, storageGiB: 20, loadBalancers: 1 }
systems:
${notices("linyi-archives", "linyi-notices")}`;

const platforms = { "platform-370000": {}, "platform-370100": {} };
const kinds = (changes: Record<string, number> | undefined): string[] => Object.keys(changes ?? {}).sort();

/** Runs `up` and counts meanwhile, from outside, on how many machines the system runs. Gives the smallest count. */
async function fewestMachines(
    cloud: RealCloud,
): Promise<{ report: RunReport & { code: number | null }; fewest: number }> {
    let fewest = Infinity;
    let running = true;
    const watch = (async () => {
        const outside = await cloud.outside();
        while (running) {
            const servers = await outside.list("compute", `/servers/detail?all_tenants=1&name=${machine}`, "servers");
            fewest = Math.min(fewest, servers.filter((server) => server["status"] === "ACTIVE").length);
            await sleep(500);
        }
    })();
    const report = await cloud.report(["up", "--yes"]);
    running = false;
    await watch;
    return { report, fewest };
}

/** The estate changes; each change is exactly the stacks and resources that it must be. */
export function changeTests(cloud: () => RealCloud): void {
    test("a new system is made in the stack of its city, and nothing else happens", async () => {
        cloud().edit(city, ["systems:\n", `systems:\n${notices("jinan-health")}`]);
        const report = await cloud().report(["up", "--yes"]);
        expectFine(report);
        const { "tenants-370100": made, ...others } = changesOf(report);
        expect(kinds(made)).toEqual(["create"]);
        expect(others).toEqual({ ...platforms, "tenants-370000": {}, "tenants-371100": {} });
    });

    test("a system that moves from city to province has its new home before it loses the old one", async () => {
        cloud().edit(city, [notices("jinan-health"), ""]);
        cloud().edit(province, ["systems:\n", `systems:\n${notices("sd-bigdata")}`]);
        const { report, fewest } = await fewestMachines(cloud());
        expectFine(report);
        const { "tenants-370000": gains, "tenants-370100": loses, ...others } = changesOf(report);
        expect([kinds(gains), kinds(loses)]).toEqual([["create"], ["delete"]]);
        expect(others).toEqual({ ...platforms, "tenants-371100": {} });
        expect(fewest).toBe(1);
    });

    test("a system that changes its runtime loses its machine when the containers run", async () => {
        cloud().edit(province, [asMachine, asContainers]);
        const { report } = await fewestMachines(cloud());
        expectFine(report);
        const { "tenants-370000": changed, ...others } = changesOf(report);
        expect(kinds(changed)).toEqual(["create", "delete"]);
        expect(others).toEqual({ ...platforms, "tenants-370100": {}, "tenants-371100": {} });
        const cluster = new OutsideCluster(cloud().variables["KUBECONFIG"] ?? "", "egov-province");
        expect(await cluster.workloads("jinan-notices")).toEqual({ app: "1/1" });
        const servers = await (
            await cloud().outside()
        ).list("compute", `/servers?all_tenants=1&name=${machine}`, "servers");
        expect(servers).toEqual([]);
    });

    test("a department that is renamed is updated in place; a county's system grows in place", async () => {
        cloud().edit(city, ["历下区行政审批服务局", "历下区政务服务中心"], ["replicas: 2", "replicas: 3"]);
        const report = await cloud().report(["up", "--yes"]);
        expectFine(report);
        const { "tenants-370100": changed, ...others } = changesOf(report);
        expect(kinds(changed)).toEqual(["update"]);
        expect(others).toEqual({ ...platforms, "tenants-370000": {}, "tenants-371100": {} });
        const outside = await cloud().outside();
        const projects = await outside.list("identity", "/projects", "projects");
        const project = projects.find((item) => item["name"] === "lixia-services");
        expect(project?.["description"]).toBe("历下区政务服务中心");
        const cluster = new OutsideCluster(cloud().variables["KUBECONFIG"] ?? "", "egov-jinan");
        expect(await cluster.workloads("lixia-approvals")).toEqual({ api: "3/3" });
    });

    test("a city that joins the province is one new stack, reviewed as a plan and deployed exactly so", async () => {
        writeFileSync(join(cloud().estate, "city-371300-linyi.yaml"), linyi);
        const plan = join(cloud().folder, "linyi.plan");
        const reviewed = await cloud().report(["preview", "--plan", plan]);
        expectFine(reviewed);
        const report = await cloud().report(["up", "--yes", "--plan", plan]);
        expectFine(report);
        const { "tenants-371300": made, ...others } = changesOf(report);
        expect(kinds(made)).toEqual(["create"]);
        expect(report.totals["create"]).toBe(reviewed.totals["create"]);
        const tenants = { "tenants-370000": {}, "tenants-370100": {}, "tenants-371100": {} };
        expect(others).toEqual({ ...platforms, ...tenants });
    });
}
