import type { RunSummary } from "../../infra/engine/operations";
import { selectStacks } from "../../infra/engine/select";
import { graphOfState } from "../../infra/engine/state/left";
import { readExport } from "../../infra/engine/state/snapshot";
import { graphOf } from "../infra/engine/definitions";
import { statusesOf, useDeploymentBench } from "./support/deployment-bench";
import type { SyntheticPlan } from "./support/synthetic-plan";

const bench = useDeploymentBench();

const estate: SyntheticPlan["stacks"] = {
    base: { things: { a: { value: "one" }, b: { after: ["a"] } } },
    app: { reads: ["base"], things: { c: { valueFrom: "base" } } },
    lone: { things: { d: {} } },
};

it("deploys, changes nothing the second time, changes what changed, and destroys in reverse order", async () => {
    const first = await bench().run("up", estate);
    expect(first.reason).toBeUndefined();
    expect(statusesOf(first)).toEqual({ base: "succeeded", lone: "succeeded", app: "succeeded" });
    // A stack is a resource too.
    expect(first.totals).toMatchObject({ create: 7, update: 0, replace: 0, delete: 0 });
    expect(bench().cloud.names).toEqual(["a", "b", "c", "d"]);
    // The output of the upstream stack was known when the downstream one was deployed.
    expect(bench().cloud.get("c")).toEqual({ value: "n", zone: "z" });
    expect(bench().locks).toEqual([]);

    const second = await bench().run("up", estate);
    expect(second.totals).toMatchObject({ create: 0, update: 0, replace: 0, delete: 0, same: first.totals.create });

    const changed = { ...estate, base: { things: { a: { value: "two" }, b: { after: ["a"], zone: "y" } } } };
    const third = await bench().run("up", changed);
    expect(third.totals).toMatchObject({ create: 0, update: 1, replace: 1, delete: 0 });
    expect(bench().cloud.get("a")?.value).toBe("two");
    expect(bench().cloud.get("b")?.zone).toBe("y");

    const order: string[] = [];
    const last = await bench().run("destroy", changed, {
        onProgress: (event) => event.type === "started" && order.push(event.stack),
        removeStacks: true,
    });
    expect(last.status).toBe("succeeded");
    expect(order.indexOf("app")).toBeLessThan(order.indexOf("base"));
    expect(last.totals).toMatchObject({ delete: 7, create: 0 });
    expect(bench().cloud.names).toEqual([]);
    expect((await bench().run("destroy", changed)).totals.delete).toBe(0);
}, 180_000);

it("stops what reads a stack that failed, says why with the cloud's words, and goes on from there the next time", async () => {
    bench().cloud.faults = [{ name: "b", operation: "create", message: "Quota exceeded for resources: ['port']" }];
    const first = await bench().run("up", estate);
    expect(statusesOf(first)).toEqual({ base: "failed", lone: "succeeded", app: "skipped" });
    const base = first.stacks.find(({ stack }) => stack === "base")!;
    expect(base.reason).toEqual({
        code: "causeQuota",
        params: { count: 1, message: "Quota exceeded for resources: ['port']" },
    });
    expect(base.diagnostics.map(({ urn }) => urn)).toEqual(["urn:pulumi:base::egov-cloud::fake:index:Thing::b"]);
    // What was made of it counts, and stays.
    expect(base.changes.create).toBe(1);
    expect(bench().cloud.names).toEqual(["a", "d"]);
    expect(bench().locks).toEqual([]);

    bench().cloud.faults = [];
    const second = await bench().run("up", estate);
    expect(statusesOf(second)).toEqual({ base: "succeeded", lone: "succeeded", app: "succeeded" });
    expect(bench().cloud.names).toEqual(["a", "b", "c", "d"]);
}, 120_000);

it("finds drift by property, without secret values and without changing state or cloud, and takes it over on refresh", async () => {
    const one = { s: { things: { a: { value: "one", secret: "sesame" }, b: {}, c: {} } } };
    await bench().run("up", one);
    expect((await bench().run("drift", one)).stacks[0]!.drift).toEqual([]);

    bench().cloud.put("a", { value: "two", zone: "z", secret: "alibaba" });
    bench().cloud.remove("b");
    const before = bench().stateOf("s");
    const found = await bench().run("drift", one);
    const urn = (name: string): string => `urn:pulumi:s::egov-cloud::fake:index:Thing::${name}`;
    const byUrn = [...found.stacks[0]!.drift!].sort((x, y) => (x.urn < y.urn ? -1 : 1));
    expect(byUrn).toEqual([
        {
            urn: urn("a"),
            id: "a",
            kind: "changed",
            properties: [
                { path: "value", state: '"one"', cloud: '"two"' },
                { path: "secret", state: '"[secret]"', cloud: '"[secret]"' },
            ],
        },
        { urn: urn("b"), id: "b", kind: "gone", properties: [] },
    ]);
    expect(bench().stateOf("s")).toBe(before);
    expect(JSON.stringify(found) + bench().written).not.toMatch(/sesame|alibaba/);

    const refreshed = await bench().run("refresh", one);
    expect(refreshed.stacks[0]!.drift).toHaveLength(2);
    expect((await bench().run("drift", one)).stacks[0]!.drift).toEqual([]);
    expect((await bench().run("up", one)).totals).toMatchObject({ create: 1, update: 1, same: 2 });
    expect(bench().cloud.get("a")).toEqual({ value: "one", zone: "z", secret: "sesame" });
}, 120_000);

it("gives programs the access that was looked up, and writes it nowhere", async () => {
    const account = { authUrl: "https://cloud.example", userName: "u", userDomainName: "d", password: "open-sesame" };
    const access = {
        clouds: { province: { roleIds: { member: "m1" }, deployerUserId: "u1", account } },
        certificates: {},
    };
    const asked: (readonly string[])[] = [];
    const more = {
        connect: async (stacks: readonly string[]) => {
            asked.push(stacks);
            return { ok: true as const, value: access };
        },
    };
    const result = await bench().run("up", { s: { things: { a: {} }, checksAccess: access } }, more);
    expect(result.stacks[0]).toMatchObject({ status: "succeeded" });
    expect(asked).toEqual([["s"]]);
    expect(bench().written).not.toContain("open-sesame");
}, 60_000);

it("starts nothing where the clouds can't be reached, and says everything that is wrong", async () => {
    const wrong = [
        { code: "causeUnreachable", params: { message: "province: connection refused" } },
        { code: "causeUnauthorized", params: { message: "jinan: 401" } },
    ];
    const result = await bench().run("up", estate, { connect: async () => ({ ok: false, error: wrong }) });
    expect(result).toMatchObject({ status: "failed", stacks: [], problems: wrong });
    expect(result.reason).toEqual({ code: "reasonConnect", params: { count: 2 } });
    expect(bench().cloud.names).toEqual([]);
}, 60_000);

it("refuses to deploy on what was never deployed, and to destroy under what still stands", async () => {
    const alone = await bench().run("up", estate, {}, ["app"]);
    expect(alone.reason).toEqual({ code: "reasonUpstreamNotDeployed", params: { stacks: "base" } });
    await bench().run("up", estate);
    const under = await bench().run("destroy", estate, {}, ["base"]);
    expect(under.reason).toEqual({ code: "reasonReadersHold", params: { stacks: "app" } });
    expect(bench().cloud.names).toEqual(["a", "b", "c", "d"]);
    const both = await bench().run("destroy", estate, {}, ["base", "app"]);
    expect(statusesOf(both)).toEqual({ app: "succeeded", base: "succeeded" });
    expect(bench().cloud.names).toEqual(["d"]);
}, 120_000);

it("says what the estate no longer has, keeps what that stands on, and deletes it by its state", async () => {
    await bench().run("up", estate);
    const { app: _, ...rest } = estate;
    const left = [{ stack: "app", resources: 1 }];
    for (const operation of ["preview", "drift", "up"] as const)
        expect(await bench().run(operation, rest)).toMatchObject({ status: "succeeded", left });
    expect(bench().cloud.names).toEqual(["a", "b", "c", "d"]);

    const destroyed = async (name: string): Promise<RunSummary> => {
        const graph = graphOfState(
            graphOf({ base: [], lone: [] }),
            new Map([["app", readExport(bench().exported("app"))]]),
        );
        const selection = selectStacks(graph, [name], { reverse: true });
        if (!selection.ok) throw new Error(`there is no ${name}`);
        return bench().run("destroy", rest, { graph, selection: selection.value });
    };
    expect((await destroyed("base")).reason).toEqual({ code: "reasonReadersHold", params: { stacks: "app" } });
    expect(await destroyed("app")).toMatchObject({ status: "succeeded", stacks: [{ stack: "app" }] });
    expect(bench().cloud.names).toEqual(["a", "b", "d"]);
    expect(await bench().run("up", rest)).not.toHaveProperty("left");
}, 180_000);

it("deletes what is protected only after its protection was taken away", async () => {
    const held = { s: { things: { data: { protect: true }, other: {} } } };
    await bench().run("up", held);
    const refused = await bench().run("destroy", held);
    expect(refused.stacks[0]!.status).toBe("failed");
    expect(bench().cloud.names).toContain("data");
    const result = await bench().run("destroy", held, { unprotect: true });
    expect(result.status).toBe("succeeded");
    expect(bench().cloud.names).toEqual([]);
}, 120_000);
