import { recoveryBlock } from "../../../../infra/estate/recovery/addresses";
import { distanceKm, seatOf } from "../../../../infra/estate/recovery/seats";
import { loadFiles, readEstateFiles } from "../support/estate-files";

const seat = (latitude: number, longitude: number) => ({ latitude, longitude, source: "test", verified: true });

describe("distances", () => {
    // A degree of a great circle is 111.195 km on a sphere of the earth's mean radius.
    test.each([
        ["a degree along the meridian", seat(36, 117), seat(37, 117), 111.195],
        ["a degree along the equator", seat(0, 10), seat(0, 11), 111.195],
        ["half-way round", seat(0, 0), seat(0, 180), 20_015.11],
        ["no way at all", seat(36, 117), seat(36, 117), 0],
    ])("%s", (_, one, other, km) => {
        expect(distanceKm(one, other)).toBeCloseTo(km, 1);
        expect(distanceKm(other, one)).toBeCloseTo(km, 1);
    });

    test("a county without a seat of its own stands at its city's", () => {
        expect(seatOf("370102", undefined)).toEqual(seatOf("370100", undefined));
        expect(seatOf("370481", undefined)).not.toEqual(seatOf("370400", undefined));
        expect(seatOf("330100", undefined)).toBeUndefined();
    });

    test("what the estate says goes first", () => {
        const own = new Map([["370100", seat(1, 2)]]);
        expect(seatOf("370100", own)).toEqual(seat(1, 2));
        expect(seatOf("370102", own)).toEqual(seat(1, 2));
    });
});

test("a department's network keeps its distance from the block's start", () => {
    const protection = { division: "370000", common: "10.44.0.0/16" };
    expect(recoveryBlock(protection, "common", { block: "10.32.0.0/16" }, "10.32.3.64/26")).toBe("10.44.3.64/26");
    expect(recoveryBlock(protection, "dedicated", { block: "10.128.0.0/16" }, "10.128.0.0/26")).toBeUndefined();
});

test("the model has the sites, what they protect and the techniques", () => {
    const loaded = loadFiles(readEstateFiles("tiny"));
    if (!loaded.ok) throw new Error("the tiny estate has errors");
    const site = loaded.value.recoverySites.get("rizhao");
    expect(site).toMatchObject({
        division: "370000",
        site: "371100",
        protects: ["370000", "370100"],
        cloud: "egov-recovery",
    });
    expect(site?.source).toMatchObject({ file: "recovery.yaml" });
    expect(loaded.value.recovery?.leastDistanceKm).toBe(100);
    expect(loaded.value.recovery?.techniques.get(4)).toMatchObject({ technique: "warm-standby", standbyPercent: 50 });
});

test("an estate without a recovery site is whole, too", () => {
    // Links lead to the site.
    const { "recovery.yaml": _, "extranet.yaml": _links, ...files } = readEstateFiles("tiny");
    const loaded = loadFiles(files);
    expect(loaded).toMatchObject({ ok: true, value: { recovery: undefined, drills: [] } });
    expect(loaded.ok && loaded.value.recoverySites.size).toBe(0);
});
