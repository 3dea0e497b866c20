import { interruptedSteps, settlePending, withoutCreations } from "../../../../infra/engine/deployment/pending";

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
