import type { RecordedValue } from "../../../infra/recorder/types";
import {
    booleanAt,
    entryAt,
    isSet,
    keysAt,
    numberAt,
    objectAt,
    objectsAt,
    textAt,
    textsAt,
    UnknownValueTouched,
    valueAt,
    type Readable,
} from "../../../policies/kernel/read";
import { unknownValue as unknown } from "../support/fixtures";

const secret = (value: RecordedValue): RecordedValue => ({ kind: "secret", value });
const inputs: Readable["inputs"] = {
    text: "a",
    empty: "",
    blank: " ",
    number: 5,
    numberAsText: "6",
    boolean: false,
    booleanAsText: "true",
    none: null,
    object: { inner: "b", none: null },
    list: ["c", 7, null, { inner: "d" }],
    objects: [{ inner: "e" }, "no object", secret({ inner: "f" }), [{ inner: "in a list of a list" }]],
    secret: secret({ inner: secret("g") }),
    secretNone: secret(null),
    labels: { "egov:zone/a.b": "common", count: 1, on: true, list: [], secret: secret("h") },
    unknown,
    half: { known: "i", unknown },
    unknownItem: ["j", unknown],
    secretUnknown: secret(unknown),
};
const from: Readable = { inputs };

/** Path that a reader stumbles over. */
function stumblesAt(read: () => unknown): string | undefined {
    try {
        read();
    } catch (error) {
        if (error instanceof UnknownValueTouched) return error.path;
        throw error;
    }
    return undefined;
}

describe("a value at a path", () => {
    it.each<[string, unknown]>([
        ["text", "a"],
        ["number", 5],
        ["boolean", false],
        ["object.inner", "b"],
        ["list[0]", "c"],
        ["list[1]", 7],
        ["list[3].inner", "d"],
        ["secret.inner", "g"],
        ["half.known", "i"],
        ["none", undefined],
        ["secretNone", undefined],
        ["secretNone.inner", undefined],
        ["object.none", undefined],
        ["object.none.inner", undefined],
        ["nothing", undefined],
        ["nothing.inner", undefined],
        ["text.inner", undefined],
        ["number.inner", undefined],
        ["list[2]", undefined],
        ["list[4]", undefined],
        ["list.inner", undefined],
    ])("%s is %p", (path, value) => {
        expect(valueAt(from, path)).toBe(value);
        expect(isSet(from, path)).toBe(value !== undefined);
    });

    it.each([
        ["unknown", "unknown"],
        ["unknown.inner", "unknown"],
        ["unknown[0].inner", "unknown"],
        ["half.unknown", "half.unknown"],
        ["unknownItem[1].inner", "unknownItem[1]"],
        ["secretUnknown", "secretUnknown"],
    ])("%s is not known, and is set", (path, said) => {
        expect(stumblesAt(() => valueAt(from, path))).toBe(said);
        expect(isSet(from, path)).toBe(true);
    });

    it("is told of with the place of the part that it is read in", () => {
        const [part] = objectsAt({ inputs: { rules: [{ from: [unknown] }] } }, "rules");
        expect(stumblesAt(() => valueAt(part!, "from[0]"))).toBe("rules[0].from[0]");
    });

    it("hides no other error", () => {
        const broken = { get inputs(): never { throw new TypeError("boom"); } }; // prettier-ignore
        expect(() => isSet(broken, "a")).toThrow("boom");
    });
});

describe("what stands at a path", () => {
    it.each<[string, string | undefined, number | undefined, boolean | undefined]>([
        ["text", "a", undefined, undefined],
        ["empty", "", undefined, undefined],
        ["blank", " ", undefined, undefined],
        ["number", "5", 5, undefined],
        ["numberAsText", "6", 6, undefined],
        ["boolean", "false", undefined, false],
        ["booleanAsText", "true", undefined, true],
        ["object", undefined, undefined, undefined],
        ["list", undefined, undefined, undefined],
        ["nothing", undefined, undefined, undefined],
    ])("%s is the text %p, the number %p, the truth value %p", (path, text, number, truth) => {
        expect([textAt(from, path), numberAt(from, path), booleanAt(from, path)]).toStrictEqual([text, number, truth]);
    });

    it("is a truth value in words too", () => {
        expect(["true", "false", "yes"].map((word) => booleanAt({ inputs: { word } }, "word"))).toEqual([
            true,
            false,
            undefined,
        ]);
    });

    it("is no number where it is endless", () => {
        expect(numberAt({ inputs: { most: "Infinity" } }, "most")).toBeUndefined();
    });
});

describe("a list", () => {
    it("has texts, and numbers as texts", () => {
        expect(textsAt(from, "list")).toStrictEqual(["c", "7"]);
        expect(textsAt({ inputs: { list: [secret("k")] } }, "list")).toEqual(["k"]);
        expect(textsAt(from, "text")).toEqual([]);
        expect(textsAt(from, "nothing")).toEqual([]);
    });

    it("has objects, each with its place", () => {
        expect(objectsAt(from, "objects")).toEqual([
            { inputs: { inner: "e" }, at: "objects[0]" },
            { inputs: { inner: "f" }, at: "objects[2]" },
        ]);
        expect(objectsAt({ inputs, at: "spec" }, "objects").map(({ at }) => at)).toEqual([
            "spec.objects[0]",
            "spec.objects[2]",
        ]);
        expect(objectsAt({ inputs, at: "" }, "objects").map(({ at }) => at)).toEqual(["objects[0]", "objects[2]"]);
        expect(objectsAt(from, "object")).toEqual([]);
        expect(objectsAt(from, "list").map(({ at }) => at)).toEqual(["list[3]"]);
    });

    it("is not known where an item is not", () => {
        expect(stumblesAt(() => textsAt(from, "unknownItem"))).toBe("unknownItem[1]");
        expect(stumblesAt(() => objectsAt(from, "unknownItem"))).toBe("unknownItem[1]");
        expect(stumblesAt(() => textsAt(from, "unknown"))).toBe("unknown");
    });
});

describe("an object", () => {
    it("is read like a resource", () => {
        expect(objectAt(from, "object")).toEqual({ inputs: { inner: "b", none: null }, at: "object" });
        expect(objectAt({ inputs, at: "spec" }, "object")?.at).toBe("spec.object");
        expect(["text", "list", "none", "nothing"].map((path) => objectAt(from, path))).toEqual([
            undefined,
            undefined,
            undefined,
            undefined,
        ]);
    });

    it("has keys, also of what is not known", () => {
        expect(keysAt(from, "half")).toEqual(["known", "unknown"]);
        expect(["list", "text", "nothing"].flatMap((path) => keysAt(from, path))).toEqual([]);
    });
});

describe("an entry of a map", () => {
    it.each<[string, string | undefined]>([
        ["egov:zone/a.b", "common"],
        ["count", "1"],
        ["on", "true"],
        ["secret", "h"],
        ["list", undefined],
        ["nothing", undefined],
    ])("%s is %p", (key, text) => {
        expect(entryAt(from, "labels", key)).toBe(text);
    });

    it("is none where there is no map", () => {
        expect(entryAt(from, "text", "a")).toBeUndefined();
        expect(entryAt(from, "nothing", "a")).toBeUndefined();
    });

    it("may be known only later", () => {
        expect(stumblesAt(() => entryAt(from, "half", "unknown"))).toBe('half["unknown"]');
        expect(stumblesAt(() => entryAt(from, "unknown", "a"))).toBe("unknown");
        expect(stumblesAt(() => entryAt({ inputs, at: "spec" }, "half", "unknown"))).toBe('spec.half["unknown"]');
    });
});

describe("the error of what is not known", () => {
    it("names the path, and leaves later errors their stacks", () => {
        const limit = Error.stackTraceLimit;
        const error = new UnknownValueTouched("spec.replicas");
        expect(error.message).toContain("spec.replicas");
        expect(error.stack).not.toContain("    at ");
        expect(Error.stackTraceLimit).toBe(limit);
    });
});
