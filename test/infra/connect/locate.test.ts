import type { Caller } from "../../../infra/connect/http";
import { locateObject } from "../../../infra/connect/locate/locate";
import type { PlatformModel } from "../../../infra/estate/model";
import { everyService, fakeKeystone } from "./fake-keystone";

const auth = {
    auth_url: "http://keystone.example:5000",
    username: "deployer",
    password: "secret",
    project_name: "admin",
    domain_name: "Default",
};
const platforms = [{ cloud: "c", region: "RegionOne" }] as PlatformModel[];

async function locate(type: string, inputs: Record<string, unknown>, answer: unknown, status = 200) {
    const more = { "container-infra": ["RegionOne"], dns: ["RegionOne"] };
    const keystone = fakeKeystone({ services: { ...everyService, ...more } });
    const asked: string[] = [];
    const call: Caller = async (url, request) => {
        if (request.method === "POST") return keystone.call(url, request);
        asked.push(url);
        return { status, headers: {}, body: answer };
    };
    const urn = `urn:pulumi:tenants-1::egov-cloud::egov:tenancy:DepartmentTenancy$openstack:${type}::finance/x`;
    const step = { stack: "tenants-1", urn, operation: "creating", inputs, objectName: String(inputs["name"]) };
    const clouds = { path: "clouds.yaml", entries: { c: { auth } } };
    return { located: await locateObject(step, platforms, { clouds, callerFor: () => call }), asked };
}

const network = "networking/network:Network";
const inputs = { name: "finance-common", tenantId: "p1" };

test("one object that agrees with all inputs is found", async () => {
    const networks = [
        { id: "n1", name: "finance-common", project_id: "p1" },
        { id: "n2", name: "finance-common", project_id: "p2" },
    ];
    const { located, asked } = await locate(network, inputs, { networks });
    expect(located).toEqual({ state: "found", id: "n1" });
    expect(asked).toEqual(["http://x/v2.0/networks?name=finance-common"]);
});

test("none is absent, two are unknown, and so is an answer that is no list", async () => {
    expect((await locate(network, inputs, { networks: [] })).located).toEqual({ state: "absent" });
    const twin = { name: "finance-common", project_id: "p1" };
    const networks = [
        { id: "n1", ...twin },
        { id: "n2", ...twin },
    ];
    expect((await locate(network, inputs, { networks })).located).toEqual({ state: "unknown" });
    expect((await locate(network, inputs, "<html>")).located).toEqual({ state: "unknown" });
});

test("a domain is looked for among domains", async () => {
    const domain = { name: "sd-371100", isDomain: true };
    const { located, asked } = await locate("identity/project:Project", domain, {
        domains: [{ id: "d1", name: "sd-371100" }],
    });
    expect(located).toEqual({ state: "found", id: "d1" });
    expect(asked).toEqual(["http://keystone.example:5000/v3/domains?name=sd-371100"]);
});

test("a type that can't be told apart from outside is unknown, and nothing is asked", async () => {
    const { located, asked } = await locate("sharedfilesystem/share:Share", { name: "x" }, {});
    expect([located, asked]).toEqual([{ state: "unknown" }, []]);
});

test("what is set and not made may be set again, and nothing is asked", async () => {
    for (const type of ["identity/roleAssignment:RoleAssignment", "networking/quotaV2:QuotaV2"])
        expect(await locate(type, { name: "x" }, {})).toEqual({ located: { state: "absent" }, asked: [] });
});

test("an id that the provider makes of inputs is made the same way", async () => {
    const access = { flavorId: "f1", tenantId: "p1" };
    const { located, asked } = await locate("compute/flavorAccess:FlavorAccess", access, {
        flavor_access: [
            { flavor_id: "f1", tenant_id: "p2" },
            { flavor_id: "f1", tenant_id: "p1" },
        ],
    });
    expect(located).toEqual({ state: "found", id: "f1/p1" });
    expect(asked).toEqual(["http://x/flavors/f1/os-flavor-access"]);
    const rule = { qosPolicyId: "q1", direction: "ingress" };
    const rules = { bandwidth_limit_rules: [{ id: "r1", direction: "ingress" }] };
    expect((await locate("networking/qosBandwidthLimitRule:QosBandwidthLimitRule", rule, rules)).located).toEqual({
        state: "found",
        id: "q1/r1",
    });
});

test("a router's interface is the port that has the subnet", async () => {
    const ports = [
        { id: "a", device_id: "r1", fixed_ips: [{ subnet_id: "s2" }] },
        { id: "b", device_id: "r1", fixed_ips: [{ subnet_id: "s1" }] },
    ];
    const wanted = { routerId: "r1", subnetId: "s1" };
    expect((await locate("networking/routerInterface:RouterInterface", wanted, { ports })).located).toEqual({
        state: "found",
        id: "b",
    });
});

test("an object that nobody can use is as good as absent, and goes only when it is told to", async () => {
    const { located, asked } = await locate(
        "identity/applicationCredential:ApplicationCredential",
        { name: "finance-tools" },
        { application_credentials: [{ id: "c1", name: "finance-tools" }] },
    );
    expect(located).toMatchObject({ state: "absent" });
    const list = expect.stringMatching(/\/v3\/users\/[^/]+\/application_credentials\?name=finance-tools$/);
    expect(asked).toEqual([list]);
    expect(await located.discard?.()).toBe(true);
    expect(asked).toEqual([list, expect.stringMatching(/\/v3\/users\/[^/]+\/application_credentials\/c1$/)]);
    const images = (status: string) => ({ images: [{ id: "i1", name: "kylin", status }] });
    const image = { name: "kylin" };
    expect((await locate("images/image:Image", image, images("active"))).located).toEqual({ state: "found", id: "i1" });
    expect((await locate("images/image:Image", image, images("saving"))).located).toMatchObject({ state: "absent" });
});

test("a cloud that does not delete what nobody can use is told apart from one that does", async () => {
    const keystone = fakeKeystone({ services: everyService });
    const call: Caller = async (url, request) => {
        if (request.method === "POST") return keystone.call(url, request);
        if (request.method === "DELETE") return { status: 409, headers: {}, body: {} };
        return { status: 200, headers: {}, body: { images: [{ id: "i1", name: "kylin", status: "saving" }] } };
    };
    const step = {
        stack: "platform-1",
        urn: "urn:pulumi:platform-1::egov-cloud::openstack:images/image:Image::kylin",
        operation: "creating",
        inputs: { name: "kylin" },
    };
    const clouds = { path: "clouds.yaml", entries: { c: { auth } } };
    const located = await locateObject(step, platforms, { clouds, callerFor: () => call });
    expect(await located.discard?.()).toBe(false);
});

test("a condition of a policy is found below it by what it compares", async () => {
    const hidden = { type: "PATH", compareType: "CONTAINS", value: "/." };
    const rules = [
        { id: "r1", type: "PATH", compare_type: "STARTS_WITH", value: "/.well-known/" },
        { id: "r2", type: "PATH", compare_type: "CONTAINS", value: "/." },
    ];
    const type = "loadbalancer/l7RuleV2:L7RuleV2";
    const { located, asked } = await locate(type, { ...hidden, l7policyId: "p1" }, { rules });
    expect(located).toEqual({ state: "found", id: "r2" });
    expect(asked).toEqual(["http://x/v2.0/lbaas/l7policies/p1/rules"]);
});

test("a part of what is gone is gone; a service that is not where it was has said nothing", async () => {
    const access = { flavorId: "f1", tenantId: "p1" };
    expect((await locate("compute/flavorAccess:FlavorAccess", access, {}, 404)).located).toEqual({ state: "absent" });
    expect((await locate(network, inputs, {}, 404)).located).toEqual({ state: "unknown" });
});

test("an object of Kubernetes is known by its name", async () => {
    const step = {
        stack: "tenants-1",
        urn: "urn:pulumi:tenants-1::egov-cloud::egov:system:BusinessSystem$kubernetes:apps/v1:Deployment::a/web",
        operation: "creating",
        objectName: "web",
        inputs: { metadata: { name: "web", namespace: "a" } },
    };
    const options = {
        clouds: { path: "clouds.yaml", entries: {} },
        callerFor: () => () => Promise.reject(new Error()),
    };
    expect(await locateObject(step, platforms, options)).toEqual({ state: "found", id: "a/web" });
});

test("a route is looked for on its router", async () => {
    const route = { routerId: "r1", destinationCidr: "10.37.0.0/19", nextHop: "100.64.0.1" };
    const router = (...routes: readonly object[]) => ({ routers: [{ id: "r1", routes }] });
    const there = router({ destination: "10.37.0.0/19", nexthop: "100.64.0.1" });
    const { located, asked } = await locate("networking/routerRoute:RouterRoute", route, there);
    expect(located).toEqual({ state: "found", id: "r1-route-10.37.0.0/19-100.64.0.1" });
    expect(asked).toEqual(["http://x/v2.0/routers?id=r1"]);
    const other = router({ destination: "10.37.32.0/19", nexthop: "100.64.0.1" });
    expect((await locate("networking/routerRoute:RouterRoute", route, other)).located).toEqual({ state: "absent" });
});

test.each([
    ["vpnaas/service:Service", "vpnservices", "vpnservices"],
    ["vpnaas/endpointGroup:EndpointGroup", "endpoint-groups", "endpoint_groups"],
    ["vpnaas/siteConnection:SiteConnection", "ipsec-site-connections", "ipsec_site_connections"],
])("a %s is looked for by its name", async (type, path, key) => {
    const { located, asked } = await locate(
        type,
        { name: "sd-jinan", tenantId: "p1" },
        {
            [key]: [{ id: "v1", name: "sd-jinan", project_id: "p1" }],
        },
    );
    expect(located).toEqual({ state: "found", id: "v1" });
    expect(asked).toEqual([`http://x/v2.0/vpn/${path}?name=sd-jinan`]);
});

test("a Magnum cluster has a uuid, and its node groups are below it", async () => {
    const cluster = await locate(
        "containerinfra/cluster:Cluster",
        { name: "egov-370000" },
        {
            clusters: [
                { uuid: "u1", name: "egov-370000" },
                { uuid: "u2", name: "egov-370100" },
            ],
        },
    );
    expect(cluster).toEqual({ located: { state: "found", id: "u1" }, asked: ["http://x/v1/clusters"] });
    const group = { name: "workers-az1", clusterId: "u1" };
    expect(
        await locate("containerinfra/nodeGroup:NodeGroup", group, {
            nodegroups: [{ uuid: "g1", name: "workers-az1" }],
        }),
    ).toEqual({ located: { state: "found", id: "u1/g1" }, asked: ["http://x/v1/clusters/u1/nodegroups"] });
    expect((await locate("containerinfra/nodeGroup:NodeGroup", group, {}, 404)).located).toEqual({ state: "absent" });
});

test("a record is found in its zone by name and type; a container is made again", async () => {
    const record = { zoneId: "z1", name: "budget.egov.example.", type: "A" };
    const recordsets = [
        { id: "r0", name: "budget.egov.example.", type: "TXT" },
        { id: "r1", name: "budget.egov.example.", type: "A" },
    ];
    expect(await locate("dns/recordSet:RecordSet", record, { recordsets })).toEqual({
        located: { state: "found", id: "z1/r1" },
        asked: ["http://x/v2/zones/z1/recordsets?name=budget.egov.example."],
    });
    expect(await locate("objectstorage/container:Container", { name: "vault" }, {})).toEqual({
        located: { state: "absent" },
        asked: [],
    });
});
