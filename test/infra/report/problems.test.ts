import type { Problem } from "../../../infra/estate/problem";
import { createTranslator } from "../../../infra/i18n/translator";
import { formatProblems, problemBlock, type ProblemStyle } from "../../../infra/report/problems";
import { problemsJson } from "../../../infra/report/problems-json";

const plainText = (text: string): string => text;
const colors = {
    bold: plainText,
    dim: plainText,
    red: plainText,
    green: plainText,
    yellow: plainText,
    cyan: plainText,
};

function style(source: Readonly<Record<string, string>>): ProblemStyle {
    return {
        translate: (key, params) =>
            key.startsWith("estate:")
                ? `${key.slice(7)} ${JSON.stringify(params)}`
                : createTranslator("en")(key, params),
        colors,
        showPath: (file) => `estates/${file}`,
        sourceLine: (file, line) => source[file]?.split("\n")[line - 1],
    };
}

const at = (line: number, column: number, file = "a.yaml") => ({ file, line, column });

describe("problemBlock", () => {
    const block = (source: string, column: number): string[] =>
        problemBlock(at(1, column), "wrong", style({ "a.yaml": source })).split("\n");

    it("marks the word at the place", () => {
        expect(block("  platfrom: { a: 1 }", 3)).toEqual([
            "estates/a.yaml:1:3: wrong",
            "    1 |   platfrom: { a: 1 }",
            "      |   ^^^^^^^^",
        ]);
    });

    it.each([
        ["a Chinese word before the place", "title: 济南市 x", 12, " ".repeat(14) + "^"],
        ["a Chinese word at the place", "title: 济南市", 8, " ".repeat(7) + "^^^^^^"],
        ["a character outside the basic plane", "t: 𠮷野 x", 8, " ".repeat(8) + "^"],
        ["a combining mark", "t: e\u0301e\u0301 x", 9, " ".repeat(6) + "^"],
        ["a quoted text", 'code: "37 01" # c', 7, " ".repeat(6) + "^^^^^^^"],
        ["a tab", "a:\tb", 4, " ".repeat(6) + "^"],
        ["the end of the line", "key:", 5, " ".repeat(4) + "^"],
    ])("stands below %s", (_, source, column, mark) => {
        expect(block(source, column)[2]).toBe(`      | ${mark}`);
    });

    it("shows the neighbourhood of a place far to the right", () => {
        const lines = block(`${"x".repeat(10_000)} here ${"y".repeat(10_000)}`, 10_002);
        expect(lines[1]?.length).toBeLessThan(200);
        const column = lines[2]?.indexOf("^") ?? -1;
        expect(lines[1]?.slice(column, column + 4)).toBe("here");
    });

    it("lets no control character of a file reach the terminal", () => {
        const text = block("a: \u001b[31mred\u0007\u202e", 4).join("\n");
        expect(text).not.toMatch(/[\u001b\u0007\u202e]/);
    });

    it.each([
        ["a file that cannot be read", at(1, 1, "missing.yaml")],
        ["a line that is not there", at(9, 1)],
        ["an empty line", at(2, 1)],
    ])("shows only the place for %s", (_, location) => {
        expect(problemBlock(location, "wrong", style({ "a.yaml": "x\n\n" })).split("\n")).toHaveLength(1);
    });
});

describe("formatProblems", () => {
    const problems: Problem[] = [
        { code: "overlap", params: { block: "10.0.0.0/8" }, location: at(1, 1), related: [at(4, 2, "b.yaml")] },
        { code: "typo", params: {}, location: at(2, 1) },
    ];

    it("names related places and counts at the end", () => {
        const lines = formatProblems(problems, style({ "a.yaml": "one\ntwo" })).split("\n");
        expect(lines).toContain("      see also estates/b.yaml:4:2");
        expect(lines.at(-1)).toBe("2 errors in 1 file.");
    });

    it("counts one as one", () => {
        expect(formatProblems(problems.slice(0, 1), style({})).split("\n").at(-1)).toBe("1 error in 1 file.");
    });

    it("gives the same as data", () => {
        expect(problemsJson(problems, (file) => `x/${file}`, style({}).translate)).toEqual([
            {
                file: "x/a.yaml",
                line: 1,
                column: 1,
                code: "overlap",
                message: 'overlap {"block":"10.0.0.0/8"}',
                params: { block: "10.0.0.0/8" },
                related: [{ file: "x/b.yaml", line: 4, column: 2 }],
            },
            { file: "x/a.yaml", line: 2, column: 1, code: "typo", message: "typo {}", params: {} },
        ]);
    });
});
