import { walkJson } from "../../../infra/audit/json-walk";

const visits = (text: string): string[] => {
    const seen: string[] = [];
    expect(walkJson(text, (path, start) => seen.push(`${path.join(".")}@${start}`))).toBeUndefined();
    return seen;
};

it("tells of every value where it is and where it starts", () => {
    expect(visits('{"a": [1, {"b\\u0063": "x"}, []],\r\n "d": null}')).toEqual([
        "@0",
        "a@6",
        "a.0@7",
        "a.1@10",
        "a.1.bc@22",
        "a.2@28",
        "d@40",
    ]);
    expect(visits(" 12.5e-3 ")).toEqual(["@1"]);
});

it.each([
    ["", 0, true],
    ["   ", 3, true],
    ["hello", 0, false],
    ['{"a" 1}', 5, false],
    ['{"a":1,}', 7, false],
    ["[1 2]", 3, false],
    ["[1,]", 3, false],
    ["[1}", 2, false],
    ["{} {}", 3, false],
    ["{1:2}", 1, false],
    ["[01]", 2, false],
    ['["a\nb"]', 3, false],
    ['["\\x"]', 2, false],
    ['{"a": [1', 8, true],
    ['{"a": "un', 9, true],
    ["'a'", 0, false],
    ["]", 0, false],
])("%j stops being JSON at %i", (text, offset, atEnd) => {
    expect(() => JSON.parse(text) as unknown).toThrow();
    expect(walkJson(text, () => undefined)).toEqual({ offset, atEnd });
});
