import {
    interruptedSteps,
    type LocateObject,
    settlePending,
    withoutCreations,
} from "../../../../infra/engine/deployment/pending";

const resource = (name: string, more: object = {}) => ({ urn: `urn:${name}`, type: "t", ...more });
const nowhere = { projectName: "p", workFolder: "/nowhere", env: {}, parallel: 1 };

it("reads what was under way, with the name that the object has in the cloud", () => {
    const steps = interruptedSteps("s", {
        resources: [],
        pending: [
            { type: "creating", resource: resource("a", { inputs: { name: "net" } }) },
            { type: "deleting", resource: resource("b", { id: "1", inputs: { metadata: { name: "web" } } }) },
        ],
    });
    expect(steps).toMatchObject([
        { stack: "s", operation: "creating", objectName: "net" },
        { stack: "s", operation: "deleting", id: "1", objectName: "web" },
    ]);
});

it("does nothing where one creation is open, and looks at none that somebody decided on", async () => {
    const steps = interruptedSteps("s", {
        resources: [],
        pending: ["a", "b", "c"].map((name) => ({ type: "creating", resource: resource(name) })),
    });
    const asked: string[] = [];
    const resolved = await settlePending(
        steps,
        {
            found: new Map([["urn:a", "1"]]),
            absent: new Set(["urn:b"]),
            locate: async ({ urn }) => {
                asked.push(urn);
                return { state: "unknown" };
            },
        },
        nowhere,
    );
    expect(resolved.map(({ resolution }) => resolution)).toEqual(["adopted", "cleared", "open"]);
    expect(asked).toEqual(["urn:c"]);
});

/** Settles two creations of which one left something useless; gives what became of both and how often that was deleted. */
async function settleUseless(other: "open" | "absent", deletes: boolean) {
    const steps = interruptedSteps("s", {
        resources: [],
        pending: ["useless", "other"].map((name) => ({ type: "creating", resource: resource(name) })),
    });
    let discarded = 0;
    const locate: LocateObject = async ({ urn }) => {
        if (urn === "urn:other") return { state: other === "open" ? "unknown" : "absent" };
        return { state: "absent", discard: async () => ++discarded > 0 && deletes };
    };
    const resolved = await settlePending(steps, { locate }, nowhere);
    return { resolutions: resolved.map(({ resolution }) => resolution), discarded };
}

it("deletes what nobody can use once everything is decided, and not before", async () => {
    expect(await settleUseless("open", true)).toEqual({ resolutions: ["cleared", "open"], discarded: 0 });
});

it("leaves a step open where the cloud does not delete what it left", async () => {
    expect(await settleUseless("absent", false)).toEqual({ resolutions: ["open", "cleared"], discarded: 1 });
});

it("puts adopted objects behind the resources, drops the other creations and keeps other steps", () => {
    const deployment = {
        manifest: "m",
        resources: [resource("x")],
        pending_operations: [
            { type: "creating", resource: resource("a", { inputs: { name: "n" } }) },
            { type: "creating", resource: resource("b") },
            { type: "updating", resource: resource("x", { id: "9" }) },
        ],
    };
    expect(withoutCreations(deployment, new Map([["urn:a", "id-a"]]))).toEqual({
        manifest: "m",
        resources: [resource("x"), resource("a", { inputs: { name: "n" }, outputs: { name: "n" }, id: "id-a" })],
        pending_operations: [{ type: "updating", resource: resource("x", { id: "9" }) }],
    });
});
