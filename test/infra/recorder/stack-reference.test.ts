import * as pulumi from "../../../infra/recorder/pulumi";
import type { RecordedValue } from "../../../infra/recorder/types";
import { asInput, named, record, Thing } from "./fixture";

const deployed: Record<string, RecordedValue> = {
    plain: { nested: ["x"] },
    password: { kind: "secret", value: "pw" },
    later: { kind: "unknown", urn: "urn:pulumi:up::p::test:index:Thing::a", path: "id" },
};
const upstream = (outputs: Record<string, RecordedValue> | undefined) => ({ upstream: new Map([["up", outputs]]) });
const reference = () => new pulumi.StackReference("up", { name: "o/p/up" });

describe("a stack that is deployed", () => {
    test("gives plain values, secrets one by one, and unknowns with their origin", () => {
        const read = (key: string) => asInput(() => reference().getOutput(key), upstream(deployed));
        expect(read("plain")).toEqual({ nested: ["x"] });
        expect(read("password")).toEqual({ kind: "secret", value: "pw" });
        expect(read("later")).toEqual(deployed["later"]);
        expect(asInput(() => (reference().requireOutput("plain") as any).nested[0], upstream(deployed))).toBe("x");
    });
    test("an output that it has not: known undefined, or an error where it is required", () => {
        const missing = () =>
            reference()
                .getOutput("none")
                .apply((value) => String(value));
        expect(asInput(missing, upstream(deployed))).toBe("undefined");
        expect(() => asInput(() => reference().requireOutput("none"), upstream(deployed))).toThrow(
            "Required output 'none' does not exist on stack 'o/p/up'.",
        );
    });
    test("all outputs together are secret where one of them is", () => {
        expect(asInput(() => reference().outputs.apply((all) => Object.keys(all).length), upstream({ a: 1 }))).toBe(1);
        expect(asInput(() => (reference().outputs as any).plain, upstream(deployed))).toMatchObject({ kind: "secret" });
    });
});

describe("a stack that was never deployed", () => {
    test("gives unknowns that name stack and output; apply does not run", () => {
        const value = () => (reference().getOutput("ids") as any).small.apply(() => "x");
        expect(asInput(value, upstream(undefined))).toEqual({ kind: "unknown", urn: "", path: "up.ids.small" });
        expect(asInput(() => reference().requireOutput("x"), upstream(undefined))).toMatchObject({ path: "up.x" });
    });
});

test("a reference is a resource that is read, and what uses it depends on it", () => {
    const stack = record(() => void new Thing("a", { label: reference().getOutput("plain") }), upstream(deployed));
    const urn = "urn:pulumi:s::p::pulumi:pulumi:StackReference::up";
    expect(named(stack, "up")).toMatchObject({ urn, custom: true, read: "o/p/up", inputs: { name: "o/p/up" } });
    expect(named(stack, "a").dependencies).toEqual([urn]);
});

test("a stack that is not among those to be read, an unknown name and awaited outputs are errors", () => {
    expect(() => record(() => void reference())).toThrow('no stack "o/p/up" is among the stacks');
    const unnamed = () => void new pulumi.StackReference("r", { name: new Thing("a").id });
    expect(() => record(unnamed)).toThrow("the name of the stack must be known");
    expect(() => record(() => void reference().getOutputValue("plain"), upstream(deployed))).toThrow("gives a promise");
});
