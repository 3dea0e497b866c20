import { allUpstream, selectStacks, type SelectOptions, type Selection } from "../../../infra/engine/select";
import { graphOf } from "./definitions";

const graph = graphOf({ app: ["net"], net: ["base"], base: [], lone: [] });

function selected(names: readonly string[], options?: SelectOptions): Selection {
    const result = selectStacks(graph, names, options);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
}

it("takes all stacks where none is named", () => {
    expect(selected([]).order).toEqual(graph.order);
});

it("keeps graph order whatever order the names come in, and each name once", () => {
    expect(selected(["app", "base", "app"]).order).toEqual(["base", "app"]);
});

it("waits for what is read through a stack that is not selected", () => {
    expect(selected(["app", "base"]).waitsFor).toEqual(
        new Map([
            ["base", []],
            ["app", ["base"]],
        ]),
    );
});

it("takes upstream stacks along when asked", () => {
    expect(selected(["net"], { withUpstream: true }).order).toEqual(["base", "net"]);
});

it("turns order and waiting round for destroy", () => {
    const { order, waitsFor } = selected(["net", "app"], { reverse: true });
    expect(order).toEqual(["app", "net"]);
    expect(waitsFor.get("net")).toEqual(["app"]);
    expect(waitsFor.get("app")).toEqual([]);
});

it("names every unknown stack with its near match", () => {
    expect(selectStacks(graph, ["bas", "quite-another", "app"])).toEqual({
        ok: false,
        error: [
            { name: "bas", nearest: "base" },
            { name: "quite-another", nearest: "" },
        ],
    });
});

it("knows all that a stack reads, directly or through others", () => {
    expect(allUpstream(graph).get("app")).toEqual(new Set(["net", "base"]));
});
