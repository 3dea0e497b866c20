import { lookup } from "../../../../policies/kernel/reading/once";
import { resource, ruleContext } from "../../support/fixtures";

const disk = (name: string, ...tags: string[]) => resource("s", "disk", name, { tags });
const tape = (name: string, ...tags: string[]) => resource("s", "tape", name, { tags });
const other = resource("s", "other", "c", { tags: ["red"] });
const find = lookup({ types: ["disk", "tape"], keysOf: ({ inputs }) => inputs["tags"] as string[] });

describe("a lookup", () => {
    const context = ruleContext([], "2026-11-24", [
        tape("t", "red"),
        disk("a", "red", "blue"),
        other,
        disk("b", "red"),
    ]);
    const named = (key: string) => find(context, key).map(({ name }) => name);

    it("finds resources of its types by each of their keys, type by type", () => {
        expect(named("red")).toEqual(["a", "b", "t"]);
        expect(named("blue")).toEqual(["a"]);
        expect(named("green")).toEqual([]);
    });

    it("finds a resource once, however often it says a key", () => {
        const twice = ruleContext([], "2026-11-24", [disk("a", "red", "red")]);
        expect(find(twice, "red").map(({ name }) => name)).toEqual(["a"]);
        expect(find(ruleContext([], "2026-11-24"), "red")).toEqual([]);
    });
});
