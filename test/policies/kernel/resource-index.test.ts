import { bare } from "../../../infra/recorder/bare";
import { ResourceIndex } from "../../../policies/kernel/resource-index";
import type { StackResource } from "../../../policies/kernel/rule";
import { resource } from "../support/fixtures";

const named = (found: readonly StackResource[]) => found.map(({ name }) => name);

it("finds resources of a type in one stack, also those that come later", () => {
    const [one, other, twin] = [resource("s", "t", "one"), resource("s", "u", "other"), resource("z", "t", "one")];
    const index = new ResourceIndex([one, other, twin]);
    expect(index.ofTypeIn("s", "t")).toEqual([one]);
    expect(index.ofTypeIn("z", "t")).toEqual([twin]);
    expect([index.ofTypeIn("z", "u"), index.ofTypeIn("y", "t")]).toEqual([[], []]);
    const later = resource("s", "t", "later");
    index.add(later);
    expect(index.ofTypeIn("s", "t")).toEqual([one, later]);
});

it("finds resources by URN and type", () => {
    const [one, other] = [resource("s", "t", "one"), resource("s", "u", "other")];
    const index = new ResourceIndex([one, other]);
    expect(index.get(one.urn)).toBe(one);
    expect(index.get("urn:none")).toBeUndefined();
    expect([index.ofType("t"), index.ofType("v")]).toEqual([[one], []]);
    expect([...index.types]).toEqual(["t", "u"]);
    expect([...index.all]).toEqual([one, other]);
    expect([...new ResourceIndex().all]).toEqual([]);
});

describe("parents and children", () => {
    const below = (name: string, parent?: string, type = "t"): StackResource => ({
        ...bare,
        ...resource("s", type, name),
        ...(parent === undefined ? {} : { parent }),
    });
    const stack = below("stack", undefined, "pulumi:pulumi:Stack");
    const outer = below("outer", stack.urn);
    const inner = below("inner", outer.urn);
    const leaf = below("leaf", inner.urn);
    const index = new ResourceIndex([stack, outer, inner, leaf]);

    it("are found from each other, without the stack", () => {
        expect(named(index.ancestors(leaf))).toEqual(["inner", "outer"]);
        expect([index.ancestors(outer), index.ancestors(stack)]).toEqual([[], []]);
        expect(named(index.children(outer.urn))).toEqual(["inner"]);
        expect(index.children(leaf.urn)).toEqual([]);
    });

    it("end at a parent that is not there", () => {
        expect(named(new ResourceIndex([inner, leaf]).ancestors(leaf))).toEqual(["inner"]);
    });

    it("end after a hundred, as they would never where they went round", () => {
        const chain = Array.from({ length: 120 }, (_, index) => below(`c${index}`, below(`c${index + 1}`).urn));
        expect(new ResourceIndex(chain).ancestors(chain[0]!)).toHaveLength(100);
    });
});

describe("what refers to what", () => {
    const target = (name: string, id?: string): StackResource => ({
        ...resource("s", "network", name),
        ...(id === undefined ? {} : { id }),
    });
    const user = (
        name: string,
        urns: Readonly<Record<string, readonly string[]>>,
        inputs: StackResource["inputs"] = {},
        type = "port",
    ): StackResource => ({ ...resource("s", type, name, inputs), propertyDependencies: urns });

    it("is found by where a value comes from", () => {
        const [one, other] = [target("one"), target("other")];
        const both = user("both", { networks: [one.urn, "urn:none", other.urn], subnet: [other.urn] });
        const index = new ResourceIndex([one, other, both]);
        expect(named(index.targets(both, "networks"))).toEqual(["one", "other"]);
        expect(named(index.targets(both, "subnet"))).toEqual(["other"]);
        expect(index.targets(both, "port")).toEqual([]);
        expect(named(index.referring(other, "port"))).toEqual(["both"]);
        expect(index.referring(other, "router")).toEqual([]);
        expect(index.referring(both, "port")).toEqual([]);
    });

    it("is found in the order of the run, type by type, also what comes later", () => {
        const one = target("one");
        const index = new ResourceIndex([one, user("b", { in: [one.urn] }), user("a", { in: [one.urn] })]);
        expect(named(index.referring(one, "port"))).toEqual(["b", "a"]);
        index.add(user("c", { in: [one.urn] }));
        index.add(user("r", { in: [one.urn] }, {}, "router"));
        expect(named(index.referring(one, "port"))).toEqual(["b", "a", "c"]);
        expect(named(index.referring(one, "router"))).toEqual(["r"]);
    });

    it("is found by ids, as states have them", () => {
        const [one, other] = [target("one", "id-1"), target("other", "id-2")];
        const texts = user("texts", {}, { network: "id-1", others: ["id-2", "id-3", 5, null] });
        const objects = user("objects", {}, { list: [{ uuid: { kind: "secret", value: "id-2" } }], none: null });
        const index = new ResourceIndex([one, other, texts, objects]);
        expect(named(index.targets(texts, "network"))).toEqual(["one"]);
        expect(named(index.targets(texts, "others"))).toEqual(["other"]);
        expect(named(index.targets(objects, "list"))).toEqual(["other"]);
        expect(index.targets(objects, "none")).toEqual([]);
        expect(index.targets(objects, "nothing")).toEqual([]);
        expect(named(index.referring(one, "port"))).toEqual(["texts"]);
        expect(named(index.referring(other, "port"))).toEqual(["texts", "objects"]);
    });

    it("is found once by URN and id, and goes by the URN first", () => {
        const [one, other] = [target("one", "id-1"), target("other", "id-2")];
        const port = user("port", { network: [one.urn] }, { network: "id-1", also: ["id-2", "id-2"] });
        const odd = user("odd", { network: [one.urn] }, { network: "id-2" });
        const index = new ResourceIndex([one, other, port, odd]);
        expect(named(index.referring(one, "port"))).toEqual(["port", "odd"]);
        expect(named(index.referring(other, "port"))).toEqual(["port", "odd"]);
        expect(named(index.targets(odd, "network"))).toEqual(["one"]);
    });

    it("is none by an id that is empty", () => {
        const index = new ResourceIndex([target("one", ""), target("two", "id-2"), user("port", {}, { network: "" })]);
        expect(index.targets(index.ofType("port")[0]!, "network")).toEqual([]);
        expect(index.referring(index.ofType("network")[0]!, "port")).toEqual([]);
    });
});
