import { divisionTable } from "../../../infra/estate/divisions/division-table";
import { isFunctionalZone, levelOfCode, parseDivisionTable } from "../../../infra/estate/divisions/table";

const table = divisionTable();
const shandong = table.filter((row) => row.code.startsWith("37"));

test("Shandong has 16 cities, 136 counties and 15 functional zones", () => {
    expect(shandong.filter((row) => row.level === "city")).toHaveLength(16);
    expect(shandong.filter((row) => row.level === "county" && !row.functionalZone)).toHaveLength(136);
    expect(shandong.filter((row) => row.functionalZone)).toHaveLength(15);
    expect(shandong.find((row) => row.code === "370176")).toEqual({
        code: "370176",
        name: "济南高新技术产业开发区",
        parent: "370100",
        level: "county",
        functionalZone: true,
        heading: false,
    });
});

test("every code is there once, in order, below the division that its digits say", () => {
    const codes = table.map((row) => row.code);
    expect(codes).toEqual([...new Set(codes)].sort());
    for (const { code, level, parent } of table) {
        if (level === "province") expect(parent).toBeUndefined();
        else expect(parent).toBe(level === "city" ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`);
        if (parent !== undefined) expect(codes).toContain(parent);
    }
});

test("all 31 provinces are there, and each has something below", () => {
    const provinces = table.filter((row) => row.level === "province");
    expect(provinces).toHaveLength(31);
    for (const { code } of provinces) expect(table.some((row) => row.parent === code)).toBe(true);
});

test("headings of the code list are no cities", () => {
    expect(table.filter((row) => row.heading).map((row) => row.code)).toEqual([
        "110100",
        "120100",
        "310100",
        "419000",
        "429000",
        "469000",
        "500100",
        "500200",
        "659000",
    ]);
});

test("a city without districts is not its own county", () => {
    for (const code of ["441900", "442000", "460400", "620200"]) {
        expect(table.filter((row) => row.code === code).map((row) => row.level)).toEqual(["city"]);
        expect(
            table.some((row) => row.parent === code && row.name === table.find((city) => city.code === code)!.name),
        ).toBe(false);
    }
});

test("levels and functional zones follow from the digits", () => {
    expect(["370000", "370100", "370102"].map(levelOfCode)).toEqual(["province", "city", "county"]);
    expect(["370170", "370171", "370180", "370181"].map(isFunctionalZone)).toEqual([false, true, true, false]);
});

test("Windows line ends are taken, other forms of a row are not", () => {
    expect(parseDivisionTable("code,name,parent\r\n110000,北京市,\r\n").map((row) => row.name)).toEqual(["北京市"]);
    expect(() => parseDivisionTable("code,name,parent\n11,北京市,\n")).toThrow("11,北京市,");
});
