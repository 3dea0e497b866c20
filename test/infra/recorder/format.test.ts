import { parse } from "yaml";
import { readableStack, stackToJson, stackToYaml } from "../../../infra/recorder/format";
import * as pulumi from "../../../infra/recorder/pulumi";
import { record, Thing } from "./fixture";

const entry = (build: () => void, name = "test:index:Thing::a", reveal = false) => {
    const found = readableStack(record(build), { reveal }).resources[name];
    if (found === undefined) throw new Error(`no entry ${name}`);
    return found;
};

class Other extends pulumi.CustomResource {
    constructor(name: string, parent?: pulumi.Resource) {
        super("test:index:Other", name, {}, { parent, version: "2.0.0" });
    }
}

test("an entry holds only what says something", () => {
    expect(entry(() => void new Thing("a"))).toEqual({});
    expect(
        entry(() => void new Thing("a", { label: "x", parts: {} }, { protect: true, ignoreChanges: ["label"] })),
    ).toEqual({
        inputs: { label: "x", parts: {} },
        protect: true,
        ignoreChanges: ["label"],
    });
});

test("unknown values name resource and property, or stack and output, and cannot be mistaken for text", () => {
    const upstream = new Map([["up", undefined]]);
    const build = () => {
        const b = new Thing("b");
        const ids = new pulumi.StackReference("up").getOutput("ids") as unknown as Record<string, unknown>;
        new Thing("a", {
            label: b.id,
            parts: { ip: (b.parts as any)[0].ip, up: ids["x"], text: "${not}", far: pulumi.output(pulumi.unknown) },
        });
    };
    const stack = readableStack(record(build, { upstream }));
    expect(stack.resources["test:index:Thing::a"]).toEqual({
        inputs: {
            label: "${test:index:Thing::b.id}",
            parts: { far: "${unknown}", ip: "${test:index:Thing::b.parts[0].ip}", text: "$${not}", up: "${up.ids.x}" },
        },
        dependsOn: ["pulumi:pulumi:StackReference::up", "test:index:Thing::b"],
    });
});

test("secrets are marked, and shown only when asked for", () => {
    const build = () =>
        void new Thing("a", { label: pulumi.secret({ user: "u", list: ["x", 1, null] }), parts: { open: "o" } });
    expect(entry(build)["inputs"]).toEqual({
        label: { $secret: { list: ["[secret]", "[secret]", null], user: "[secret]" } },
        parts: { open: "o" },
    });
    expect(entry(build, undefined, true)["inputs"]).toMatchObject({
        label: { $secret: { list: ["x", 1, null], user: "u" } },
    });
});

test("resources of one type and name are told apart by their parents", () => {
    const stack = readableStack(
        record(() => {
            new Thing("a");
            new Thing("a", {}, { parent: new pulumi.ComponentResource("test:index:Group", "g") });
            new Thing("b", {}, { dependsOn: new Other("o") });
        }),
    );
    expect(Object.keys(stack.resources)).toEqual([
        "test:index:Group::g",
        "test:index:Group$test:index:Thing::a",
        "test:index:Other::o",
        "test:index:Thing::a",
        "test:index:Thing::b",
    ]);
    expect(stack.resources["test:index:Group$test:index:Thing::a"]).toEqual({ parent: "test:index:Group::g" });
    expect(stack.resources["test:index:Thing::b"]).toEqual({ dependsOn: ["test:index:Other::o"] });
});

test("the order of registration changes nothing", () => {
    const [x, y, z] = [
        () => void new Thing("x", { parts: { b: 1, a: 2 } }),
        () => void new Thing("y", { parts: { a: 2, b: 1 } }),
        () => void new Other("child", new pulumi.ComponentResource("test:index:Group", "z")),
    ];
    const text = (...parts: (() => void)[]) => stackToJson(record(() => parts.forEach((part) => part())));
    expect(text(z, y, x)).toBe(text(x, y, z));
    expect(text(x, y, z)).not.toBe(text(x, y));
});

test("aliases are as short as they can be", () => {
    const build = () => {
        const parent = new pulumi.ComponentResource("test:index:Group", "g");
        const aliases = [{ name: "old" }, { type: "test:index:Past" }, { parent, name: "m" }, { stack: "t" }];
        new Thing("a", {}, { aliases });
    };
    expect(entry(build)["aliases"]).toEqual([
        "name:old",
        "type:test:index:Past",
        "test:index:Group$test:index:Thing::m",
        "urn:pulumi:t::p::test:index:Thing::a",
    ]);
});

test("versions are said once per package, and in an entry where it differs", () => {
    const stack = readableStack(
        record(() => {
            for (const name of ["a", "b"]) new Thing(name, {}, { version: "1.0.0" });
            new Other("o");
        }),
    );
    expect(stack.packages).toEqual({ test: "1.0.0" });
    expect(stack.resources["test:index:Thing::a"]).toEqual({});
    expect(stack.resources["test:index:Other::o"]).toEqual({ version: "2.0.0" });
});

test("a caller may add fields of its own", () => {
    const stack = record(() => void new Thing("a", { label: "x" }));
    const annotate = ({ name }: { name: string }) => ({ cause: `estate.yaml:${name}` });
    expect(readableStack(stack, { annotate }).resources["test:index:Thing::a"]).toEqual({
        cause: "estate.yaml:a",
        inputs: { label: "x" },
    });
});

test("JSON and YAML say the same", () => {
    const stack = record(() => {
        const shared = { list: ["是", "no: yes", "1"] };
        new Thing("a", { label: "multi\nline", parts: { one: shared, two: shared } });
        return { done: true };
    });
    expect(stackToJson(stack)).toMatch(/^\{\n {2}"stack": "s"/);
    expect(stackToJson(stack).endsWith("}\n")).toBe(true);
    expect(parse(stackToYaml(stack))).toEqual(JSON.parse(stackToJson(stack)));
    expect(stackToYaml(stack)).not.toMatch(/[&*]a1/);
});
