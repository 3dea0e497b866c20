import * as pulumi from "../../../infra/recorder/pulumi";
import type { ResourceOptions } from "../../../infra/recorder/resource/options";
import { named, record, Thing, urnOf } from "./fixture";

class Group extends pulumi.ComponentResource {
    constructor(name: string, args: Record<string, unknown> = {}, opts: ResourceOptions = {}) {
        super("test:index:Group", name, args, opts);
    }

    finish(outputs?: Record<string, unknown>): this {
        this.registerOutputs(outputs);
        return this;
    }
}

class Provider extends pulumi.ProviderResource {
    constructor(name: string, settings: Record<string, unknown> = {}) {
        super("test", name, settings);
    }
}

const inGroup = (name: string) => urnOf(name, "test:index:Group$test:index:Thing");

describe("names", () => {
    test("the stack is the first resource, has no parent, and is the parent of resources that name none", () => {
        const stack = record(() => void new Thing("a"));
        expect(stack.resources[0]).toMatchObject({
            urn: urnOf("p-s", "pulumi:pulumi:Stack"),
            custom: false,
            inputs: {},
        });
        expect(stack.resources[0]).not.toHaveProperty("parent");
        expect(named(stack, "a").parent).toBe(stack.resources[0]?.urn);
    });
    test("URNs count the types of parents", () => {
        const stack = record(() => {
            const outer = new Group("outer");
            new Thing("deep", {}, { parent: new Group("inner", {}, { parent: outer }) });
        });
        expect(named(stack, "deep").urn).toBe(urnOf("deep", "test:index:Group$test:index:Group$test:index:Thing"));
    });
    test("one name under parents of two types is fine, under one type it is the engine's error", () => {
        const twice = () => {
            new Thing("a");
            new Thing("a", {}, { parent: new Group("g") });
        };
        expect(record(twice).resources).toHaveLength(4);
        const message = `Duplicate resource URN '${inGroup("a")}'; try giving it a unique name`;
        expect(() =>
            record(() => ["g", "h"].forEach((name) => new Thing("a", {}, { parent: new Group(name) }))),
        ).toThrow(message);
    });
    test("a name or type must be given, and a parent be a resource", () => {
        expect(() => record(() => void new Thing(""))).toThrow("Missing resource name argument");
        expect(() => record(() => void new pulumi.ComponentResource("", "x"))).toThrow(
            "Missing resource type argument",
        );
        expect(() => record(() => void new Thing("a", {}, { parent: "x" as never }))).toThrow("not a valid Resource");
    });
    test("createUrn agrees with the URNs of resources", () => {
        const stack = record(() => {
            const group = new Group("g");
            const child = new Thing("a", {}, { parent: group });
            return { same: pulumi.all([pulumi.createUrn("a", "test:index:Thing", group), child.urn]) };
        });
        expect(stack.outputs["same"]).toEqual([inGroup("a"), inGroup("a")]);
    });
});

describe("dependencies", () => {
    test("a component stands for its custom resources, also those made later; components below count, custom resources end it", () => {
        const stack = record(() => {
            const group = new Group("g");
            const first = new Thing("first", {}, { parent: group });
            new Thing("below", {}, { parent: first });
            new Thing("after", {}, { dependsOn: group });
            new Thing("nested", {}, { parent: new Group("inner", {}, { parent: group }) });
            new Thing("late", {}, { parent: group });
        });
        expect(named(stack, "after").dependencies).toEqual(
            [
                inGroup("first"),
                inGroup("late"),
                urnOf("nested", "test:index:Group$test:index:Group$test:index:Thing"),
            ].sort(),
        );
    });
    test("a resource does not depend on itself or on what is below it", () => {
        const stack = record(() => {
            const group = new Group("g");
            const inner = new Group("inner", {}, { parent: group, dependsOn: group });
            new Thing("child", {}, { parent: inner });
            new Thing("self", {}, { parent: group, dependsOn: [group] });
        });
        expect(named(stack, "inner").dependencies).toEqual([inGroup("self")]);
        expect(named(stack, "self").dependencies).toEqual([
            urnOf("child", "test:index:Group$test:index:Group$test:index:Thing"),
        ]);
    });
    test("outputs carry what they come from, through combinations, apply and outputs in apply", () => {
        const stack = record(() => {
            const [a, b, c] = [new Thing("a", { label: "x" }), new Thing("b", { label: "y" }), new Thing("c")];
            new Thing("d", {
                label: pulumi.all([a.label, b.label]).apply(() => 1),
                parts: { x: a.label.apply(() => b.label), y: c },
            });
        });
        expect(named(stack, "d")).toMatchObject({
            dependencies: ["a", "b", "c"].map((name) => urnOf(name)),
            propertyDependencies: { label: [urnOf("a"), urnOf("b")], parts: [urnOf("a"), urnOf("b"), urnOf("c")] },
            inputs: { label: 1, parts: { x: "y", y: { kind: "resource", urn: urnOf("c") } } },
        });
    });
    test("dependsOn takes outputs of resources, and refuses other things and promises", () => {
        const stack = record(() => void new Thing("b", {}, { dependsOn: pulumi.output([new Thing("a")]) }));
        expect(named(stack, "b").dependencies).toEqual([urnOf("a")]);
        expect(() => record(() => void new Thing("b", {}, { dependsOn: ["a"] }))).toThrow(
            "was passed a value that was not a Resource",
        );
        expect(() => record(() => void new Thing("b", {}, { dependsOn: Promise.resolve([]) }))).toThrow(
            /resource b .*'dependsOn' is a promise/,
        );
    });
});

describe("inheritance", () => {
    test("protect, retainOnDelete and deletedWith come from the parent unless the child says otherwise", () => {
        const stack = record(() => {
            const other = new Thing("other");
            const group = new Group("g", {}, { protect: true, retainOnDelete: true, deletedWith: other });
            new Thing("a", {}, { parent: group });
            new Thing("b", {}, { parent: group, protect: false, retainOnDelete: false });
        });
        expect(named(stack, "a")).toMatchObject({ protect: true, retainOnDelete: true, deletedWith: urnOf("other") });
        expect(named(stack, "b")).toMatchObject({ protect: false, retainOnDelete: false });
        expect(named(stack, "other")).toMatchObject({ protect: false });
        expect(named(stack, "other")).not.toHaveProperty("retainOnDelete");
    });
    test("providers of a package come from the parents, the nearest first; other packages do not get them", () => {
        class Foreign extends pulumi.CustomResource {
            constructor(name: string, opts: ResourceOptions) {
                super("foreign:index:Thing", name, {}, opts);
            }
        }
        const stack = record(() => {
            const [one, two] = [new Provider("one"), new Provider("two")];
            const group = new Group("g", {}, { providers: [one] });
            new Thing("of-one", {}, { parent: group });
            new Thing("of-two", {}, { parent: group, provider: two });
            new Thing("inner", {}, { parent: new Group("h", {}, { parent: group, provider: two }) });
            new Foreign("foreign", { parent: group });
            new Thing("default");
        });
        const provider = (name: string) => urnOf(name, "pulumi:providers:test");
        expect(["of-one", "of-two", "inner"].map((name) => named(stack, name).provider)).toEqual(
            ["one", "two", "two"].map(provider),
        );
        expect(named(stack, "g").providers).toEqual({ test: provider("one") });
        for (const name of ["foreign", "default"]) expect(named(stack, name)).not.toHaveProperty("provider");
        expect(() => record(() => void new Thing("x", {}, { providers: [] }))).toThrow(
            "Did you mean 'provider' instead?",
        );
    });
    test("a provider with an unknown setting leaves all outputs of its resources unknown", () => {
        const stack = record(() => {
            const provider = new Provider("p", { url: { host: new Thing("a").id } });
            new Thing("c", { label: new Thing("b", { label: "known" }, { provider }).label });
        });
        expect(named(stack, "c").inputs).toEqual({ label: { kind: "unknown", urn: urnOf("b"), path: "label" } });
    });
    test("aliases: own ones of every form, and what those of the parent mean for the child", () => {
        const stack = record(() => {
            const group = new Group(
                "new",
                {},
                { aliases: [{ name: "old" }, "urn:pulumi:x::y::test:index:Past::gone"] },
            );
            new Thing("new-a", {}, { parent: group, aliases: [{ type: "test:index:Older" }] });
            new Thing(
                "moved",
                {},
                {
                    aliases: [
                        { parent: group, name: "m" },
                        { stack: "t", project: "q" },
                    ],
                },
            );
        });
        expect(named(stack, "new").aliases).toEqual([
            urnOf("old", "test:index:Group"),
            "urn:pulumi:x::y::test:index:Past::gone",
        ]);
        expect(new Set(named(stack, "new-a").aliases)).toEqual(
            new Set([
                urnOf("new-a", "test:index:Group$test:index:Older"),
                urnOf("old-a", "test:index:Group$test:index:Thing"),
                urnOf("old-a", "test:index:Group$test:index:Older"),
                "urn:pulumi:x::y::test:index:Past$test:index:Thing::gone-a",
                "urn:pulumi:x::y::test:index:Past$test:index:Older::gone-a",
            ]),
        );
        expect(named(stack, "moved").aliases).toEqual([inGroup("m"), "urn:pulumi:t::q::test:index:Thing::moved"]);
        expect(() => record(() => void new Thing("x", {}, { aliases: [{ name: new Thing("y").id }] }))).toThrow(
            "an alias must be known",
        );
    });
    test("transformations of the resource and its parents change inputs and options, not the parent", () => {
        const stack = record(() => {
            const rename = {
                transformations: [
                    ({ props, opts }: any) => ({ props: { ...props, label: "t" }, opts: { ...opts, protect: true } }),
                ],
            };
            new Thing("a", { label: "x" }, { parent: new Group("g", {}, rename) });
            pulumi.runtime.registerStackTransformation(() => undefined);
        });
        expect(named(stack, "a")).toMatchObject({ inputs: { label: "t" }, protect: true });
        const move = {
            transformations: [({ props, opts }: any) => ({ props, opts: { ...opts, parent: new Thing("p") } })],
        };
        expect(() => record(() => void new Thing("a", {}, move))).toThrow(
            "cannot currently be used to change the `parent`",
        );
    });
});

describe("options and inputs", () => {
    test("options are recorded as given, absent ones are absent", () => {
        const options = {
            ignoreChanges: ["label"],
            replaceOnChanges: ["parts"],
            additionalSecretOutputs: ["label"],
            deleteBeforeReplace: false,
            customTimeouts: { create: "5m" },
            version: "1.2.3",
            pluginDownloadURL: "https://example.com/",
            import: "id-1",
            hideDiffs: ["label"],
        };
        const stack = record(() => void new Thing("a", {}, options));
        expect(named(stack, "a")).toMatchObject(options);
        expect(
            Object.keys(
                named(
                    record(() => void new Thing("b")),
                    "b",
                ),
            ).sort(),
        ).toEqual([
            "additionalSecretOutputs",
            "aliases",
            "custom",
            "dependencies",
            "ignoreChanges",
            "inputs",
            "name",
            "parent",
            "propertyDependencies",
            "protect",
            "replaceOnChanges",
            "type",
            "urn",
        ]);
    });
    test("undefined and functions are left out, undefined elements are null, null stays", () => {
        const stack = record(
            () =>
                void new Thing("a", {
                    label: null,
                    parts: { a: undefined, b: () => 1, c: [undefined, () => 1, null], d: {} },
                }),
        );
        expect(named(stack, "a").inputs).toEqual({ label: null, parts: { c: [null, null, null], d: {} } });
    });
    test("assets and archives are marked", () => {
        const { StringAsset, FileAsset, AssetArchive } = pulumi.asset;
        const stack = record(
            () =>
                void new Thing("a", {
                    label: new StringAsset("x"),
                    parts: new AssetArchive({ f: new FileAsset("./f") }),
                }),
        );
        expect(named(stack, "a").inputs).toEqual({
            label: { kind: "asset", text: "x" },
            parts: { kind: "archive", assets: { f: { kind: "asset", path: "./f" } } },
        });
    });
    test("components: inputs, outputs that are registered first, and resources as inputs", () => {
        const stack = record(() => {
            const group = new Group("g", { size: 1, pick: () => 1 })
                .finish({ id: new Thing("a").id, none: undefined })
                .finish({ second: 1 });
            new Group("h", { group });
        });
        expect(named(stack, "g")).toMatchObject({
            custom: false,
            inputs: { size: 1 },
            outputs: { id: { kind: "unknown", urn: urnOf("a"), path: "id" } },
        });
        expect(named(stack, "h").inputs).toEqual({ group: { kind: "resource", urn: urnOf("g", "test:index:Group") } });
        expect(named(stack, "h")).not.toHaveProperty("outputs");
    });
    test.each(["transforms", "hooks", "replacementTrigger", "envVarMappings"])(
        "the option %s is refused by name",
        (option) => {
            const options = { [option]: option === "transforms" ? [() => undefined] : { a: "b" } };
            expect(() => record(() => void new Thing("a", {}, options))).toThrow(
                `the option '${option}' works only with the engine`,
            );
        },
    );
    test("mergeOptions joins lists and dependsOn, and the second decides the rest", () => {
        const stack = record(() => {
            const [a, b, one] = [new Thing("a"), new Thing("b"), new Provider("one")];
            const merged = pulumi.mergeOptions(
                { dependsOn: a, ignoreChanges: ["x"], protect: true, version: "1", provider: one },
                { dependsOn: [b], ignoreChanges: ["y"], protect: false },
            );
            new Thing("c", {}, merged);
            expect(
                pulumi.mergeOptions({ providers: { test: one } }, { providers: [new Provider("two")] }).providers,
            ).toMatchObject({ test: { __name: "two" } });
        });
        expect(named(stack, "c")).toMatchObject({
            dependencies: [urnOf("a"), urnOf("b")],
            ignoreChanges: ["x", "y"],
            protect: false,
            version: "1",
        });
    });
});

describe("outputs of a resource", () => {
    /** One class for resources with other properties each, as Kubernetes has one for custom objects. */
    class Anything extends pulumi.CustomResource {
        constructor(name: string, properties: Record<string, unknown>) {
            super("test:index:Anything", name, properties);
        }
    }

    test("are those of its own properties, whatever others of its class have", () => {
        record(() => {
            const [one, other] = [new Anything("one", { left: 1 }), new Anything("other", { right: undefined })];
            expect("left" in one && pulumi.Output.isInstance((one as unknown as { left: unknown }).left)).toBe(true);
            expect((other as unknown as { left: unknown }).left).toBeUndefined();
            expect(pulumi.Output.isInstance((other as unknown as { right: unknown }).right)).toBe(true);
        });
    });
    test("are the same object each time, and may be set", () => {
        record(() => {
            const thing = new Thing("a", { label: "x" });
            expect(thing.label).toBe(thing.label);
            const writable = thing as unknown as { label: unknown };
            writable.label = "mine";
            expect([thing.label, new Thing("b").label]).toEqual(["mine", expect.anything()]);
        });
    });
    test("of a subclass are its own too", () => {
        class Special extends Thing {}
        record(() => {
            expect(pulumi.Output.isInstance(new Thing("a").label)).toBe(true);
            expect(pulumi.Output.isInstance(new Special("b").label)).toBe(true);
        });
    });
    test("may not take the name of a member that a resource has", () => {
        expect(() => record(() => void new Anything("a", { __name: 1 }))).toThrow("already initialized");
    });
    test("are all told by a stack that gives the resource itself", () => {
        const stack = record(() => ({ thing: new Thing("a", { label: "x" }) }));
        expect(Object.keys(stack.outputs["thing"] as object)).toEqual(
            expect.arrayContaining(["urn", "id", "label", "address", "@isPulumiResource"]),
        );
    });
});
