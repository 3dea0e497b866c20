import type { DivisionRow } from "../divisions/table";
import { peoples, placeNames, provinceNames } from "./place-names";
import type { Romanise } from "./romanise";

/** Endings of functional zones, longest first. */
const zoneEndings: readonly (readonly [string, string])[] = [
    ["高新技术产业开发区", "High-tech Industrial Development Zone"],
    ["高技术产业开发区", "High-tech Industrial Development Zone"],
    ["高新技术产业园区", "High-tech Industrial Park"],
    ["高新技术开发区", "High-tech Development Zone"],
    ["经济技术开发区", "Economic and Technological Development Zone"],
    ["城乡一体化示范区", "Urban-Rural Integration Demonstration Zone"],
    ["经济开发区", "Economic Development Zone"],
    ["工业园区", "Industrial Park"],
    ["管理区", "Management Area"],
    ["示范区", "Demonstration Zone"],
    ["新区", "New Area"],
];
const autonomous: readonly (readonly [string, string])[] = [
    ["自治州", "Autonomous Prefecture"],
    ["自治县", "Autonomous County"],
    ["自治旗", "Autonomous Banner"],
];
/** Headings of the code list that group what stands directly below the province. */
const headings: Readonly<Record<string, string>> = {
    市辖区: "Districts of",
    县: "Counties of",
    省直辖县级行政区划: "Counties directly under",
    自治区直辖县级行政区划: "Counties directly under",
};

/** What of a row of the division table a name is made from. */
export type NamedDivision = Pick<DivisionRow, "code" | "name"> & Partial<Pick<DivisionRow, "heading">>;

/**
 * English name of a division to start from; the Chinese name where no romanisation is at hand.
 * Autonomous units follow the official form: place, peoples, kind.
 */
export function englishName({ code, name, heading }: NamedDivision, romanise?: Romanise): string {
    const province = provinceNames[`${code.slice(0, 2)}0000`];
    if (code.endsWith("0000") && province !== undefined) return province;
    if (heading === true && province !== undefined) return `${headings[name] ?? "Directly under"} ${province}`;
    for (const [ending, english] of zoneEndings)
        if (name.endsWith(ending) && name !== ending)
            return joined(place(name.slice(0, -ending.length), romanise), english) ?? name;
    for (const [ending, english] of autonomous)
        if (name.endsWith(ending)) return autonomousName(name.slice(0, -ending.length), english, romanise) ?? name;
    const banner = /^(.+)旗$/u.exec(name);
    if (banner?.[1] !== undefined) return joined(place(banner[1], romanise), "Banner") ?? name;
    return place(name.replace(/(?<=.)(?:地区|林区|特区|[市县区盟])$/u, ""), romanise) ?? name;
}

function joined(name: string | undefined, kind: string): string | undefined {
    return name === undefined ? undefined : `${name} ${kind}`;
}

function place(name: string, romanise: Romanise | undefined): string | undefined {
    const known = placeNames[name];
    if (known !== undefined) return known;
    const syllables = romanise?.(name);
    if (syllables === undefined || syllables.length === 0) return undefined;
    const word = syllables
        .map((each, index) => (index > 0 && /^[aeo]/.test(each) ? `'${each}` : each))
        .join("")
        .replaceAll("v", "ü");
    return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Takes the peoples off the end of e.g. 双江拉祜族佤族布朗族傣族: Shuangjiang Lahu, Va, Blang and Dai. */
function autonomousName(name: string, kind: string, romanise: Romanise | undefined): string | undefined {
    const found: string[] = [];
    let rest = name;
    for (let match = lastPeople(rest); match !== undefined; match = lastPeople(rest)) {
        found.unshift(match.english);
        rest = rest.slice(0, -match.length);
    }
    const last = found.pop();
    const named = last === undefined ? "" : `${found.length > 0 ? `${found.join(", ")} and ` : ""}${last} `;
    if (rest === "") return `${named}${kind}`;
    const romanised = place(rest, romanise);
    return romanised === undefined ? undefined : `${romanised} ${named}${kind}`;
}

function lastPeople(name: string): { readonly english: string; readonly length: number } | undefined {
    const candidates = Object.entries(peoples).flatMap(([people, english]) => [
        { ending: `${people}族`, english },
        ...(people.length > 1 ? [{ ending: people, english }] : []),
    ]);
    const match = candidates
        .filter(({ ending }) => name.endsWith(ending))
        .sort((a, b) => b.ending.length - a.ending.length)[0];
    return match === undefined ? undefined : { english: match.english, length: match.ending.length };
}

/** Name as part of a file name: lower-case letters, digits and hyphens; empty where nothing of the kind is left. */
export function slug(english: string): string {
    return english
        .toLowerCase()
        .replaceAll("ü", "v")
        .replaceAll("'", "")
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-+|-+$/g, "");
}
