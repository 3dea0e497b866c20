import fc from "fast-check";
import { stackGraph } from "../../../infra/engine/graph";
import { definitions, graphOf } from "./definitions";

it("puts a stack in the layer after the last of those it reads", () => {
    const graph = graphOf({ app: ["net", "base"], net: ["base"], base: [], other: [] });
    expect(graph.layers).toEqual([["base", "other"], ["net"], ["app"]]);
    expect(graph.order).toEqual(["base", "other", "net", "app"]);
    expect(graph.edges).toContainEqual({ from: "app", to: "net", outputs: ["id"] });
});

it("names the path of a cycle, without the stacks that only lead to it", () => {
    const graph = stackGraph(definitions({ lead: ["a"], a: ["b"], b: ["c"], c: ["a"], apart: [] }), () => ["id"]);
    expect(graph).toMatchObject({ ok: false, error: [{ code: "cycle", params: { path: "a -> b -> c -> a" } }] });
});

it("takes a stack that reads itself for a cycle", () => {
    const graph = stackGraph(definitions({ a: ["a"] }), () => ["id"]);
    expect(graph).toMatchObject({ ok: false, error: [{ code: "cycle", params: { path: "a -> a" } }] });
});

it("reports unknown stacks and outputs together, with what was probably meant and where", () => {
    const [first, second] = definitions({ "platform-370000": [], "tenants-370000": ["platform-37000"] });
    const wrong = { ...second!, reads: [...second!.reads, { stack: "platform-370000", outputs: ["flavorId", "zzz"] }] };
    const graph = stackGraph([first!, wrong], () => ["flavorIds"]);
    expect(graph).toEqual({
        ok: false,
        error: [
            {
                code: "unknownStackReadNear",
                params: { stack: "tenants-370000", upstream: "platform-37000", nearest: "platform-370000" },
                location: second!.source,
            },
            {
                code: "unknownOutputReadNear",
                params: {
                    stack: "tenants-370000",
                    upstream: "platform-370000",
                    output: "flavorId",
                    nearest: "flavorIds",
                },
                location: second!.source,
            },
            {
                code: "unknownOutputRead",
                params: { stack: "tenants-370000", upstream: "platform-370000", output: "zzz" },
                location: second!.source,
            },
        ],
    });
});

it("refuses two stacks of one name and says where the first is", () => {
    const twice = [...definitions({ a: [], b: [] }), ...definitions({ a: [] })];
    expect(stackGraph(twice)).toMatchObject({ ok: false, error: [{ code: "duplicateStack", related: [{ line: 1 }] }] });
});

it("knows by itself that tenants give no outputs", () => {
    const [platform, tenants] = definitions({ p: [], t: [] });
    const reader = { ...platform!, reads: [{ stack: "t", outputs: ["groupIds"] }] };
    expect(stackGraph([reader, { ...tenants!, kind: "tenants" }])).toMatchObject({
        ok: false,
        error: [{ code: "unknownOutputRead" }],
    });
});

/** Stacks that read only stacks before them, in any order of definition. */
const acyclic = fc
    .array(fc.array(fc.nat(30), { maxLength: 4 }), { minLength: 1, maxLength: 25 })
    .map((reads) =>
        reads.map(
            (targets, index) =>
                [
                    `s${index}`,
                    [...new Set(targets.filter((target) => target < index))].map((target) => `s${target}`),
                ] as const,
        ),
    )
    .chain((entries) => fc.shuffledSubarray(entries, { minLength: entries.length, maxLength: entries.length }));

it("orders any acyclic graph upstream first, every stack once", () => {
    fc.assert(
        fc.property(acyclic, (entries) => {
            const graph = graphOf(Object.fromEntries(entries));
            const position = new Map(graph.order.map((name, index) => [name, index]));
            expect([...graph.order].sort()).toEqual(entries.map(([name]) => name).sort());
            for (const edge of graph.edges) expect(position.get(edge.to)).toBeLessThan(position.get(edge.from)!);
        }),
    );
});

it("finds the cycle in any graph that has one", () => {
    fc.assert(
        fc.property(acyclic, fc.nat(), (entries, pick) => {
            const reads = new Map<string, string[]>(entries.map(([name, targets]) => [name, [...targets]]));
            const from = `s${pick % entries.length}`;
            reads.get(from)!.push("loop");
            reads.set("loop", [from]);
            const graph = stackGraph(definitions(Object.fromEntries(reads)), () => ["id"]);
            if (graph.ok) throw new Error("no cycle found");
            const path = String(graph.error[0]?.params.path).split(" -> ");
            expect(path[0]).toBe(path.at(-1));
            for (const [index, name] of path.slice(0, -1).entries()) expect(reads.get(name)).toContain(path[index + 1]);
        }),
    );
});
