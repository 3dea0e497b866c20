import { display } from "../../display";
import { divisionTable } from "../../divisions/division-table";
import type { DivisionRow } from "../../divisions/table";
import { provinceOf, type Draft } from "../../draft/draft";
import type { Problem } from "../../problem";
import { problem } from "../../problems";
import { unknownName } from "../rule";

/**
 * An estate that says it is complete has every city and county of the division table once, under its real name. Functional
 * zones may be left out: they are no divisions of GB/T 2260. The table is read only here.
 */
export function* checkCoverage(draft: Draft): Iterable<Problem> {
    const estate = draft.estate?.value;
    if (estate === undefined || (estate.coverage ?? "complete") !== "complete") return;
    const table = divisionTable();
    if (!table.some((row) => row.level === "province" && row.code === estate.province)) {
        const codes = table.filter((row) => row.level === "province").map((row) => row.code);
        yield unknownName("unknownProvince", estate.province, codes, draft.estate!.at("province"));
        return;
    }
    const prefix = estate.province.slice(0, 2);
    const expected = new Map(table.filter((row) => row.code.startsWith(prefix)).map((row) => [row.code, row]));
    yield* checkPresent(draft, expected);
    if (draft.divisions.complete) yield* checkMissing(draft, expected);
}

function* checkPresent(draft: Draft, expected: ReadonlyMap<string, DivisionRow>): Iterable<Problem> {
    for (const { name, value, at, level } of draft.divisions.items) {
        if (name === undefined) continue;
        const row = expected.get(name);
        if (row === undefined || row.level !== level) {
            // A code that says another level or province is reported by its digits already.
            if (!isPlausible(name, level, draft)) continue;
            const codes = [...expected.values()].filter((other) => other.level === level).map((other) => other.code);
            yield unknownName("divisionNotInTable", name, codes, at("code"));
        } else {
            const title = value?.title?.zh;
            if (typeof title === "string" && title !== row.name)
                yield problem("wrongDivisionName", at("title", "zh"), {
                    value: display(title),
                    code: name,
                    name: row.name,
                });
        }
    }
}

function isPlausible(code: string, level: string, draft: Draft): boolean {
    if (level === "province") return code.endsWith("0000");
    const province = draft.estate?.value?.province.slice(0, 2) ?? "";
    return code.startsWith(province) && code.endsWith("00") === (level === "city");
}

function* checkMissing(draft: Draft, expected: ReadonlyMap<string, DivisionRow>): Iterable<Problem> {
    for (const row of expected.values()) {
        if (draft.divisions.byName.has(row.code) || row.functionalZone) continue;
        if (row.level === "city") {
            const place = provinceOf(draft)?.at() ?? draft.estate!.at("province");
            yield problem("missingCity", place, { code: row.code, name: row.name });
        } else {
            const city = row.parent === undefined ? undefined : draft.divisions.byName.get(row.parent);
            // Counties of a city that is missing itself are not named one by one.
            if (city !== undefined)
                yield problem(
                    "missingCounty",
                    city.value?.counties === undefined ? city.at() : city.keyAt("counties"),
                    { code: row.code, name: row.name },
                );
        }
    }
}
