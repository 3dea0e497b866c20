import { stackGraph } from "../../infra/engine/graph";
import type { EstateModel } from "../../infra/estate/model";
import { recordStack } from "../../infra/recorder/record";
import type { RecordedResource, RecordedStack } from "../../infra/recorder/types";
import { describeStacks } from "../../infra/stacks/describe";
import { buildNamedStack } from "../../infra/stacks/named";
import { checkStacks } from "../../infra/synthesis/check-stacks";
import { recordDefinition } from "../../infra/synthesis/record";
import { rules, unsettled } from "../../policies";
import { tinyEstate, withSystem } from "../policies/support/tiny";
import { withTechnique } from "../policies/support/recovery";

const addresses = {
    addresses: { "sd-budget": "10.137.0.7", "jinan-records": "10.37.64.7", "rizhao-permits": "10.37.1.7" },
};

function build(
    division: string,
    config: Readonly<Record<string, unknown>> = {},
    estate: EstateModel = tinyEstate(),
): RecordedStack {
    return recordStack(
        {
            stack: `standby-${division}`,
            project: "egov-cloud",
            organization: "organization",
            config: Object.fromEntries(
                Object.entries(config).map(([key, value]) => [`egov:${key}`, JSON.stringify(value)]),
            ),
            upstream: new Map<string, typeof addresses | undefined>([
                ["dr-371100", undefined],
                [`tenants-${division}`, addresses],
            ]),
        },
        () => buildNamedStack(estate),
    );
}

const ofType = ({ resources }: RecordedStack, type: string): RecordedResource[] =>
    resources.filter((resource) => resource.type.endsWith(`:${type}`));
const names = (stack: RecordedStack, type: string): string[] =>
    ofType(stack, type)
        .map(({ name }) => name)
        .sort();
const recordsOf = (stack: RecordedStack): Record<string, unknown> =>
    Object.fromEntries(ofType(stack, "RecordSet").map(({ inputs }) => [inputs["name"], inputs["records"]]));

describe("while all runs at home", () => {
    test("a warm standby runs at reduced size, and its name leads home", () => {
        const stack = build("370000");
        expect(names(stack, "Instance")).toEqual(["sd-budget/app-1", "sd-budget/db-1"]);
        expect(recordsOf(stack)["budget.sd.egov.example."]).toEqual(["10.137.0.7"]);
    });

    test("a pilot light of machines is a project with networks and limits, in the addresses of the site", () => {
        const stack = build("370100");
        expect(names(stack, "Instance")).toEqual([]);
        expect([...names(stack, "SecGroup"), ...names(stack, "OrderV1")]).toEqual([]);
        expect(ofType(stack, "Subnet").map(({ inputs }) => inputs["cidr"])).toEqual(["10.37.208.0/26"]);
        expect(ofType(stack, "QuotaSetV2").map(({ inputs }) => [inputs["instances"], inputs["cores"]])).toEqual([
            [2, 2],
        ]);
        expect(recordsOf(stack)["records.jinan.egov.example."]).toEqual(["10.37.64.7"]);
    });

    test("a pilot light of containers has its objects without replicas, and a database that follows", () => {
        const stack = build("370000");
        const [web] = ofType(stack, "Deployment");
        expect(web?.inputs["spec"]).toMatchObject({ replicas: 0 });
        const [database] = ofType(stack, "Cluster").filter(({ type }) => type.includes("cnpg"));
        expect(database?.inputs["spec"]).toMatchObject({ instances: 1, replica: { enabled: true } });
        expect(ofType(stack, "StatefulSet")).toEqual([]);
        expect(recordsOf(stack)["www.sd.egov.example."]).toEqual(["10.37.63.10"]);
    });

    test("nobody waits for pods of what sleeps; once it runs, for each", () => {
        const waits = (stack: RecordedStack): unknown[] =>
            [...ofType(stack, "Service"), ...ofType(stack, "Ingress")].map(({ inputs }) => {
                const { annotations = {} } = inputs["metadata"] as { annotations?: Record<string, string> };
                return annotations["pulumi.com/skipAwait"] ?? "waits";
            });
        expect(new Set(waits(build("370000")))).toEqual(new Set(["true"]));
        expect(new Set(waits(build("370000", { activeSide: { "sd-portal": "recovery" } })))).toEqual(
            new Set(["waits"]),
        );
    });

    test("a warm standby that grows replaces no machine that runs", () => {
        const instances = (stack: RecordedStack) =>
            new Map(ofType(stack, "Instance").map(({ name, inputs }) => [name, inputs]));
        const grown = instances(build("370000", { activeSide: { "sd-budget": "recovery" } }));
        const small = instances(build("370000"));
        expect(small.size).toBe(2);
        for (const [name, inputs] of small) expect(grown.get(name)).toEqual(inputs);
    });

    test("what an account has once only is called after the site: it may be the account at home", () => {
        const [credential] = ofType(build("370000"), "ApplicationCredential");
        expect(credential?.inputs["name"]).toBe("dr-sd-finance-tools");
    });

    test("of what has backups only there are a vault and the names", () => {
        const stack = build("370100");
        expect(names(stack, "BackupVault")).toEqual(["jinan-records", "lixia-approvals"]);
        expect(ofType(stack, "Namespace")).toEqual([]);
        expect(recordsOf(stack)["approvals.lixia.egov.example."]).toEqual(["10.37.127.10"]);
    });
});

describe("a system that has failed over", () => {
    const failedOver = { activeSide: { "jinan-records": "recovery" } };

    test("gets all its machines, the department all its rights, and the name leads here", () => {
        const stack = build("370100", failedOver);
        expect(names(stack, "Instance")).toEqual(["jinan-records/app-1", "jinan-records/app-2"]);
        expect(names(stack, "OrderV1")).toEqual(["jinan-health/key"]);
        const [balancer] = ofType(stack, "LoadBalancer");
        expect(recordsOf(stack)["records.jinan.egov.example."]).toEqual([
            { kind: "unknown", urn: balancer?.urn, path: "vipAddress" },
        ]);
        expect(stack.outputs["activeSides"]).toMatchObject({
            "jinan-records": "recovery",
            "lixia-approvals": "primary",
        });
    });

    test("keeps what was there before: nothing of the landing zone is renamed", () => {
        const before = build("370100");
        const after = new Set(build("370100", failedOver).resources.map(({ urn }) => urn));
        expect(before.resources.map(({ urn }) => urn).filter((urn) => !after.has(urn))).toEqual([]);
    });

    test("has volumes made of backups where they are named", () => {
        const backups = { "jinan-records": { "app-2/files": "backup-2" } };
        const volumes = ofType(build("370100", { ...failedOver, backups }), "Volume");
        expect(volumes.map(({ name, inputs }) => [name, inputs["backupId"]])).toEqual([
            ["jinan-records/app-1/files", undefined],
            ["jinan-records/app-2/files", "backup-2"],
        ]);
    });

    test("in containers runs all replicas and follows nobody", () => {
        const stack = build("370000", { activeSide: { "sd-portal": "recovery" } });
        expect(ofType(stack, "Deployment")[0]?.inputs["spec"]).toMatchObject({ replicas: 2 });
        const [database] = ofType(stack, "Cluster").filter(({ type }) => type.includes("cnpg"));
        expect(database?.inputs["spec"]).toMatchObject({ instances: 2, replica: { enabled: false } });
        expect(recordsOf(stack)["www.sd.egov.example."]).toEqual(["10.37.255.10"]);
    });

    test("of which only backups were kept gets a place of its own", () => {
        const stack = build("371100", { activeSide: { "rizhao-permits": "recovery" } });
        expect(names(build("371100"), "Instance")).toEqual([]);
        expect(names(stack, "Instance")).toEqual(["rizhao-permits/web-1"]);
    });

    test("restores volumes that no database replicates before its workloads start", () => {
        const { runtime } = tinyEstate().systems.get("sd-portal")!;
        if (runtime.kind !== "containers") throw new Error("sd-portal runs in containers");
        const workloads = runtime.workloads.map(({ database: _, ...each }) => each);
        const estate = withSystem("sd-portal", { runtime: { ...runtime, workloads } });
        expect(ofType(build("370000", {}, estate), "Restore")).toEqual([]);
        const stack = build("370000", { activeSide: { "sd-portal": "recovery" } }, estate);
        const [restore] = ofType(stack, "Restore");
        expect(restore?.inputs["spec"]).toMatchObject({
            scheduleName: "sd-portal",
            namespaceMapping: { "sd-portal": "dr-sd-portal" },
        });
        expect(ofType(stack, "StatefulSet")[0]?.dependencies).toContain(restore?.urn);
    });
});

describe("switches", () => {
    test("a hot standby runs at full size on both sides", () => {
        const estate = withTechnique(4, { technique: "hot-standby" });
        expect(names(build("370000", {}, estate), "Instance")).toEqual([
            ...["sd-budget/app-1", "sd-budget/app-2", "sd-budget/db-1", "sd-budget/db-2"],
        ]);
    });

    test("a side that there is not is an error that says which there are", () => {
        expect(() => build("370100", { activeSide: { "jinan-records": "moon" } })).toThrow(
            /"moon".*primary or recovery/s,
        );
    });

    test("a system of another stack is an error that names it", () => {
        expect(() => build("370100", { activeSide: { "sd-budget": "recovery" } })).toThrow("sd-budget");
    });
});

test("rules find nothing wrong with what has failed over", () => {
    const estate = tinyEstate();
    const graph = stackGraph(describeStacks(estate));
    if (!graph.ok) throw new Error("the stacks of the estate for learning have no order");
    const active = ["sd-budget", "sd-portal"].map((id) => [id, "recovery"] as const);
    const home = ["platform-370000", "tenants-370000", "dr-371100"].map((name) =>
        recordDefinition(estate, graph.value.stacks.get(name)!),
    );
    const stacks = [...home, build("370000", { activeSide: Object.fromEntries(active) })];
    const inForce = rules.filter(({ id }) => !unsettled.has(id));
    const { findings } = checkStacks(estate, graph.value, stacks, inForce, "2026-11-24");
    expect(findings.map(({ rule, urn, code }) => [rule, urn, code])).toEqual([]);
});

test("standby stacks read nothing of the platforms that may be lost", () => {
    const stacks = describeStacks(tinyEstate()).filter(({ kind }) => kind === "standby");
    expect(stacks.map(({ name }) => name)).toEqual(["standby-370000", "standby-370100", "standby-371100"]);
    for (const { reads } of stacks) expect(reads.filter(({ stack }) => stack.startsWith("platform-"))).toEqual([]);
});
