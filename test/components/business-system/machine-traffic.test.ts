import type { RecordedResource } from "../../../infra/recorder/types";
import { ofType, one, sourceOf } from "../recording";
import { description, onMachines, tiers } from "./fixture";

const secGroup = "networking/secGroup:SecGroup";

/** Rules as `direction group protocol port other-side`; groups by name. */
function rulesOf(resources: readonly RecordedResource[]): string[] {
    const groups = new Map(ofType(resources, secGroup).map((group) => [group.urn, group.name]));
    return ofType(resources, "networking/secGroupRule:SecGroupRule").map(({ inputs }) => {
        const group = groups.get(sourceOf(inputs["securityGroupId"]) ?? "");
        const other = groups.get(sourceOf(inputs["remoteGroupId"]) ?? "") ?? String(inputs["remoteIpPrefix"]);
        expect(inputs["portRangeMin"]).toBe(inputs["portRangeMax"]);
        expect(inputs["ethertype"]).toBe("IPv4");
        return `${String(inputs["direction"])} ${group} ${String(inputs["protocol"])} ${String(inputs["portRangeMin"])} ${other}`;
    });
}

test("the rules are exactly what flows and endpoints declare", () => {
    expect(rulesOf(onMachines()).sort()).toEqual(
        [
            // app to db
            "ingress budget/db tcp 5432 budget/app",
            "egress budget/app tcp 5432 budget/db",
            // from the system "audit"; "tax" comes through the endpoint on 443
            "ingress budget/db tcp 5433 10.37.1.0/26",
            // to the system "records"
            "egress budget/app tcp 9000 10.37.3.0/26",
            "egress budget/db tcp 9000 10.37.3.0/26",
            // behind the endpoints, from the subnet in which the load balancer stands
            "ingress budget/app tcp 8080 10.37.0.0/26",
            "ingress budget/app tcp 9443 10.37.0.0/26",
        ].sort(),
    );
});

test("a system that declares nothing has groups without a single rule", () => {
    const resources = onMachines({ endpoints: [], flows: [], peers: {}, outgoing: [] });
    expect(rulesOf(resources)).toEqual([]);
    for (const group of ofType(resources, secGroup))
        expect([group.name, group.inputs["deleteDefaultRules"]]).toEqual([group.name, true]);
});

test("no rule and no listener is open to all addresses", () => {
    expect(JSON.stringify(onMachines().map(({ inputs }) => inputs))).not.toContain("0.0.0.0/0");
});

test("a flow that is declared twice is opened once", () => {
    const [flow] = description.flows ?? [];
    const { flows = [], outgoing = [] } = description;
    const twice = onMachines({
        flows: [...flows, ...(flow === undefined ? [] : [flow])],
        outgoing: [...outgoing, ...outgoing],
    });
    expect(rulesOf(twice)).toEqual(rulesOf(onMachines()));
});

test("systems behind one address block share a rule, and the load balancer's comes first", () => {
    const department = { kind: "addresses", cidr: "10.37.0.0/26" } as const;
    const resources = onMachines({
        flows: ["audit", "ledger"].flatMap((from) => [
            { from, to: "app", protocol: "tcp", port: 8080 },
            { from, to: "db", protocol: "tcp", port: 5433 },
        ]),
        peers: { audit: department, ledger: department },
        outgoing: ["records", "returns"].map((system) => ({ system, protocol: "tcp", port: 9000, peer: department })),
    });
    const names = ofType(resources, "networking/secGroupRule:SecGroupRule").map(({ name }) => name);
    expect(names.sort()).toEqual([
        "budget/app/balanced/tcp-8080",
        "budget/app/balanced/tcp-9443",
        "budget/app/to-records/tcp-9000",
        "budget/db/from-audit/tcp-5433",
        "budget/db/to-records/tcp-9000",
    ]);
});

test("listeners let in the zone or the declared clients, and callers whose flow goes through the endpoint", () => {
    const resources = onMachines();
    const clients = (name: string) => one(resources, "loadbalancer/listener:Listener", name).inputs["allowedCidrs"];
    expect(clients("budget/portal")).toEqual(["10.37.0.0/18", "10.38.2.0/26"]);
    expect(clients("budget/feed")).toEqual(["10.37.9.0/24"]);
});

test("every machine carries its tier's group and the baseline, with port security", () => {
    const resources = onMachines();
    const ports = ofType(resources, "networking/port:Port");
    expect(ports).toHaveLength(5);
    for (const { name, inputs } of ports) {
        const [group, baseline, ...others] = inputs["securityGroupIds"] as never[];
        const tier = name.replace(/-\d+$/, "");
        expect(sourceOf(group)).toBe(one(resources, secGroup, tier).urn);
        expect([baseline, others]).toEqual(["group-baseline", []]);
        expect(inputs["portSecurityEnabled"]).toBe(true);
        expect(inputs).not.toHaveProperty("allowedAddressPairs");
    }
});

test("every machine sends in the class that its place names, else in that of its network", () => {
    const classes = (resources: readonly RecordedResource[]): unknown[] =>
        ofType(resources, "networking/port:Port").map(({ inputs }) => [
            inputs["qosPolicyId"],
            (inputs["tags"] as string[]).filter((tag) => tag.startsWith("egov:qos-policy=")),
        ]);
    const gold = { name: "gold", id: "policy-gold" };
    expect(classes(onMachines({}, tiers, { qosPolicy: gold }))).toEqual(
        Array(5).fill(["policy-gold", ["egov:qos-policy=gold"]]),
    );
    expect(classes(onMachines())).toEqual(Array(5).fill([undefined, []]));
});

test.each([
    [
        "a flow to a part that there is not",
        { flows: [{ from: "app", to: "cache", protocol: "tcp", port: 1 } as const] },
        /no part "cache"; it has app, db/,
    ],
    ["a flow from a system that is nowhere", { peers: {} }, /flow from "audit", which is nowhere/],
    ["https without a certificate", { certificate: undefined }, /https endpoints and no certificate/],
    ["a level that is none", { protectionLevel: "S3" }, /"S3" is no protection level/],
    [
        "a namespace as the other side",
        { peers: { ...description.peers, audit: { kind: "namespace", name: "audit" } as const } },
        /namespace audit can't be/,
    ],
])("refuses %s", (_what, change, message) => {
    expect(() => onMachines(change as never)).toThrow(message);
});
