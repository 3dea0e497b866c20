import { applyEdits } from "./support/bad-input";
import { pilot } from "./cases/divisions";
import { loadFiles, readEstateFiles } from "./support/estate-files";
import type { EstateModel } from "../../../infra/estate/model";

function load(files: Readonly<Record<string, string>>): EstateModel {
    const loaded = loadFiles(files);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
    return loaded.value;
}

const texts = readEstateFiles("tiny");
const tiny = load(texts);

/** Place of the first occurrence of a text. */
function placeOf(file: string, text: string): { file: string; line: number; column: number } {
    const before = texts[file]!.slice(0, texts[file]!.indexOf(text)).split("\n");
    return { file, line: before.length, column: [...before.at(-1)!].length + 1 };
}

test("the tiny estate has what its files say", () => {
    expect([...tiny.divisions.keys()]).toEqual(["370000", "370100", "370102", "371100", "371122"]);
    expect([...tiny.platforms.keys()]).toEqual(["370000", "370100"]);
    expect([...tiny.departments.keys()].sort()).toEqual([
        "jinan-health",
        "ju-agriculture",
        "lixia-services",
        "rizhao-housing",
        "sd-bigdata",
        "sd-finance",
    ]);
    expect(tiny.systems.size).toBe(6);
    expect([...tiny.roleHolders.keys()]).toEqual([
        "sd-it-authority",
        "sd-platform-owner",
        "sd-system-admin",
        "sd-security-admin",
        "sd-audit-admin",
        "jinan-system-admin",
        "jinan-security-admin",
        "jinan-audit-admin",
    ]);
    expect(tiny.folder).toBe("estate");
    expect(tiny.estate.name).toBe("tiny");
    expect(tiny.catalogue.flavors.map((flavor) => flavor.name)).toEqual(["g1.small", "g1.medium"]);
    expect(tiny.providers.serviceProviders).toHaveLength(1);
});

test("every division has its host and the owner of its tenants stack", () => {
    const summary = [...tiny.divisions.values()].map(({ code, level, hosting, host, tenantsOf, parent }) => [
        code,
        level,
        hosting,
        host,
        tenantsOf,
        parent,
    ]);
    expect(summary).toEqual([
        ["370000", "province", "province", "370000", "370000", undefined],
        ["370100", "city", "self-built", "370100", "370100", "370000"],
        ["370102", "county", "tenant", "370100", "370100", "370100"],
        ["371100", "city", "joined-province", "370000", "371100", "370000"],
        ["371122", "county", "tenant", "370000", "371100", "371100"],
    ]);
    expect(tiny.divisions.get("370100")!.nationalPilot).toBe(true);
    expect(tiny.divisions.get("371100")!.nationalPilot).toBe(false);
    expect(tiny.divisions.get("370102")!.kind).toBe("district");
});

test("departments and systems know division, host and whether they have resources", () => {
    expect(tiny.departments.get("lixia-services")).toMatchObject({ division: "370102", host: "370100" });
    expect(tiny.departments.get("ju-agriculture")).toMatchObject({ division: "371122", host: "370000" });
    expect(tiny.systems.get("lixia-approvals")).toMatchObject({
        division: "370102",
        host: "370100",
        provisioned: true,
    });
    expect(tiny.systems.get("ju-subsidies")).toMatchObject({ division: "371122", host: "370000", provisioned: false });
});

test("everything knows where it stands", () => {
    expect(tiny.divisions.get("370102")!.source).toEqual(placeOf("city-370100-jinan.yaml", '{ code: "370102"'));
    expect(tiny.platforms.get("370000")!.source).toEqual(placeOf("province.yaml", "cloud: egov-province"));
    expect(tiny.departments.get("sd-bigdata")!.source).toEqual(placeOf("province.yaml", "id: sd-bigdata"));
    expect(tiny.roleHolders.get("sd-it-authority")!.source).toEqual(placeOf("province.yaml", "{ id: sd-it-authority"));
    const budget = tiny.systems.get("sd-budget")!;
    expect(budget.source).toEqual(placeOf("province.yaml", "id: sd-budget"));
    expect([...budget.partSources]).toEqual([
        ["tier/app", placeOf("province.yaml", "{ name: app, flavor")],
        ["tier/db", placeOf("province.yaml", "name: db\n")],
        ["volume/db/data", placeOf("province.yaml", "{ name: data, sizeGiB: 10")],
        ["endpoint/portal", placeOf("province.yaml", "{ name: portal")],
        ["flow/0", placeOf("province.yaml", "{ from: app")],
    ]);
    expect(tiny.systems.get("sd-portal")!.partSources.get("workload/store")).toEqual(
        placeOf("province.yaml", "name: store"),
    );
    expect(tiny.systems.get("sd-portal")!.partSources.has("volume/store/data")).toBe(true);
});

test("a pilot county hosts itself while its tenants stay with the city", () => {
    const terms =
        "approval: { document: 示例-1, date: 2015-03-01, authority: 山东省政府 }, ends: 2027-12-31, ceiling: { vcpus: 8, memoryGiB: 16, storageGiB: 100 }";
    const { divisions, departments, systems, platforms } = load(
        applyEdits(pilot(`{ mode: grandfathered, ${terms} }`)).files,
    );
    expect(divisions.get("370102")).toMatchObject({
        hosting: "grandfathered",
        host: "370102",
        tenantsOf: "370100",
        nationalPilot: true,
        pilot: { ends: "2027-12-31" },
    });
    expect(divisions.get("370102")!.pilot).not.toHaveProperty("mode");
    expect(departments.get("lixia-services")!.host).toBe("370102");
    expect(systems.get("lixia-approvals")!.host).toBe("370102");
    expect([...platforms.keys()]).toEqual(["370000", "370100", "370102"]);
});

test("a city that joined another is hosted there, with its counties", () => {
    const weihai =
        'kind: Division\ncode: "371000"\ntitle: { zh: 威海市, en: Weihai }\nlevel: city\nhosting: { mode: joined-city, host: "370100" }\ncounties: [{ code: "371082", title: { zh: 荣成市, en: Rongcheng }, kind: county-level-city }]\n';
    const { divisions } = load({ ...texts, "city-371000.yaml": weihai });
    expect(divisions.get("371000")).toMatchObject({ hosting: "joined-city", host: "370100", tenantsOf: "371000" });
    expect(divisions.get("371082")).toMatchObject({ hosting: "tenant", host: "370100", tenantsOf: "371000" });
});

test("the reference estate loads", () => {
    const { divisions, systems } = load(readEstateFiles("shandong"));
    const levels = [...divisions.values()]
        .filter((division) => division.kind !== "functional-zone")
        .map((division) => division.level);
    expect(levels.filter((level) => level === "city")).toHaveLength(16);
    expect(levels.filter((level) => level === "county")).toHaveLength(136);
    expect(systems.size).toBeGreaterThanOrEqual(300);
});
