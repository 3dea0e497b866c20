import { ofType, one, sourceOf } from "../recording";
import { description, onMachines, sorted, tiers, type Change } from "./fixture";

const resources = onMachines();
const projectProvider = resources.find(
    (each) => each.type === "pulumi:providers:openstack" && each.name === "finance",
)?.urn;
const platformProvider = resources.find(
    (each) => each.type === "pulumi:providers:openstack" && each.name === "platform",
)?.urn;

const owner = { division: "370000", department: "finance", system: "budget", zone: "common", level: "S3A2G3" };
/** Type -> how its API names the owner; undefined where it has no way to. A type that is not here fails. */
const ownedBy: Readonly<Record<string, "tags" | "metadata" | "secret-metadata" | undefined>> = {
    "networking/secGroup:SecGroup": "tags",
    "networking/port:Port": "tags",
    "loadbalancer/loadBalancer:LoadBalancer": "tags",
    "loadbalancer/listener:Listener": "tags",
    "compute/instance:Instance": "metadata",
    "blockstorage/volume:Volume": "metadata",
    "keymanager/secretV1:SecretV1": "secret-metadata",
    "networking/secGroupRule:SecGroupRule": undefined,
    "compute/serverGroup:ServerGroup": undefined,
    "compute/volumeAttach:VolumeAttach": undefined,
    "keymanager/containerV1:ContainerV1": undefined,
    "loadbalancer/pool:Pool": undefined,
    "loadbalancer/members:Members": undefined,
    "loadbalancer/monitor:Monitor": undefined,
};

test.each(
    resources
        .filter((each) => each.type.startsWith("openstack:"))
        .map((each) => [each.type.replace("openstack:", ""), each.name, each] as const),
)("%s %s says who owns it", (type, _name, { inputs }) => {
    expect(Object.keys(ownedBy)).toContain(type);
    const way = ownedBy[type];
    if (way === "tags")
        expect(inputs["tags"]).toEqual(Object.entries(owner).map(([key, value]) => `egov:${key}=${value}`));
    if (way === "metadata")
        expect(inputs["metadata"]).toEqual(
            Object.fromEntries(Object.entries(owner).map(([key, value]) => [`egov:${key}`, value])),
        );
    if (way === "secret-metadata")
        expect(Object.keys(inputs["metadata"] as object)).toEqual(Object.keys(owner).map((key) => `egov-${key}`));
});

test("what has no tenant of its own is made inside the project, the rest by the platform", () => {
    for (const resource of resources.filter((each) => each.type.startsWith("openstack:"))) {
        const platform = resource.type.startsWith("openstack:networking/");
        expect([resource.name, resource.provider]).toEqual([
            resource.name,
            platform ? platformProvider : projectProvider,
        ]);
        if (platform) expect(resource.inputs["tenantId"]).toBe("project-finance");
    }
});

test("data volumes are encrypted, protected and attached to their machine", () => {
    const volumes = ofType(resources, "blockstorage/volume:Volume");
    expect(volumes.map((each) => [each.name, each.inputs["volumeType"], each.inputs["size"], each.protect])).toEqual([
        ["budget/db-1/data", "sd-encrypted", 10, true],
        ["budget/db-2/data", "sd-encrypted", 10, true],
    ]);
    for (const volume of volumes) {
        const { inputs } = one(resources, "compute/volumeAttach:VolumeAttach", volume.name);
        expect(sourceOf(inputs["volumeId"])).toBe(volume.urn);
        expect(sourceOf(inputs["instanceId"])).toBe(
            one(resources, "compute/instance:Instance", volume.name.replace("/data", "")).urn,
        );
    }
});

test("machines take turns over zones by name, whatever their order in the estate", () => {
    const zones = ofType(resources, "compute/instance:Instance").map((each) => [
        each.name,
        each.inputs["availabilityZone"],
    ]);
    expect(zones).toEqual([
        ["budget/app-1", "az1"],
        ["budget/app-2", "az2"],
        ["budget/app-3", "az1"],
        ["budget/db-1", "az1"],
        ["budget/db-2", "az2"],
    ]);
});

test.each([
    ["core", "anti-affinity"],
    ["important", "anti-affinity"],
    ["general", "soft-anti-affinity"],
] as const)("machines of a tier of importance %s are kept apart: %s", (importance, policy) => {
    const placed = onMachines({ importance });
    const group = one(placed, "compute/serverGroup:ServerGroup", "budget/app");
    expect(group.inputs["policies"]).toEqual([policy]);
    const hints = one(placed, "compute/instance:Instance", "budget/app-2").inputs["schedulerHints"] as {
        group: never;
    }[];
    expect(hints.map((hint) => sourceOf(hint.group))).toEqual([group.urn]);
});

test("a machine that is alone has no server group", () => {
    const alone = onMachines(
        {},
        tiers.map((tier) => ({ ...tier, count: 1 })),
    );
    expect(ofType(alone, "compute/serverGroup:ServerGroup")).toEqual([]);
    for (const machine of ofType(alone, "compute/instance:Instance"))
        expect(machine.inputs).not.toHaveProperty("schedulerHints");
});

test("no machine has a key pair, a password or user data", () => {
    for (const { inputs } of ofType(resources, "compute/instance:Instance")) {
        expect(inputs).toMatchObject({ configDrive: true, imageId: "image-kylin" });
        for (const property of ["keyPair", "adminPass", "userData", "securityGroups"])
            expect(inputs).not.toHaveProperty(property);
    }
});

test("https ends at the load balancer with the system's certificate, which is secret", () => {
    const listener = one(resources, "loadbalancer/listener:Listener", "budget/portal");
    expect(listener.inputs["protocol"]).toBe("TERMINATED_HTTPS");
    expect(sourceOf(listener.inputs["defaultTlsContainerRef"])).toBe(
        one(resources, "keymanager/containerV1:ContainerV1", "budget/certificate").urn,
    );
    const payload = (name: string) => one(resources, "keymanager/secretV1:SecretV1", name).inputs["payload"];
    expect(payload("budget/certificate")).toEqual({ kind: "secret", value: "PEM certificate" });
    expect(payload("budget/private-key")).toEqual({ kind: "secret", value: "PEM private key" });
    expect(one(resources, "loadbalancer/listener:Listener", "budget/feed").inputs).toMatchObject({ protocol: "TCP" });
});

test("at level 4 https goes through to the machines, watched without a certificate", () => {
    const level4 = onMachines({ protectionLevel: "S4A3G4" });
    const listener = one(level4, "loadbalancer/listener:Listener", "budget/portal");
    expect(listener.inputs["protocol"]).toBe("HTTPS");
    for (const property of ["defaultTlsContainerRef", "insertHeaders"])
        expect(listener.inputs).not.toHaveProperty(property);
    expect(one(level4, "loadbalancer/pool:Pool", "budget/portal").inputs["protocol"]).toBe("HTTPS");
    const monitor = one(level4, "loadbalancer/monitor:Monitor", "budget/portal");
    expect(monitor.inputs["type"]).toBe("TLS-HELLO");
    expect(monitor.inputs).not.toHaveProperty("urlPath");
    // The machines fetch it there.
    expect(one(level4, "keymanager/containerV1:ContainerV1", "budget/certificate")).toBeDefined();
    expect(one(level4, "loadbalancer/listener:Listener", "budget/feed").inputs["protocol"]).toBe("TCP");
});

describe("what a web entrance refuses by its content", () => {
    /** Policies of the portal with their conditions, `!` before one that must not hold. */
    function refusedBy(change: Change): Record<string, string[]> {
        const changed = onMachines(change);
        const rules = ofType(changed, "loadbalancer/l7RuleV2:L7RuleV2");
        const policies = ofType(changed, "loadbalancer/l7PolicyV2:L7PolicyV2");
        return Object.fromEntries(
            policies.map((policy) => {
                expect(policy.inputs["action"]).toBe("REJECT");
                expect(sourceOf(policy.inputs["listenerId"])).toBe(
                    one(changed, "loadbalancer/listener:Listener", "budget/portal").urn,
                );
                const own = rules.filter(({ inputs }) => sourceOf(inputs["l7policyId"]) === policy.urn);
                return [
                    policy.name,
                    own.map(
                        ({ inputs: { type, compareType, value, invert } }) =>
                            `${invert === true ? "!" : ""}${[type, compareType, value].map(String).join(" ")}`,
                    ),
                ];
            }),
        );
    }
    const hiddenFiles = ["PATH CONTAINS /.", "!PATH STARTS_WITH /.well-known/"];

    test("in the internet zone, other hosts and hidden files; plain TCP has no content to see", () => {
        expect(refusedBy({ zone: "internet" })).toEqual({
            "budget/portal/other-hosts": ["!HOST_NAME EQUAL_TO budget.example"],
            "budget/portal/hidden-files": hiddenFiles,
        });
    });

    test("names the port where browsers do, and no host where the estate has none", () => {
        const [portal] = description.endpoints ?? [];
        if (portal === undefined) throw new Error("the description has no endpoint");
        const { hostName, ...nameless } = portal;
        expect(hostName).toBeDefined();
        const other = { zone: "internet", flows: [] } as const;
        expect(refusedBy({ ...other, endpoints: [{ ...portal, port: 8443 }] })).toMatchObject({
            "budget/portal/other-hosts": ["!HOST_NAME EQUAL_TO budget.example:8443"],
        });
        expect(refusedBy({ ...other, endpoints: [nameless] })).toEqual({ "budget/portal/hidden-files": hiddenFiles });
    });

    test("nothing in the other zones, and nothing of what passes through encrypted", () => {
        expect(refusedBy({ zone: "common" })).toEqual({});
        expect(refusedBy({ zone: "internet", protectionLevel: "S4A3G4" })).toEqual({});
    });
});

test("every endpoint has its pool, all machines of its tier as members, and a monitor", () => {
    for (const [name, type, targetPort] of [
        ["budget/portal", "HTTP", 8080],
        ["budget/feed", "TCP", 9443],
    ] as const) {
        const members = one(resources, "loadbalancer/members:Members", name).inputs["members"] as {
            address: never;
            protocolPort: number;
        }[];
        expect(members.map((member) => [sourceOf(member.address)?.split("::").at(-1), member.protocolPort])).toEqual(
            [1, 2, 3].map((ordinal) => [`budget/app-${ordinal}`, targetPort]),
        );
        expect(one(resources, "loadbalancer/monitor:Monitor", name).inputs["type"]).toBe(type);
    }
    expect(one(resources, "loadbalancer/monitor:Monitor", "budget/portal").inputs).toMatchObject({
        urlPath: "/health",
        httpMethod: "GET",
    });
});

test("silent connections end sooner from level 3 on", () => {
    const timeout = (protectionLevel: string) =>
        Number(
            one(onMachines({ protectionLevel }), "loadbalancer/listener:Listener", "budget/portal").inputs[
                "timeoutClientData"
            ],
        );
    expect(timeout("S3A3G3")).toBeLessThan(timeout("S2A2G2"));
});

test("a system without endpoints has no load balancer and no certificate", () => {
    const closed = onMachines({ endpoints: [], flows: [], certificate: undefined } as never);
    expect(closed.filter((each) => /loadbalancer|keymanager/.test(each.type))).toEqual([]);
});

test("one more machine is one more machine, its port, and its place in the pools", () => {
    const grown = onMachines(
        {},
        tiers.map((tier) => (tier.name === "app" ? { ...tier, count: 4 } : tier)),
    );
    const before = new Map(resources.map((each) => [each.urn, JSON.stringify(each)]));
    const changed = grown
        .filter((each) => before.get(each.urn) !== JSON.stringify(each))
        .map((each) => [each.type.split(":").at(-1), each.name]);
    expect(changed).toEqual([
        ["Port", "budget/app-4"],
        ["Instance", "budget/app-4"],
        ["Members", "budget/feed"],
        ["Members", "budget/portal"],
    ]);
    expect(grown.length).toBe(resources.length + 2);
});

test("the order of tiers, endpoints and flows changes nothing", () => {
    const { endpoints = [], flows = [] } = description;
    expect(
        sorted(onMachines({ endpoints: [...endpoints].reverse(), flows: [...flows].reverse() }, [...tiers].reverse())),
    ).toEqual(sorted(resources));
});

test("what belongs to the load balancer is made one after another", () => {
    const inTurn = [
        ...onMachines({ zone: "internet" }).filter(
            ({ type }) => type.startsWith("openstack:loadbalancer/") && !type.endsWith(":LoadBalancer"),
        ),
    ];
    expect(inTurn.length).toBeGreaterThan(8);
    for (const [index, { name, dependencies }] of inTurn.entries()) {
        const before = inTurn[index - 1];
        if (before !== undefined) expect([name, dependencies]).toEqual([name, expect.arrayContaining([before.urn])]);
    }
});

test.each([
    ["core", true],
    ["general", false],
] as const)("machines of a zone that importance %s keeps apart come one after another: %s", (importance, waits) => {
    const placed = onMachines({ importance });
    const machine = (name: string) => one(placed, "compute/instance:Instance", name);
    expect(machine("budget/app-3").dependencies.includes(machine("budget/app-1").urn)).toBe(waits);
    // Another zone has hosts of its own.
    expect(machine("budget/app-2").dependencies).not.toContain(machine("budget/app-1").urn);
});
