import { withOrigins } from "../../../infra/judge/origins";

const unknown = (urn: string) => ({ kind: "unknown", urn, path: "p" }) as const;

describe("origins of unknown values", () => {
    it("are told of inputs that depend on one resource", () => {
        const inputs = { a: [{ b: unknown("?") }], s: { kind: "secret", value: unknown("?") } as const, c: "x" };
        expect(withOrigins(inputs, { a: ["urn:1"], s: ["urn:2"], c: ["urn:1"], d: ["urn:1"] })).toEqual({
            a: [{ b: unknown("urn:1") }],
            s: { kind: "secret", value: unknown("urn:2") },
            c: "x",
        });
    });

    it("stay open where there are several, and are not overwritten", () => {
        const inputs = { a: unknown("?"), b: unknown("urn:9") };
        expect(withOrigins(inputs, { a: ["urn:1", "urn:2"], b: ["urn:1"] })).toEqual(inputs);
    });
});
