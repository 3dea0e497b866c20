import { divisionTable } from "../../../infra/estate/divisions/division-table";
import { parseDivisionTable } from "../../../infra/estate/divisions/table";
import { formatLocation } from "../../../infra/estate/location";
import { loadEstate } from "../../../infra/estate/load";
import type { EstateModel } from "../../../infra/estate/model";
import type { EstateReader } from "../../../infra/estate/reader";
import { planEstate, type InitOptions } from "../../../infra/estate/init/plan";
import { loadRomanise, type Romanise } from "../../../infra/estate/init/romanise";

const divisions = divisionTable();
const provinces = divisions.filter((row) => row.level === "province");

let romanise: Romanise;
beforeAll(async () => {
    romanise = await loadRomanise();
});

function plan(provinceCode: string, options: Partial<InitOptions> = {}): ReadonlyMap<string, string> {
    const result = planEstate({
        provinceCode,
        name: "new-estate",
        divisions,
        today: "2026-11-24",
        romanise,
        ...options,
    });
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
}

/** Loads files that are nowhere on a disk. */
function load(files: ReadonlyMap<string, string>): EstateModel {
    const reader: EstateReader = {
        list: () => [...files.keys()],
        read: (path, limit) => Buffer.from(files.get(path.slice("new-estate/".length)) ?? "").subarray(0, limit),
    };
    const result = loadEstate("new-estate", reader);
    if (!result.ok)
        throw new Error(result.error.map((one) => `${formatLocation(one.location)} ${one.code}`).join("\n"));
    return result.value;
}

describe("planEstate", () => {
    it("knows the 31 provinces of the mainland", () => {
        expect(provinces).toHaveLength(31);
    });

    it.each(provinces.map((row) => [row.code, row.name]))("makes an estate of %s %s that validates", (code) => {
        const estate = load(plan(code));
        const below = divisions.filter((row) => row.level !== "province" && row.code.startsWith(code.slice(0, 2)));
        expect([...estate.divisions.keys()].sort()).toEqual([code, ...below.map((row) => row.code)].sort());
        expect([...estate.platforms.keys()]).toEqual([code]);
        for (const division of estate.divisions.values()) expect(division.host).toBe(code);
    });

    it("validates without a romanisation, with Chinese names in both languages", () => {
        const result = planEstate({ provinceCode: "440000", name: "new-estate", divisions, today: "2026-11-24" });
        if (!result.ok) throw new Error(result.error.code);
        expect([...result.value.keys()]).toContain("city-440100.yaml");
        expect(load(result.value).divisions.get("440100")?.title).toEqual({ zh: "广州市", en: "广州市" });
    });

    it.each([
        ["110000", "110100", "110101", "Districts of Beijing"],
        ["500000", "500200", "500229", "Counties of Chongqing"],
        ["420000", "429000", "429004", "Counties directly under Hubei"],
        ["650000", "659000", "659001", "Counties directly under Xinjiang"],
    ])("keeps what stands directly below %s in a file of its own", (province, group, county, english) => {
        const estate = load(plan(province));
        expect(estate.divisions.get(group)?.title.en).toBe(english);
        expect(estate.divisions.get(county)).toMatchObject({ parent: group, level: "county" });
        expect([...estate.departments.values()].filter((department) => department.division === group)).toEqual([]);
    });

    it.each([
        ["440000", "441900", "Dongguan"],
        ["440000", "442000", "Zhongshan"],
        ["460000", "460400", "Danzhou"],
        ["620000", "620200", "Jiayuguan"],
    ])("makes a city of %s without counties", (province, code, english) => {
        const estate = load(plan(province));
        expect(estate.divisions.get(code)?.title.en).toBe(english);
        expect([...estate.divisions.values()].filter((division) => division.parent === code)).toEqual([]);
    });

    it("tells kinds of counties apart", () => {
        const hubei = load(plan("420000"));
        expect(hubei.divisions.get("420102")?.kind).toBe("district");
        expect(hubei.divisions.get("429004")?.kind).toBe("county-level-city");
        expect(hubei.divisions.get("429021")?.kind).toBe("county");
        expect(load(plan("370000")).divisions.get("370176")?.kind).toBe("functional-zone");
        expect(load(plan("150000")).divisions.get("152921")?.kind).toBe("county");
    });

    it("gives every province blocks of its own", () => {
        const blocks = provinces.flatMap((row) => {
            const { common, dedicated, management } = load(plan(row.code)).estate.addressPlan;
            return [common, dedicated, management];
        });
        expect(new Set(blocks).size).toBe(blocks.length);
    });

    it("marks in both languages what has to be filled in", () => {
        for (const [name, text] of plan("510000")) {
            expect([name, text.includes("待填")]).toEqual([name, true]);
            expect([name, text.includes("TODO")]).toEqual([name, true]);
        }
    }, 20_000);

    it("starts the contract in the year of today", () => {
        expect(plan("370000", { today: "2031-02-03" }).get("providers.yaml")).toContain(
            "start: 2031-01-01, end: 2033-12-31",
        );
    });

    it.each([
        "",
        "a",
        "Shandong",
        "山东",
        "a b",
        "a;rm -rf ~",
        "../up",
        "$(id)",
        "a\nb",
        "-x",
        "x-",
        "a".repeat(41),
        'a"b',
        "a: b",
    ])("refuses the name %j", (name) => {
        expect(planEstate({ provinceCode: "370000", name, divisions, today: "2026-11-24", romanise })).toEqual({
            ok: false,
            error: { code: "badName", params: { name } },
        });
    });

    it.each(["null", "true", "no", "on"])("quotes the name %s, which YAML would read as something else", (name) => {
        expect(load(plan("370000", { name })).estate.name).toBe(name);
    });

    it.each(["371100", "000000", "37", "", "710000"])(
        "refuses %j, which is no province of the table",
        (provinceCode) => {
            const result = planEstate({ provinceCode, name: "new-estate", divisions, today: "2026-11-24", romanise });
            expect(result).toMatchObject({
                ok: false,
                error: { code: "unknownProvince", params: { code: provinceCode } },
            });
            if (!result.ok) expect(result.error.params.known).toContain("370000 山东省");
        },
    );

    it("refuses a date that is none and a table without cities", () => {
        const options = { provinceCode: "370000", name: "new-estate", divisions, today: "24.11.2026", romanise };
        expect(planEstate(options)).toMatchObject({ ok: false, error: { code: "badDate" } });
        expect(
            planEstate({
                ...options,
                today: "2026-11-24",
                divisions: parseDivisionTable("code,name,parent\n370000,山东省,"),
            }),
        ).toMatchObject({
            ok: false,
            error: { code: "provinceHasNoCities" },
        });
    });

    it("writes strange names of a table so that they are read back as they are", () => {
        const strange = ['名"称', "a: b", "{ }", "# 注", "- 项", "null", "’; rm", "\\n"];
        const rows = strange.map((name, index) => `3799${10 + index},${name},379900`);
        const table = parseDivisionTable(
            ["code,name,parent", "370000,山东省,", "379900,[某]市,370000", ...rows].join("\n"),
        );
        const files = new Map(plan("370000", { divisions: table }));
        files.set("estate.yaml", `${files.get("estate.yaml")}coverage: partial\n`);
        const estate = load(files);
        expect(strange.map((_, index) => estate.divisions.get(`3799${10 + index}`)?.title.zh)).toEqual(strange);
    });
});
