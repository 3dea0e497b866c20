import { ofType, one, sourceOf } from "../components/recording";
import type { EstateParts } from "./estate-fixture";
import { below, byUrn, differing, recordTenants } from "./tenants-recording";

const province = recordTenants("370000");
const city = recordTenants("370400");

/** As text, with nothing left of what is marked secret. */
const withoutSecrets = (value: unknown): string =>
    JSON.stringify(value, (_key, each: unknown) =>
        typeof each === "object" && each !== null && "kind" in each && each.kind === "secret" ? "secret" : each,
    );

const change = (parts: EstateParts, id: string, to: Partial<EstateParts["systems"][number]>): void => {
    parts.systems = parts.systems.map((system) => (system.id === id ? { ...system, ...to } : system));
};

test("a stack holds the departments of its division and of the counties below, and no others", () => {
    const departments = [province, city].map((stack) =>
        ofType(stack.resources, "DepartmentTenancy").map((each) => each.name),
    );
    expect(departments).toEqual([["finance"], ["health", "tengzhou"]]);
});

test("each division with departments has one domain, named apart on a cloud that platforms share", () => {
    const domains = ofType(city.resources, "identity/project:Project").filter(
        (each) => each.inputs["isDomain"] === true,
    );
    expect(domains.map((each) => [each.name, each.inputs["name"], each.inputs["tags"]])).toEqual([
        ["370400", "p37-370400", ["egov:division=370400"]],
        ["370481", "p38-370481", ["egov:division=370481"]],
    ]);
    expect(sourceOf(one(city.resources, "identity/project:Project", "health").inputs["domainId"])).toBe(
        domains[0]?.urn,
    );
});

test("departments live on the platform that hosts them", () => {
    const hosts = ["health", "tengzhou"].map((name) =>
        one(city.resources, "identity/project:Project", name).provider?.split("::").at(-1),
    );
    expect(hosts).toEqual(["openstack-370000", "openstack-370481"]);
    const reads = ofType(city.resources, "StackReference").map((each) => each.name);
    expect(reads).toEqual(["platform-370000", "platform-370481"]);
});

test("systems that are not provisioned have no resource", () => {
    expect(JSON.stringify(province.resources)).not.toContain("archive");
    const planned = recordTenants("370000", (parts) => change(parts, "budget", { provisioned: false }));
    expect(below(planned, "budget")).toEqual([]);
    expect(below(province, "budget").length).toBeGreaterThan(20);
});

test("a flow from a system that is not provisioned opens nothing, at neither end", () => {
    const rules = ofType(city.resources, "SecGroupRule").map((each) => each.name);
    expect(rules).toContain("records/app/from-budget/tcp-9000");
    expect(rules.filter((name) => name.includes("archive"))).toEqual([]);
});

test("a flow between departments is opened at both ends, by the address of the other's network", () => {
    expect(one(city.resources, "SecGroupRule", "records/app/from-budget/tcp-9000").inputs).toMatchObject({
        direction: "ingress",
        remoteIpPrefix: "10.37.0.0/26",
    });
    expect(one(province.resources, "SecGroupRule", "budget/db/to-records/tcp-9000").inputs).toMatchObject({
        direction: "egress",
        remoteIpPrefix: "10.37.0.64/26",
    });
    // Containers leave with an address of their nodes.
    expect(one(city.resources, "SecGroupRule", "records/app/from-portal/tcp-9002").inputs["remoteIpPrefix"]).toBe(
        "10.37.63.0/24",
    );
});

test("a caller on another platform is let in at the endpoint that it names", () => {
    expect(one(province.resources, "Listener", "budget/portal").inputs["allowedCidrs"]).toEqual([
        "10.37.0.0/18",
        "10.38.0.0/26",
    ]);
    expect(one(city.resources, "SecGroupRule", "registry/web/to-budget/tcp-443").inputs["remoteIpPrefix"]).toBe(
        "10.37.0.0/26",
    );
});

test("in one cluster a flow goes from namespace to namespace", () => {
    const { resources } = recordTenants("370400", (parts) => {
        const portal = parts.systems.find((system) => system.id === "portal");
        const records = parts.systems.find((system) => system.id === "records");
        if (portal === undefined || records === undefined) throw new Error("the fixture has changed");
        change(parts, "records", {
            runtime: {
                kind: "containers",
                workloads: [{ name: "app", image: "x", replicas: 1, cpuMillis: 10, memoryMiB: 16, ports: [9002] }],
            },
        });
    });
    const policy = one(resources, "NetworkPolicy", "records/app").inputs["spec"] as {
        ingress: { from: unknown; ports: unknown }[];
    };
    expect(policy.ingress).toContainEqual({
        from: [{ namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "portal" } } }],
        ports: [{ protocol: "TCP", port: 9002 }],
    });
});

test("a level-4 system is placed in the pool of its level, with a flavor that is shared with its project", () => {
    const { resources } = recordTenants("370000", (parts) =>
        change(parts, "budget", {
            protectionLevel: "S4A4G4",
            runtime: { kind: "virtual-machines", image: "kylin", tiers: [{ name: "app", flavor: "sealed", count: 2 }] },
            endpoints: [],
            flows: [],
        }),
    );
    expect(ofType(resources, "Instance").map((each) => each.inputs["availabilityZone"])).toEqual(["az4", "az4"]);
    expect(ofType(resources, "FlavorAccess").map((each) => each.name)).toEqual(["finance/sealed"]);
    expect(ofType(province.resources, "FlavorAccess")).toEqual([]);
});

test("machines of a level-4 system send in the class of its importance, and no others in any", () => {
    const classes = (to: Partial<EstateParts["systems"][number]>) =>
        ofType(
            recordTenants("370000", (parts) => change(parts, "budget", to)).resources,
            "networking/port:Port",
        ).flatMap(({ inputs }) => {
            const policy = inputs["qosPolicyId"] as { path: string } | undefined;
            const tags = (inputs["tags"] as string[]).filter((tag) => tag.startsWith("egov:qos-policy="));
            return policy === undefined && tags.length === 0 ? [] : [[policy?.path.split(".").slice(-2), tags]];
        });
    const gold = [["qosPolicyIds", "gold"], ["egov:qos-policy=gold"]];
    const core = classes({ protectionLevel: "S4A4G4", importance: "core" });
    expect(core.length).toBeGreaterThan(1);
    expect(core).toEqual(core.map(() => gold));
    expect(classes({ protectionLevel: "S4A4G4", importance: "important" })).toEqual([]);
    expect(classes({ protectionLevel: "S3A3G3", importance: "core" })).toEqual([]);
});

test("provider operators, auditors and administrators of the platform get no role on any tenant's project", () => {
    for (const stack of [province, city])
        for (const { inputs } of ofType(stack.resources, "RoleAssignment")) {
            const group = inputs["groupId"] as { urn: string; path: string };
            expect(group.urn !== "" || /\.groupIds\.deployers$/.test(group.path)).toBe(true);
        }
});

test("everything on a cloud or cluster has an explicit provider, one for the inside of each department", () => {
    for (const resource of city.resources)
        if (/^(openstack|kubernetes):/.test(resource.type))
            expect([resource.urn, resource.provider]).toEqual([resource.urn, expect.any(String)]);
    expect(
        ofType(city.resources, "openstack")
            .map((each) => each.name)
            .sort(),
    ).toEqual(["health", "openstack-370000", "openstack-370481", "tengzhou"]);
    expect(ofType(city.resources, "kubernetes")).toEqual([]);
});

test("the order of the estate's lists changes no resource", () => {
    for (const division of ["370000", "370400"]) {
        const reversed = recordTenants(division, (parts) => {
            parts.divisions.reverse();
            parts.platforms = parts.platforms.map((platform) => ({
                ...platform,
                availabilityZones: [...platform.availabilityZones].reverse(),
            }));
            parts.departments = parts.departments
                .map((department) => ({ ...department, networks: [...department.networks].reverse() }))
                .reverse();
            parts.systems = parts.systems
                .map((system) => ({
                    ...system,
                    endpoints: [...(system.endpoints ?? [])].reverse(),
                    flows: [...(system.flows ?? [])].reverse(),
                    runtime:
                        system.runtime.kind === "containers"
                            ? { ...system.runtime, workloads: [...system.runtime.workloads].reverse() }
                            : { ...system.runtime, tiers: [...system.runtime.tiers].reverse() },
                }))
                .reverse();
        });
        const before = byUrn(division === "370000" ? province : city);
        expect([...byUrn(reversed)].sort()).toEqual([...before].sort());
    }
});

test("a new runtime changes that system's resources, and of others only what speaks with it or starts its machines", () => {
    const swapped = recordTenants("370000", (parts) =>
        change(parts, "portal", {
            runtime: {
                kind: "virtual-machines",
                image: "kylin",
                tiers: [
                    { name: "web", flavor: "small", count: 2 },
                    {
                        name: "store",
                        flavor: "small",
                        count: 1,
                        volumes: [{ name: "data", sizeGiB: 5, type: "encrypted" }],
                    },
                ],
            },
        }),
    );
    const changed = [...differing(swapped, province), ...differing(province, swapped)];
    const outside = changed.filter((each) => !/^portal(\/|$)/.test(each.name)).map((each) => each.name);
    expect(outside).toEqual(["kubernetes-370000"]);
    expect(below(swapped, "portal").every((each) => each.type.startsWith("openstack:"))).toBe(true);
    expect(below(province, "portal").every((each) => each.type.startsWith("kubernetes:"))).toBe(true);
});

test("a system more changes no other system's resource", () => {
    const more = recordTenants("370000", (parts) => change(parts, "archive", { provisioned: true }));
    // It is also the source of a flow that "records" declares, which lives in another stack.
    expect(differing(province, more).map((each) => each.name)).toEqual([]);
    expect(differing(more, province).every((each) => each.name.startsWith("archive"))).toBe(true);
});

describe("configuration", () => {
    const account = {
        authUrl: "https://keystone.example",
        userName: "deployer",
        userDomainName: "platform",
        password: "open sesame",
    };
    const certificates = {
        budget: { certificate: "CERT", privateKey: "KEY" },
        portal: { certificate: "CERT", privateKey: "KEY" },
    };
    const configured = recordTenants("370000", () => {}, {
        accounts: { "cloud-370000": account },
        certificates,
        facts: { roleIds: { member: "role-member" } },
    });

    test("is read where it is set; passwords and keys are secret, in resources and nowhere in clear", () => {
        const provider = configured.resources.find(
            (each) => each.type === "pulumi:providers:openstack" && each.name === "finance",
        );
        expect(provider?.inputs["password"]).toEqual({ kind: "secret", value: "open sesame" });
        expect(one(configured.resources, "SecretV1", "budget/private-key").inputs["payload"]).toEqual({
            kind: "secret",
            value: "KEY",
        });
        const clear = withoutSecrets(configured.resources);
        for (const secret of ["open sesame", "KEY", "CERT"]) expect(clear).not.toContain(`"${secret}"`);
    });

    test("that is not set is unknown in a preview", () => {
        expect(one(province.resources, "SecretV1", "budget/private-key").inputs["payload"]).toMatchObject({
            kind: "unknown",
        });
        const provider = province.resources.find(
            (each) => each.type === "pulumi:providers:openstack" && each.name === "finance",
        );
        expect(provider?.inputs["password"]).toMatchObject({ kind: "unknown" });
    });

    test("gives the ids of roles, of each cloud its own where a stack has two", () => {
        const facts = {
            roleIds: { reader: "reader-370000" },
            clouds: { "cloud-370481": { roleIds: { reader: "reader-370481" } } },
        };
        const { resources } = recordTenants("370400", () => {}, { facts });
        const role = (name: string) => one(resources, "RoleAssignment", name).inputs["roleId"];
        expect([role("health/auditors/reader"), role("tengzhou/auditors/reader")]).toEqual([
            "reader-370000",
            "reader-370481",
        ]);
        expect(role("health/operators/member")).toMatchObject({ kind: "unknown" });
    });

    test("without the account of a cloud it names the key and the cloud", () => {
        expect(() => recordTenants("370000", () => {}, { accounts: {} })).toThrow(
            /egov:accounts has no "cloud-370000"/,
        );
    });
});

test("flavors and images come from the platform's stack by name; one that is not there yet is unknown in a preview", () => {
    const upstream = {
        flavorIds: { small: "flavor-small" },
        imageIds: { kylin: "image-kylin" },
        gatewayNetworkIds: { common: "n", dedicated: "n", internet: "n" },
        subnetPoolIds: { common: "p", dedicated: "p", internet: "p" },
        groupIds: { deployers: "g" },
        kubeconfig: "",
    };
    const { resources } = recordTenants("370000", () => {}, {}, upstream);
    expect(one(resources, "Instance", "budget/app-1").inputs).toMatchObject({
        flavorId: "flavor-small",
        imageId: "image-kylin",
    });
    expect(one(resources, "Instance", "budget/db-1").inputs["flavorId"]).toMatchObject({ kind: "unknown" });
});

test("a department whose host has no platform is refused by name", () => {
    expect(() => recordTenants("370000", (parts) => (parts.platforms = parts.platforms.slice(1)))).toThrow(
        /division 370000 has no platform/,
    );
});
