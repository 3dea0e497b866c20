import { formatLocation } from "../../../../infra/estate/location";
import { createTranslator } from "../../../../infra/i18n/translator";
import { problemsOf, readEstateFiles } from "./estate-files";

/**
 * Replaces the first occurrence of a text in a file of the tiny estate. A § in the new text marks where the problem is
 * expected, a ¶ a place that has to be named as taking part.
 */
export type Edit = readonly [file: string, from: string, to: string];

/** One mistake in the tiny estate and what has to be said about it. */
export interface BadInput {
    readonly name: string;
    readonly edits: readonly Edit[];
    readonly code: string;
    /** Where the problem is expected if no edit marks it. */
    readonly at?: string;
    /** Words that the texts must hold. */
    readonly en: readonly string[];
    readonly zh: readonly string[];
    /** Codes of further problems that the mistake rightly causes; all else fails the test. */
    readonly also?: readonly string[];
}

const english = createTranslator("en");
const chinese = createTranslator("zh");
const tiny = readEstateFiles("tiny");

interface Edited {
    readonly files: Record<string, string>;
    /** Place of the §. */
    readonly marked: string | undefined;
    /** Places of each ¶. */
    readonly related: readonly string[];
}

/** Applies edits to the tiny estate; gives the files and the marked places. */
export function applyEdits(edits: readonly Edit[]): Edited {
    const files = { ...tiny };
    for (const [file, from, to] of edits) {
        const text = files[file] ?? "";
        if (!text.includes(from)) throw new Error(`${file} of the tiny estate does not hold: ${from}`);
        files[file] = text.replace(from, () => to);
    }
    const places = { "§": [] as string[], "¶": [] as string[] };
    for (const [file, text] of Object.entries(files)) {
        for (const { 0: mark, index } of text.matchAll(/[§¶]/g)) {
            const lines = text.slice(0, index).split("\n");
            const column = [...lines.at(-1)!.replaceAll(/[§¶]/g, "")].length + 1;
            places[mark as "§" | "¶"].push(`${file}:${lines.length}:${column}`);
        }
        files[file] = text.replaceAll(/[§¶]/g, "");
    }
    return { files, marked: places["§"][0], related: places["¶"] };
}

/** One test per mistake: code, place, words in both languages, and nothing else reported. */
export function testBadInputs(cases: readonly BadInput[]): void {
    test.each(cases.map((one) => [one.name, one] as const))("%s", (_, { edits, code, at, en, zh, also = [] }) => {
        const { files, marked, related } = applyEdits(edits);
        const problems = problemsOf(files);
        const found = problems.find(
            (problem) => problem.code === code && formatLocation(problem.location) === (at ?? marked),
        );
        const summary = problems.map((problem) => `${formatLocation(problem.location)} ${problem.code}`);
        expect(summary).toContain(`${at ?? marked} ${code}`);
        expect(problems.map((problem) => problem.code).sort()).toEqual([code, ...also].sort());
        const englishText = english(`estate:${code}`, found!.params);
        const chineseText = chinese(`estate:${code}`, found!.params);
        for (const words of en) expect(englishText).toContain(words);
        for (const words of zh) expect(chineseText).toContain(words);
        expect(`${englishText}${chineseText}`).not.toContain("{{");
        if (related.length > 0) expect((found!.related ?? []).map(formatLocation).sort()).toEqual([...related].sort());
    });
}
