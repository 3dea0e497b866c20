import { accessOfState, graphOfState } from "../../../../infra/engine/state/left";
import type { Snapshot, StateResource } from "../../../../infra/engine/state/snapshot";
import { graphOf } from "../definitions";

const urn = (stack: string, type: string): string => `urn:pulumi:${stack}::egov-cloud::${type}::x`;

/** State of a stack with a provider, reading others. */
function deployed(stack: string, reads: readonly string[], provider: Record<string, unknown> = {}): Snapshot {
    const reference = (read: string): StateResource => ({
        urn: urn(stack, "pulumi:pulumi:StackReference"),
        type: "pulumi:pulumi:StackReference",
        inputs: { name: `organization/egov-cloud/${read}` },
    });
    const type = "pulumi:providers:openstack";
    return { resources: [{ urn: urn(stack, type), type, inputs: provider }, ...reads.map(reference)], pending: [] };
}

const graph = graphOf({ "platform-370000": [], "tenants-370000": ["platform-370000"] });

it("puts stacks that the estate no longer has behind what they read", () => {
    const whole = graphOfState(
        graph,
        new Map([
            ["tenants-371300", deployed("tenants-371300", ["platform-370000", "platform-371300"])],
            ["platform-371300", deployed("platform-371300", [])],
        ]),
    );
    expect(whole.layers.map((layer) => [...layer].sort())).toEqual([
        ["platform-370000", "platform-371300"],
        ["tenants-370000", "tenants-371300"],
    ]);
    expect(whole.stacks.get("platform-371300")).toMatchObject({ kind: "platform", division: "371300" });
});

it("knows what a stack of the estate still reads although the estate says otherwise by now", () => {
    const states = new Map([
        ["platform-371300", deployed("platform-371300", [])],
        ["tenants-370000", deployed("tenants-370000", ["platform-370000", "platform-371300", "gone"])],
    ]);
    const { edges } = graphOfState(graph, states);
    expect(edges.map(({ from, to }) => [from, to])).toEqual([
        ["tenants-370000", "platform-370000"],
        ["tenants-370000", "platform-371300"],
    ]);
    expect(graphOfState(graph, new Map())).toEqual(graph);
});

it("needs the clouds and contexts that the state's providers name", () => {
    const estate = { folder: "/e", name: "e", clouds: ["province"], kubeContexts: ["province"], homes: new Map() };
    const states = [
        deployed("a", [], { cloud: "linyi", context: "linyi" }),
        deployed("b", [], { cloud: "", password: { secret: true } }),
        deployed("c", [], { cloud: "province" }),
    ];
    expect(accessOfState(estate, states)).toEqual({
        ...estate,
        clouds: ["province", "linyi"],
        kubeContexts: ["province", "linyi"],
    });
});
