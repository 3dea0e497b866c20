import type { RecordedValue } from "../../../infra/recorder/types";
import { findUnknownValue, isSecretValue, isUnknownValue, revealed } from "../../../infra/recorder/values";
import { makeUrn, parseUrn } from "../../../infra/recorder/urn";

const unknown = { kind: "unknown", urn: "u", path: "id" } as const;
const secret = (value: RecordedValue) => ({ kind: "secret", value }) as const;

test("special values are told from objects that look alike", () => {
    expect(isUnknownValue(unknown)).toBe(true);
    expect(isUnknownValue({ kind: "unknown" })).toBe(false);
    expect(isSecretValue(secret(null))).toBe(true);
    for (const other of [
        { kind: "Secret", value: "x" },
        { kind: "secret", value: "x", more: 1 },
        ["secret"],
        null,
        undefined,
    ])
        expect(isSecretValue(other)).toBe(false);
});

test("unknowns are found anywhere, secrets taken off everywhere", () => {
    expect(findUnknownValue({ a: [1, secret({ b: unknown })] })).toEqual(unknown);
    expect(findUnknownValue({ a: [1, secret("x")] })).toBeUndefined();
    expect(revealed({ a: [secret({ b: secret(1) }), unknown], c: null })).toEqual({ a: [{ b: 1 }, unknown], c: null });
});

test("URNs: names may hold the separator, the stack is no parent", () => {
    const parent = makeUrn("s", "p", undefined, "a:b:C", "x::y");
    const child = makeUrn("s", "p", parent, "d:e:F", "z::$");
    expect(child).toBe("urn:pulumi:s::p::a:b:C$d:e:F::z::$");
    expect(parseUrn(child)).toEqual({ stack: "s", project: "p", types: ["a:b:C", "d:e:F"], name: "z::$" });
    expect(makeUrn("s", "p", "urn:pulumi:s::p::pulumi:pulumi:Stack::p-s", "a:b:C", "x")).toBe(
        "urn:pulumi:s::p::a:b:C::x",
    );
    for (const text of ["", "x", "urn:pulumi:s::p", "urn:pulumi:s::p::t"])
        expect(() => parseUrn(text)).toThrow("is not the URN");
});
