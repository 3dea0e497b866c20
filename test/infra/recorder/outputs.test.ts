import * as pulumi from "../../../infra/recorder/pulumi";
import { asInput, named, record, Thing, urnOf } from "./fixture";

const id = (name: string) => ({ kind: "unknown", urn: urnOf(name), path: "id" });
const hidden = (value: unknown) => ({ kind: "secret", value });

describe("known outputs", () => {
    test("apply runs at once and takes outputs out of its result", () => {
        expect(asInput(() => pulumi.output(2).apply((n) => pulumi.output(n + 1)))).toBe(3);
    });
    test("output lifts outputs out of arrays and objects", () => {
        const value = () => pulumi.output({ a: [pulumi.output(1), { b: pulumi.output("x") }] });
        expect(asInput(() => value().apply((known) => JSON.stringify(known)))).toBe('{"a":[1,{"b":"x"}]}');
    });
    test("members of the value are members of the output, also below undefined", () => {
        expect(asInput(() => (pulumi.output({ a: { then: 1, b: [5, 6] } }) as unknown as any).a.b[1])).toBe(6);
        expect(asInput(() => (pulumi.output({ a: undefined }) as unknown as any).a.b.c)).toBeUndefined();
    });
    test("an output does not seem to be a promise, a resource or an iterable", () => {
        const output = pulumi.output({ then: () => 1, __pulumiResource: true }) as unknown as Record<
            string | symbol,
            unknown
        >;
        expect(output["then"]).toBeUndefined();
        expect(output["__pulumiResource"]).toBeUndefined();
        expect(output[Symbol.iterator]).toBeUndefined();
    });
    test("concat, interpolate, jsonStringify and jsonParse give what the SDK gives", () => {
        expect(asInput(() => pulumi.concat("a", pulumi.output(1), undefined, true))).toBe("a1true");
        expect(asInput(() => pulumi.interpolate`<${"a"}|${pulumi.output(2)}>`)).toBe("<a|2>");
        expect(asInput(() => pulumi.jsonStringify({ a: pulumi.output([1]) }))).toBe('{"a":[1]}');
        expect(asInput(() => (pulumi.jsonParse(pulumi.output('{"a":[7]}')) as unknown as any).a[0])).toBe(7);
    });
    test("text of an output explains itself", () => {
        expect(String(pulumi.output("x"))).toMatch(/\[toString\].*not supported/);
        expect(JSON.stringify({ o: pulumi.output("x") })).toMatch(/\[toJSON\].*not supported/);
    });
    test("a value that contains itself is an error", () => {
        const loop: Record<string, unknown> = {};
        loop["self"] = loop;
        expect(() => pulumi.output(loop)).toThrow("Cannot create an Output from a circular structure");
        expect(() => asInput(() => loop)).toThrow(
            /resource probe \[test:index:Thing\], property label\.self.*contain itself/,
        );
    });
    test("a deferred output has the value that it is given, once", () => {
        const [deferred, resolve] = pulumi.deferredOutput<string>();
        resolve(pulumi.output("late"));
        expect(asInput(() => deferred)).toBe("late");
        expect(() => resolve(pulumi.output("again"))).toThrow("already been resolved");
    });
});

describe("unknown outputs", () => {
    test("apply does not run and says of what it is unknown", () => {
        let ran = false;
        const input = asInput(() =>
            new Thing("a").id.apply(() => {
                ran = true;
                return "x";
            }),
        );
        expect(ran).toBe(false);
        expect(input).toEqual(id("a"));
    });
    test("one unknown part makes the whole unknown, but known members stay known", () => {
        const both = () => pulumi.output({ known: "k", later: new Thing("a").id }) as unknown as any;
        expect(asInput(() => both())).toEqual(id("a"));
        expect(asInput(() => both().known)).toBe("k");
        expect(asInput(() => both().later)).toEqual(id("a"));
        expect(asInput(() => pulumi.interpolate`x-${both().known}`)).toBe("x-k");
    });
    test("in plain inputs only the unknown part is unknown", () => {
        expect(asInput(() => ({ a: [1, new Thing("a").id] }))).toEqual({ a: [1, id("a")] });
    });
    test("members of unknowns carry their path", () => {
        const member = () => (new Thing("a").parts as unknown as any).list[0].ip;
        expect(asInput(member)).toEqual({ kind: "unknown", urn: urnOf("a"), path: "parts.list[0].ip" });
    });
    test("pulumi.unknown comes from outside", () => {
        expect(asInput(() => pulumi.output(pulumi.unknown))).toEqual({ kind: "unknown", urn: "", path: "" });
        expect(pulumi.isUnknown(pulumi.unknown)).toBe(true);
        expect(pulumi.containsUnknowns([{ a: pulumi.unknown }])).toBe(true);
        expect(pulumi.containsUnknowns([{ a: 1 }])).toBe(false);
    });
});

describe("secrets", () => {
    test("go through apply, members and combinations, and unsecret ends them", () => {
        const secret = () => pulumi.secret({ a: "x" }) as unknown as any;
        expect(asInput(() => secret().a)).toEqual(hidden("x"));
        expect(asInput(() => secret().a.apply((text: string) => `${text}!`))).toEqual(hidden("x!"));
        expect(asInput(() => pulumi.all(["plain", secret().a]))).toEqual(hidden(["plain", "x"]));
        expect(asInput(() => pulumi.unsecret(secret()))).toEqual({ a: "x" });
        expect(asInput(() => pulumi.output("x").apply(() => pulumi.secret("y")))).toEqual(hidden("y"));
    });
    test("stay where they are in plain inputs", () => {
        expect(asInput(() => ["a", pulumi.secret("b")])).toEqual(["a", hidden("b")]);
        expect(asInput(() => pulumi.secret(undefined))).toEqual(hidden(null));
    });
    test("of unknown values are unknown, as the engine gets them", () => {
        expect(asInput(() => pulumi.secret(new Thing("a").id))).toEqual(id("a"));
    });
    test("isSecret tells", async () => {
        await expect(pulumi.isSecret(pulumi.secret(1))).resolves.toBe(true);
        await expect(pulumi.isSecret(pulumi.output(1))).resolves.toBe(false);
    });
});

describe("outputs of resources", () => {
    test("echo inputs, and are unknown where no input is given", () => {
        const stack = record(() => {
            const a = new Thing("a", { label: "x", parts: { n: 1 } });
            new Thing("b", {
                label: a.label,
                parts: { given: a.parts, missing: (a.parts as unknown as any).other, urn: a.urn },
            });
        });
        expect(named(stack, "b").inputs).toEqual({
            label: "x",
            parts: {
                given: { n: 1 },
                missing: { kind: "unknown", urn: urnOf("a"), path: "parts.other" },
                urn: urnOf("a"),
            },
        });
        expect(named(stack, "b").propertyDependencies).toEqual({ label: [urnOf("a")], parts: [urnOf("a")] });
    });
    test("are secret where any part of the input or an option says so", () => {
        expect(asInput(() => new Thing("a", { label: ["x", pulumi.secret("y")] }).label)).toEqual(hidden(["x", "y"]));
        expect(asInput(() => new Thing("a", { label: "x" }, { additionalSecretOutputs: ["label"] }).label)).toEqual(
            hidden("x"),
        );
    });
    test("a change that a program makes to an echoed value does not reach the recorded inputs", () => {
        const stack = record(() => {
            const a = new Thing("a", { parts: { list: [1] } });
            a.parts.apply((parts) => (parts["list"] as number[]).push(2));
        });
        expect(named(stack, "a").inputs).toEqual({ parts: { list: [1] } });
    });
});

describe("promises", () => {
    const message = /resource probe \[test:index:Thing\], property label.*promise/;
    test.each([
        ["as input", () => Promise.resolve("x")],
        ["as rejected input", () => Promise.reject(new Error("no"))],
        ["inside of an input", () => ({ deep: [Promise.resolve("x")] })],
        ["in output()", () => pulumi.output(Promise.resolve("x"))],
        ["in a combination", () => pulumi.all([1, Promise.resolve("x")])],
        ["from apply", () => pulumi.output(1).apply(() => Promise.resolve("x"))],
        [
            "after apply",
            () =>
                pulumi
                    .output(1)
                    .apply(async () => "x")
                    .apply((text) => `${String(text)}!`),
        ],
    ])("%s are an error that names resource and property", (_name, value) => {
        expect(() => asInput(value)).toThrow(message);
    });
    test("a program that gives a promise is an error", () => {
        expect(() => record(() => Promise.resolve({}) as never)).toThrow("must be synchronous");
    });
});
