import { isUnknown, plain, property } from "../../../policies/kernel/values";
import { unknownValue } from "../support/fixtures";

describe("a property", () => {
    it("is that of an object, and nothing of anything else", () => {
        expect(property({ a: 1 }, "a")).toBe(1);
        expect(property({ a: 1 }, "b")).toBeUndefined();
        expect(property(["a"], "0")).toBeUndefined();
        expect(property("text", "length")).toBeUndefined();
        expect(property(null, "a")).toBeUndefined();
        expect(property(undefined, "a")).toBeUndefined();
    });
});

describe("the plain value", () => {
    it("is what a secret holds, or the value itself", () => {
        expect(plain({ kind: "secret", value: { kind: "secret", value: 5 } })).toBe(5);
        expect(plain({ kind: "secret", value: null })).toBeNull();
        expect(plain({ kind: "Role", value: 5 })).toEqual({ kind: "Role", value: 5 });
        expect([plain(null), plain(undefined), plain("a"), plain(["b"])]).toStrictEqual([null, undefined, "a", ["b"]]);
    });
});

describe("a value that is known only after deployment", () => {
    it("is of its kind and from somewhere", () => {
        expect(isUnknown(unknownValue)).toBe(true);
        expect(isUnknown({ kind: "unknown", urn: "", path: "a" })).toBe(true);
    });

    it.each([[null], [undefined], ["unknown"], [{ kind: "unknown" }], [{ kind: "Role", urn: "x" }], [["unknown"]]])(
        "%p is none",
        (value) => {
            expect(isUnknown(value)).toBe(false);
        },
    );
});
