/**
 * Syllables of a Chinese name in pinyin without tones, lower case, `v` for ü; undefined where the name has characters
 * that are not Chinese.
 */
export type Romanise = (chinese: string) => readonly string[] | undefined;

/** Characters with one reading in names of places, which the dictionary reads as in everyday words. */
const readings: Readonly<Record<string, string>> = { 都: "du", 什: "shi" };
const syllable = /^[a-z]+$/;

/** Loads the dictionary (pinyin-pro, MIT, 0.3 MB) when it is needed: only `egov init` is. */
export async function loadRomanise(): Promise<Romanise> {
    const { pinyin } = await import("pinyin-pro");
    return (chinese) => {
        const characters = [...chinese];
        const read = pinyin(chinese, { toneType: "none", type: "array", v: true });
        const syllables = read.map((each, index) => readings[characters[index] ?? ""] ?? each);
        return syllables.every((each) => syllable.test(each)) ? syllables : undefined;
    };
}
