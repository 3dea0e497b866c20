import type { StepEventMetadata } from "@pulumi/pulumi/automation";
import { differences, driftOf } from "../../../../infra/engine/events/drift";

const step = (op: string, old: object | undefined, current: object | undefined, diffs: string[] = []) =>
    ({
        op,
        urn: "u",
        type: "t",
        provider: "",
        diffs,
        ...(old ? { old } : {}),
        ...(current ? { new: current } : {}),
    }) as unknown as StepEventMetadata;
const object = (inputs: object, outputs: object = inputs) => ({ id: "i", inputs, outputs });

it("says by path what differs, in objects and lists, and what a side does not have", () => {
    const state = { name: "a", rules: [{ port: 80 }, { port: 443 }], tags: { owner: "x" } };
    const cloud = { name: "a", rules: [{ port: 80 }, { port: 8443 }, { port: 22 }], tags: {}, extra: true };
    expect(differences(state, cloud)).toEqual([
        { path: "extra", state: undefined, cloud: "true" },
        { path: "rules[1].port", state: "443", cloud: "8443" },
        { path: "rules[2]", state: undefined, cloud: '{"port":22}' },
        { path: "tags.owner", state: '"x"', cloud: undefined },
    ]);
});

it("takes inputs and outputs together, each path once", () => {
    expect(driftOf(step("update", object({ a: 1 }, { a: 1, b: 1 }), object({ a: 2 }, { a: 2, b: 2 })))).toEqual({
        urn: "u",
        id: "i",
        kind: "changed",
        properties: [
            { path: "a", state: "1", cloud: "2" },
            { path: "b", state: "1", cloud: "2" },
        ],
    });
});

it("says that a secret differs, not how", () => {
    const same = object({ password: "[secret]" });
    expect(driftOf(step("update", same, same, ["password"]))?.properties).toEqual([
        { path: "password", state: '"[secret]"', cloud: '"[secret]"' },
    ]);
});

it("knows what is gone, and finds nothing in other steps or in notes of plug-ins to themselves", () => {
    expect(driftOf(step("delete", object({}), undefined))).toMatchObject({ kind: "gone", id: "i" });
    expect(driftOf(step("same", object({ a: 1 }), object({ a: 2 })))).toBeUndefined();
    expect(driftOf(step("update", object({ __meta: 1 }), object({ __meta: 2 })))).toBeUndefined();
});

it("says of a server in ERROR only that, also where the plug-in finds no difference", () => {
    const type = "openstack:compute/instance:Instance";
    const active = { ...object({ powerState: "active", networks: [{ port: "p" }] }), type };
    const failed = { ...object({ powerState: "active" }, { powerState: "error", tags: [] }), type };
    const broken = { urn: "u", id: "i", kind: "broken", properties: [] };
    for (const op of ["update", "same"]) expect(driftOf(step(op, active, failed))).toEqual(broken);
    expect(driftOf(step("same", active, active))).toBeUndefined();
    expect(driftOf(step("same", active, { ...failed, type: "other" }))).toBeUndefined();
});

it("cuts long values", () => {
    const [property] = differences({ a: "x".repeat(2000) }, { a: "y" });
    expect(property!.state!.length).toBeLessThan(600);
});
