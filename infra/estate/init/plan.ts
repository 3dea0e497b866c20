import type { Result } from "../problem";
import type { DivisionRow } from "../divisions/table";
import type { County } from "../schema/types.generated";
import { startingAddresses } from "./address-plan";
import { englishName, slug } from "./english-name";
import type { InitFailure } from "./failure";
import { catalogueFile } from "./files/catalogue-file";
import { cityFile } from "./files/city-file";
import { estateFile } from "./files/estate-file";
import { providersFile } from "./files/providers-file";
import { provinceFile } from "./files/province-file";
import type { Romanise } from "./romanise";

export interface InitOptions {
    /** Code of the province, e.g. 370000. */
    readonly provinceCode: string;
    /** Name of the estate, the same as its folder: an identifier of the estate's schemas. */
    readonly name: string;
    /** Division table of the country. */
    readonly divisions: readonly DivisionRow[];
    /** Today, YYYY-MM-DD: the contract to fill in begins with this year. */
    readonly today: string;
    /** Makes English names; without it Chinese names stand in both languages. */
    readonly romanise?: Romanise;
}

/**
 * The files of a new estate, file name -> text, valid at once for every province of the table. Every city starts on the
 * provincial platform. A heading of the code list (市辖区 and 县 of the municipalities, 省直辖县级行政区划) becomes a city file
 * without departments of its own, so that every county hangs on a city.
 */
export function planEstate(options: InitOptions): Result<ReadonlyMap<string, string>, InitFailure> {
    const { provinceCode, name, divisions, romanise } = options;
    if (!/^[a-z][a-z0-9-]{0,38}[a-z0-9]$/.test(name)) return failed("badName", { name });
    const year = /^(\d{4})-\d{2}-\d{2}$/.exec(options.today)?.[1];
    if (year === undefined) return failed("badDate", { date: options.today });
    const province = divisions.find((row) => row.level === "province" && row.code === provinceCode);
    if (province === undefined)
        return failed("unknownProvince", { code: provinceCode, known: knownProvinces(divisions) });
    const cities = divisions.filter((row) => row.parent === provinceCode);
    const capital = cities[0];
    if (capital === undefined) return failed("provinceHasNoCities", { code: provinceCode, name: province.name });

    const titleOf = (row: DivisionRow) => ({ zh: row.name, en: englishName(row, romanise) });
    const addresses = startingAddresses(provinceCode);
    const title = titleOf(province);
    const files = new Map([
        ["estate.yaml", estateFile({ name, provinceCode, title, addresses })],
        ["catalogue.yaml", catalogueFile()],
        ["providers.yaml", providersFile(Number(year))],
        [
            "province.yaml",
            provinceFile({ code: provinceCode, title, site: capital.code, addresses, year: Number(year) }),
        ],
    ]);
    for (const city of cities) {
        const counties = divisions
            .filter((row) => row.parent === city.code)
            .map((row) => ({ code: row.code, title: titleOf(row), kind: countyKind(row) }));
        const cityTitle = titleOf(city);
        files.set(
            cityFileName(city.code, cityTitle.en),
            cityFile({ code: city.code, title: cityTitle, heading: city.heading, counties }),
        );
    }
    return { ok: true, value: files };
}

function cityFileName(code: string, english: string): string {
    return `${["city", code, slug(english)].filter((part) => part !== "").join("-")}.yaml`;
}

/** Kind by the last character of the name; 林区 and 特区 are units of their own beside counties, not urban districts. */
function countyKind({ name, functionalZone }: DivisionRow): County["kind"] {
    if (functionalZone) return "functional-zone";
    if (/[^林特]区$/u.test(name)) return "district";
    return name.endsWith("市") ? "county-level-city" : "county";
}

function knownProvinces(divisions: readonly DivisionRow[]): string {
    return divisions
        .filter((row) => row.level === "province")
        .map((row) => `${row.code} ${row.name}`)
        .join(", ");
}

function failed(code: InitFailure["code"], params: InitFailure["params"]): Result<never, InitFailure> {
    return { ok: false, error: { code, params } };
}
