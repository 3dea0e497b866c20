import type { RealCloud, RunReport } from "../support/cloud/real-cloud";
import { OutsideCluster } from "../support/outside/cluster";
import type { Item, OutsideCloud } from "../support/outside/api";
import { changesOf, expectFine } from "./deploy";

async function one(cloud: OutsideCloud, service: string, path: string, key: string, name: string): Promise<Item> {
    const found = (await cloud.list(service, path, key)).filter((item) => item["name"] === name);
    if (found.length !== 1) throw new Error(`${found.length} ${key} are called ${name}`);
    return found[0] as Item;
}

/** Resources that a report says have drifted, as `type name`. */
function drifted({ stacks }: RunReport): string[] {
    return stacks
        .flatMap(({ drift = [] }) => drift.map(({ urn }) => urn))
        .map((urn) => {
            const [type, name] = urn.split("::").slice(-2);
            return `${type?.split("$").at(-1)} ${name}`;
        })
        .sort();
}

/** Somebody changes things by hand; drift finds them and only them, and up mends them. */
export function driftTests(cloud: () => RealCloud): void {
    test("what was changed from outside is drift, and nothing else is", async () => {
        const outside = await cloud().outside();
        const flavor = await one(outside, "compute", "/flavors/detail?is_public=None", "flavors", "sd-g1.small");
        await outside.call("compute", `/flavors/${String(flavor["id"])}/os-extra_specs`, "POST", {
            extra_specs: { "hw:cpu_policy": "dedicated" },
        });
        const group = await one(outside, "network", "/v2.0/security-groups", "security_groups", "jinan-records-app");
        const rules = group["security_group_rules"] as { id: string; direction: string }[];
        const rule = rules.find(({ direction }) => direction === "ingress");
        await outside.call("network", `/v2.0/security-group-rules/${rule?.id}`, "DELETE");
        const project = await one(outside, "identity", "/projects", "projects", "sd-finance");
        await outside.call("compute", `/os-quota-sets/${String(project["id"])}`, "PUT", { quota_set: { cores: 99 } });
        const cluster = new OutsideCluster(cloud().variables["KUBECONFIG"] ?? "", "egov-jinan");
        await cluster.label("lixia-approvals", "pod-security.kubernetes.io/enforce", "privileged");

        const report = await cloud().report(["drift"]);
        expect(report.code).toBe(1);
        expect(drifted(report)).toEqual([
            "kubernetes:core/v1:Namespace lixia-approvals",
            "openstack:compute/flavor:Flavor 370000/g1.small",
            "openstack:compute/quotaSetV2:QuotaSetV2 sd-finance",
            expect.stringMatching(/^openstack:networking\/secGroupRule:SecGroupRule jinan-records\/app\//),
        ]);
    });

    test("refresh takes the drift into the state and up mends all of it", async () => {
        expectFine(await cloud().report(["refresh", "--yes"]));
        const report = await cloud().report(["up", "--yes"]);
        expectFine(report);
        const changes = changesOf(report);
        expect(Object.keys(changes["platform-370000"] ?? {})).toEqual(["update"]);
        expect(changes["platform-370100"]).toEqual({});
        expect(changes["tenants-371100"]).toEqual({});
        const cluster = new OutsideCluster(cloud().variables["KUBECONFIG"] ?? "", "egov-jinan");
        const namespace = await cluster.core.readNamespace({ name: "lixia-approvals" });
        expect(namespace.metadata?.labels?.["pod-security.kubernetes.io/enforce"]).toBe("restricted");
        const again = await cloud().report(["drift"]);
        expect([again.code, drifted(again)]).toEqual([0, []]);
    });

    test("a server and a network that were deleted by hand are drift, and made anew once refresh has seen it", async () => {
        const outside = await cloud().outside();
        const servers = "/servers?all_tenants=1";
        const server = await one(outside, "compute", servers, "servers", "jinan-records-app-2");
        await outside.call("compute", `/servers/${String(server["id"])}`, "DELETE");
        const network = await one(outside, "network", "/v2.0/networks", "networks", "ju-agriculture-common");
        const router = await one(outside, "network", "/v2.0/routers", "routers", "ju-agriculture-common");
        for (const subnet of network["subnets"] as string[])
            await outside.call("network", `/v2.0/routers/${String(router["id"])}/remove_router_interface`, "PUT", {
                subnet_id: subnet,
            });
        await outside.call("network", `/v2.0/networks/${String(network["id"])}`, "DELETE");

        const report = await cloud().report(["drift"]);
        expect(report.code).toBe(1);
        expect(drifted(report)).toEqual([
            "openstack:compute/instance:Instance jinan-records/app-2",
            "openstack:compute/volumeAttach:VolumeAttach jinan-records/app-2/files",
            "openstack:networking/network:Network ju-agriculture/common",
            "openstack:networking/routerInterface:RouterInterface ju-agriculture/common",
            "openstack:networking/subnet:Subnet ju-agriculture/common",
        ]);
        expect(report.stacks.flatMap(({ drift = [] }) => drift.map(({ kind }) => kind))).toEqual(Array(5).fill("gone"));

        expectFine(await cloud().report(["refresh", "--yes"]));
        const mended = await cloud().report(["up", "--yes"]);
        expectFine(mended);
        expect(changesOf(mended)).toMatchObject({ "tenants-370100": { create: 2 }, "tenants-371100": { create: 3 } });
        await one(outside, "compute", servers, "servers", "jinan-records-app-2");
        await one(outside, "network", "/v2.0/networks", "networks", "ju-agriculture-common");
        const again = await cloud().report(["drift"]);
        expect([again.code, drifted(again)]).toEqual([0, []]);
    });

    test("a server in ERROR is drift", async () => {
        const outside = await cloud().outside();
        const servers = "/servers?all_tenants=1";
        const { id } = await one(outside, "compute", servers, "servers", "rizhao-permits-web-1");
        const set = (state: string): Promise<unknown> =>
            outside.call("compute", `/servers/${String(id)}/action`, "POST", { "os-resetState": { state } });
        await set("error");
        const report = await cloud().egov(["drift", "tenants-371100"]);
        expect(report.code).toBe(1);
        expect(report.stdout).toContain("rizhao-permits/web-1");
        expect(report.stdout).toContain("in status ERROR");
        await set("active");
        expect(await cloud().egov(["drift", "tenants-371100"])).toMatchObject({ code: 0 });
    });
}
