import { display, displayNames } from "../../../infra/estate/display";
import { nearest } from "../../../infra/estate/nearest";
import { parseDocument } from "../../../infra/estate/parse/document";
import { resolvePlainScalar } from "../../../infra/estate/parse/scalar";
import { contains, isCidr, overlaps, parseCidr } from "../../../infra/estate/validate/cidr";

test.each([
    ["self-build", "self-built"],
    ["SELF-BUILT", "self-built"],
    ["hostin", "hosting"],
    ["xyz", undefined],
    ["", undefined],
])("nearest to %j is %j", (word, expected) => {
    expect(nearest(word, ["self-built", "hosting", "joined-city"])).toBe(expected);
});

test("the nearest of several is taken, the first of equals", () => {
    expect(nearest("g1.medum", ["g1.medius", "g1.medium"])).toBe("g1.medium");
    expect(nearest("ab1", ["ab2", "ab3"])).toBe("ab2");
});

test.each([
    ["10.37.0.0/16", true],
    ["0.0.0.0/0", true],
    ["10.0.0.1/32", true],
    ["10.37.1.0/16", false],
    ["10.37.0.0/33", false],
    ["10.37.0/16", false],
    ["256.0.0.0/8", false],
    ["010.0.0.0/8", false],
    ["10.0.0.0/08", false],
    ["10.0.0.0/ 8", false],
    ["::/0", false],
])("%s is a block: %s", (text, expected) => {
    expect(isCidr(text)).toBe(expected);
});

test("blocks know what they hold", () => {
    const block = (text: string) => parseCidr(text)!.block;
    expect(block("255.255.255.0/24")).toEqual({ first: 2 ** 32 - 256, last: 2 ** 32 - 1 });
    expect(contains(block("10.0.0.0/8"), block("10.255.255.255/32"))).toBe(true);
    expect(contains(block("10.0.0.0/9"), block("10.128.0.0/9"))).toBe(false);
    expect(overlaps(block("10.0.0.0/9"), block("10.128.0.0/9"))).toBe(false);
    expect(overlaps(block("10.0.0.0/9"), block("10.127.255.0/24"))).toBe(true);
});

test.each([
    ["2026-06-30", "2026-06-30"],
    ["yes", "yes"],
    ["on", "on"],
    ["0x1f", 31],
    ["010", 10],
    ["1e3", 1000],
    ["-.inf", -Infinity],
    ["null", null],
    ["~", null],
    ["", null],
    ["True", true],
    ["Truth", "Truth"],
    ["1.2.3", "1.2.3"],
    ["济南", "济南"],
])("plain %j is %j", (text, expected) => {
    expect(resolvePlainScalar(text)).toEqual(expected);
});

test("values are shown on one line, short and harmless", () => {
    expect(display("a\n\u001b[31m\u202eb")).toBe('"a\\n\\u001b[31m\\u202eb"');
    expect(display("x".repeat(500)).length).toBeLessThan(90);
    expect([display(null), display(370000), display([1]), display({ a: 1 })]).toEqual(["null", "370000", "[…]", "{…}"]);
    expect(displayNames([])).toBe("-");
    expect(displayNames(Array.from({ length: 20 }, (_, index) => index))).toBe(
        "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, … (20)",
    );
});

const text = `# 注释
a: 1
"b c": "x"
list:
  - 甲乙: { k: v, 空: }
  -
  - >-
    folded
    text
  - &n 'q'
  - *n
  - !!str 12
`;

test.each([
    [["a"], 2, 4, 2, 1],
    [["b c"], 3, 8, 3, 1],
    [["list"], 5, 3, 4, 1],
    [["list", 0], 5, 5, 5, 5],
    [["list", 0, "甲乙"], 5, 9, 5, 5],
    [["list", 0, "甲乙", "k"], 5, 14, 5, 11],
    [["list", 0, "甲乙", "空"], 5, 17, 5, 17],
    [["list", 2], 7, 5, 7, 5],
    [["list", 3], 10, 8, 10, 8],
    [["list", 4], 11, 5, 11, 5],
    [["list", 5], 12, 11, 12, 11],
    [["list", 9], 5, 3, 4, 1],
    [["nothing", "here"], 2, 1, 2, 1],
])("%j stands at %i:%i, its key at %i:%i", (path, line, column, keyLine, keyColumn) => {
    const { document } = parseDocument("x.yaml", text);
    const { locator } = document!;
    expect([locator.value(path), locator.key(path)].map((place) => [place.line, place.column])).toEqual([
        [line, column],
        [keyLine, keyColumn],
    ]);
});

test("the document is what it says", () => {
    expect(parseDocument("x.yaml", text).document!.root).toEqual({
        a: 1,
        "b c": "x",
        list: [{ 甲乙: { k: "v", 空: null } }, null, "folded text", "q", "q", "12"],
    });
});
