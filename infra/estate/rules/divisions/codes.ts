import { display } from "../../display";
import { provinceOf, type Draft, type DraftDivision } from "../../draft/draft";
import { isFunctionalZone } from "../../divisions/table";
import type { Problem } from "../../problem";
import { problem } from "../../problems";

/** Codes say the level and the division above (GB/T 2260): two digits province, two city, two county. */
export function* checkDivisionCodes(draft: Draft): Iterable<Problem> {
    const estate = draft.estate?.value;
    const province = provinceOf(draft);
    if (estate !== undefined && province?.name !== undefined && estate.province !== province.name)
        yield problem(
            "provinceMismatch",
            province.at("code"),
            { value: display(province.name), expected: estate.province },
            [draft.estate!.at("province")],
        );
    for (const division of draft.divisions.items)
        if (division.name !== undefined) yield* checkCode(division, division.name, estate?.province);
}

function* checkCode(division: DraftDivision, code: string, province: string | undefined): Iterable<Problem> {
    const value = display(code);
    if (division.level === "province") {
        if (!code.endsWith("0000")) yield problem("notProvinceCode", division.at("code"), { value });
    } else if (division.level === "city") {
        if (!code.endsWith("00") || code.endsWith("0000")) yield problem("notCityCode", division.at("code"), { value });
        else if (province !== undefined && !code.startsWith(province.slice(0, 2)))
            yield problem("cityOfOtherProvince", division.at("code"), { value, province });
    } else {
        const city = division.parent?.name;
        // GB/T 2260 gives a city without districts (as Dongguan, 441900) a county-level entry only in statistics.
        if (code.endsWith("00")) yield problem("notCountyCode", division.at("code"), { value });
        else if (city !== undefined && !code.startsWith(city.slice(0, 4)))
            yield problem("countyOfOtherCity", division.at("code"), { value, city });
        else yield* checkKind(division, code);
    }
}

function* checkKind(division: DraftDivision, code: string): Iterable<Problem> {
    const kind = division.value?.kind;
    if (kind !== undefined && (kind === "functional-zone") !== isFunctionalZone(code))
        yield problem(kind === "functional-zone" ? "notFunctionalZone" : "isFunctionalZone", division.at("kind"), {
            value: display(kind),
            code,
        });
}
