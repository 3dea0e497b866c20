import { propertiesFromWire } from "../../../infra/recorder/wire";

const signature = "4dabf18193072939515e22adb298388d";
const secret = (rest: object) => ({ [signature]: "1b47061264138c4ac30d75fd1eb44270", ...rest });
const output = (rest: object) => ({ [signature]: "d0e6a833031e9bbcd3f4e8bde6ca49a4", ...rest });
const unknownText = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const unknown = { kind: "unknown", urn: "?", path: "?" };

describe("properties as Pulumi writes them", () => {
    it("are what they say, without those that providers keep for themselves", () => {
        const properties = { a: [1, true, null, "x"], b: { c: "d", __defaults: ["e"] }, __defaults: [] };
        expect(propertiesFromWire(properties)).toEqual({ a: [1, true, null, "x"], b: { c: "d" } });
    });

    it("mark what is unknown, of each kind", () => {
        const texts = [unknownText, "dd056dcd-154b-4c76-9bd3-c8f88648b5ff", "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7"];
        expect(propertiesFromWire({ a: { b: texts } })).toEqual({
            a: { b: [unknown, unknown, unknown] },
        });
    });

    it.each([
        ["open", secret({ value: { b: unknownText } }), { b: unknown }],
        ["exported with --show-secrets", secret({ plaintext: '{"b":[1]}' }), { b: [1] }],
        ["encrypted", secret({ ciphertext: "v1:xyz" }), unknown],
        ["damaged", secret({ plaintext: "{" }), unknown],
        ["masked", "[secret]", unknown],
    ])("mark a secret that is %s", (_how, value, expected) => {
        expect(propertiesFromWire({ a: value })).toEqual({ a: { kind: "secret", value: expected } });
    });

    it("take what outputs say of themselves", () => {
        expect(
            propertiesFromWire({ a: output({ value: 1 }), b: output({}), c: output({ value: 2, secret: true }) }),
        ).toEqual({
            a: 1,
            b: unknown,
            c: { kind: "secret", value: 2 },
        });
    });

    it("keep references, assets and archives apart", () => {
        const special = (kind: string, rest: object) => ({ [signature]: kind, ...rest });
        expect(
            propertiesFromWire({
                r: special("5cf8f73096256a8f31e491e813e4eb8e", { urn: "urn:x", id: "1", packageVersion: "2" }),
                f: special("c44067f5952c0a294b673a41bacd8c17", { path: "./f", hash: "h" }),
                z: special("0def7320c3a5731c473e5ecbe6d01bc7", { assets: { f: "x" } }),
            }),
        ).toEqual({
            r: { kind: "resource", urn: "urn:x", id: "1" },
            f: { kind: "asset", path: "./f" },
            z: { kind: "archive", assets: { f: "x" } },
        });
    });
});
