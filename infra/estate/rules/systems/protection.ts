import { isBound, platformOf, type Draft } from "../../draft/draft";
import type { SourceLocation } from "../../location";
import type { Problem } from "../../problem";
import { problem } from "../../problems";

const letters = ["S", "A", "G"] as const;

/**
 * A level's G is the higher of S and A, and a platform's level is not below that of any system on it, letter by letter
 * (GB/T 22239-2019 8.2.2.1 a; the number is not verified against the official text).
 */
export function* checkProtection(draft: Draft): Iterable<Problem> {
    for (const { value, at } of [...draft.platforms, ...draft.systems.sound])
        if (value !== undefined) yield* checkGeneral(value.protectionLevel, () => at("protectionLevel"));
    for (const { value, at } of draft.systems.sound) {
        const department = draft.departments.byName.get(value.department);
        const platform = isBound(value) && department !== undefined ? platformOf(draft, department) : undefined;
        if (platform?.value === undefined) continue;
        const [own, offered] = [parseLevel(value.protectionLevel), parseLevel(platform.value.protectionLevel)];
        const short = letters.filter((letter) => own[letter] > offered[letter]);
        if (short.length === 0) continue;
        const params = {
            value: value.protectionLevel,
            platform: platform.value.protectionLevel,
            letters: short.join(", "),
            division: platform.division.name ?? "",
        };
        yield problem("platformLevelTooLow", at("protectionLevel"), params, [platform.at("protectionLevel")]);
    }
}

function* checkGeneral(level: string, at: () => SourceLocation): Iterable<Problem> {
    const { S, A, G } = parseLevel(level);
    if (G !== Math.max(S, A))
        yield problem("generalLevelWrong", at(), { value: level, expected: `S${S}A${A}G${Math.max(S, A)}` });
}

/** Numbers of a level such as S3A2G3. */
function parseLevel(level: string): Record<(typeof letters)[number], number> {
    return { S: Number(level[1]), A: Number(level[3]), G: Number(level[5]) };
}
