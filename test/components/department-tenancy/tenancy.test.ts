import { record, ofType, one, sourceOf } from "../recording";
import { DepartmentTenancy } from "../../../components/department-tenancy";
import { tenancyArgs, tenancyResources } from "./fixture";

const resources = tenancyResources();

/** The API of these has neither tags nor metadata. */
const unlabelled =
    /:(GroupV3|RoleAssignment|QuotaSetV2|QuoteSetV3|QuotaV2|Quota|RouterInterface|SecGroupRule|ImageAccess|FlavorAccess|OrderV1|ApplicationCredential)$/;

test.each(
    resources.filter((each) => each.type.startsWith("openstack:")).map((each) => [each.type, each.name, each] as const),
)("%s %s says who owns it", (...[type, , resource]) => {
    const owned = JSON.stringify(resource.inputs["tags"] ?? []);
    if (unlabelled.test(type)) expect(resource.inputs).not.toHaveProperty("tags");
    else expect(owned).toContain('"egov:division=370000","egov:department=finance"');
});

test("everything but the key's and the credential's own project hangs on the department's project", () => {
    const project = one(resources, "identity/project:Project", "finance").urn;
    for (const type of ["Network", "Subnet", "Router", "SecGroup", "SecGroupRule"])
        for (const { name, inputs } of ofType(
            resources,
            `networking/${type[0]?.toLowerCase()}${type.slice(1)}:${type}`,
        ))
            expect([name, sourceOf(inputs["tenantId"])]).toEqual([name, project]);
});

test.each([
    ["common", false],
    ["internet", true],
] as const)("zone %s has its own network, pool and gateway; addresses are translated: %s", (zone, enableSnat) => {
    const name = `finance/${zone}`;
    const network = one(resources, "networking/network:Network", name);
    expect(network.inputs).toMatchObject({ shared: false, external: false, portSecurityEnabled: true });
    expect(one(resources, "networking/subnet:Subnet", name).inputs).toMatchObject({ subnetpoolId: `pool-${zone}` });
    expect(one(resources, "networking/router:Router", name).inputs).toMatchObject({
        externalNetworkId: `gateway-${zone}`,
        enableSnat,
    });
});

test("no router joins two zones", () => {
    const routers = ofType(resources, "networking/routerInterface:RouterInterface").map((each) =>
        sourceOf(each.inputs["routerId"]),
    );
    expect(new Set(routers).size).toBe(2);
    expect(routers).toHaveLength(2);
});

test("the baseline group lets nothing in and only the name service out, into own networks", () => {
    const [group, ...others] = ofType(resources, "networking/secGroup:SecGroup");
    expect(others).toEqual([]);
    expect(group?.inputs["deleteDefaultRules"]).toBe(true);
    const rules = ofType(resources, "networking/secGroupRule:SecGroupRule").map(({ inputs }) => inputs);
    expect(
        rules.map((rule) => [
            rule["direction"],
            rule["protocol"],
            rule["portRangeMin"],
            rule["portRangeMax"],
            rule["remoteIpPrefix"],
        ]),
    ).toEqual([
        ["egress", "udp", 53, 53, "10.37.0.0/26"],
        ["egress", "tcp", 53, 53, "10.37.0.0/26"],
        ["egress", "udp", 53, 53, "172.20.0.0/26"],
        ["egress", "tcp", 53, 53, "172.20.0.0/26"],
    ]);
});

test("every service has a limit, memory in MiB, and no limit of Neutron's is 0, which the provider would not send", () => {
    expect(one(resources, "compute/quotaSetV2:QuotaSetV2", "finance").inputs).toMatchObject({
        instances: 4,
        cores: 8,
        ram: 16_384,
    });
    expect(one(resources, "blockstorage/quoteSetV3:QuoteSetV3", "finance").inputs).toMatchObject({
        volumes: 3,
        gigabytes: 100,
        perVolumeGigabytes: -1,
    });
    expect(one(resources, "loadbalancer/quota:Quota", "finance").inputs).toMatchObject({ loadbalancer: 2 });
    const { projectId: _project, ...network } = one(resources, "networking/quotaV2:QuotaV2", "finance").inputs;
    // One more than its two zones, see the component.
    expect(network).toMatchObject({ network: 3, subnet: 3, router: 3 });
    expect(Object.values(network)).not.toContain(0);
});

test("the department's key is made by Barbican, strong, and protected", () => {
    const key = one(resources, "keymanager/orderV1:OrderV1", "finance/key");
    expect(key.inputs).toMatchObject({ type: "key", meta: { algorithm: "aes", bitLength: 256 } });
    expect(key.protect).toBe(true);
});

test("images and private flavors are shared with the project by name, and nothing where none is used", () => {
    const shared = tenancyResources({ privateFlavors: { sealed: "flavor-sealed" } });
    expect(one(shared, "images/imageAccess:ImageAccess", "finance/kylin").inputs).toMatchObject({
        imageId: "image-kylin",
        status: "accepted",
    });
    expect(one(shared, "compute/flavorAccess:FlavorAccess", "finance/sealed").inputs).toMatchObject({
        flavorId: "flavor-sealed",
    });
    const none = tenancyResources({ images: {} });
    expect(none.filter((each) => /Access$/.test(each.type))).toEqual([]);
});

test("the order of networks changes nothing", () => {
    const reversed = tenancyResources({ networks: [...tenancyArgs().networks].reverse() });
    const byUrn = (list: typeof resources) => [...list].sort((one, other) => (one.urn < other.urn ? -1 : 1));
    expect(byUrn(reversed)).toEqual(byUrn(resources));
});

test("the credential's secret is secret in the outputs", () => {
    const { outputs } = record(() => {
        const tenancy = new DepartmentTenancy("finance", tenancyArgs());
        return { secret: tenancy.applicationCredentialSecret, project: tenancy.projectId };
    });
    expect(JSON.stringify(outputs["secret"])).toContain("finance/tools");
    expect(
        ofType(resources, "identity/applicationCredential:ApplicationCredential")[0]?.additionalSecretOutputs,
    ).toContain("secret");
});
