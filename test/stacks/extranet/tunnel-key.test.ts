import { tunnelKey } from "../../../infra/stacks/extranet/tunnel-key";

const seed = Buffer.alloc(32, 7).toString("base64");
const keys = { seed, generations: {} };

test("a key is the same at both ends and in every run, and says nothing of its parts", () => {
    const key = tunnelKey(keys, "sd-jinan", "first", "common");
    expect(key).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(tunnelKey({ ...keys }, "sd-jinan", "first", "common")).toBe(key);
    expect(key).not.toContain("jinan");
});

test("no two tunnels share a key, whatever their names are made of", () => {
    const names = [
        ["a", "b", "c"],
        ["a", "b/c", "c"],
        ["a/b", "c", "c"],
        ["a", "b", "d"],
        ["a", "c", "c"],
        ["b", "b", "c"],
    ] as const;
    expect(new Set(names.map(([link, path, vpn]) => tunnelKey(keys, link, path, vpn))).size).toBe(names.length);
});

test("another generation is another key of that path alone", () => {
    const raised = { seed, generations: { "sd-jinan/first": 2 } };
    expect(tunnelKey(raised, "sd-jinan", "first", "common")).not.toBe(tunnelKey(keys, "sd-jinan", "first", "common"));
    expect(tunnelKey(raised, "sd-jinan", "second", "common")).toBe(tunnelKey(keys, "sd-jinan", "second", "common"));
    expect(tunnelKey({ seed, generations: { "sd-jinan/first": 1 } }, "sd-jinan", "first", "common")).toBe(
        tunnelKey(keys, "sd-jinan", "first", "common"),
    );
});

test("another seed is another key", () => {
    const other = { seed: Buffer.alloc(32, 8).toString("base64"), generations: {} };
    expect(tunnelKey(other, "sd-jinan", "first", "common")).not.toBe(tunnelKey(keys, "sd-jinan", "first", "common"));
});

test("agrees with HKDF as RFC 5869 has it", () => {
    // Computed with another implementation (Python's hmac): extract with an empty salt, expand 32 bytes.
    expect(tunnelKey(keys, "sd-jinan", "first", "common")).toBe("ThK6xUKNllN2G86TWvKGRRYGfTkt3t8ZV6T0SJn4cg4");
});
