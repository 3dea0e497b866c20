import { freeBlocks, freeRanges } from "../../../infra/estate/addresses/free-space";
import { routerRanges } from "../../../infra/estate/addresses/router-ranges";
import { addressUsage, type SpaceUsage } from "../../../infra/estate/addresses/usage";
import { addressesText } from "../../../infra/report/addresses/text";
import { gatewayAddress } from "../../../infra/estate/extranet/numbers";
import { createTranslator } from "../../../infra/i18n/translator";
import { addressNumber } from "../../../infra/estate/validate/cidr";
import { tinyExtranet, withoutExtranet } from "../../policies/support/extranet";
import { tinyEstate, withPlatform } from "../../policies/support/tiny";
import { homeOnly } from "../../support/home-only";

const estate = tinyEstate();
const usageOf = (zone: SpaceUsage["zone"], division?: string, of = estate): SpaceUsage =>
    addressUsage(of, 26).spaces.find((space) => space.zone === zone && space.division === division)!;

test("what is free is what nobody has", () => {
    expect(freeRanges("10.0.0.0/24", ["10.0.0.0/26", "10.0.0.192/26", "10.9.0.0/16"])).toEqual([
        { first: 0x0a000040, last: 0x0a0000bf },
    ]);
    expect(freeRanges("10.0.0.0/24", ["10.0.0.0/16"])).toEqual([]);
    // Blocks in each other count once.
    expect(freeRanges("10.0.0.0/24", ["10.0.0.0/25", "10.0.0.0/26"])).toEqual([
        { first: 0x0a000080, last: 0x0a0000ff },
    ]);
});

test.each([
    ["10.0.0.0/24", [], 26, { count: 4, next: "10.0.0.0/26" }],
    ["10.0.0.0/24", ["10.0.0.0/26"], 25, { count: 1, next: "10.0.0.128/25" }],
    // A gap that is large enough and lies across a boundary holds none.
    ["10.0.0.0/24", ["10.0.0.0/26", "10.0.0.192/26"], 25, { count: 0 }],
    ["10.0.0.0/24", [], 23, { count: 0 }],
])("in %s without %j there are of /%i: %j", (block, taken, prefix, expected) => {
    expect(freeBlocks(block, taken, prefix)).toEqual(expected);
});

test("a platform's block is used by its departments and its transit block", () => {
    expect(usageOf("common", "370000")).toEqual({
        zone: "common",
        division: "370000",
        block: "10.37.0.0/18",
        used: 4 * 64 + 256,
        size: 16_384,
        prefix: 26,
        left: 248,
        next: "10.37.0.128/26",
        low: false,
    });
});

test("the province's block is used by platforms and by offices behind edges", () => {
    expect(usageOf("common")).toMatchObject({
        used: 3 * 16_384 + 256,
        prefix: 18,
        left: 0,
        low: true,
    });
    const withoutEdges = usageOf("common", undefined, withoutExtranet());
    expect(withoutEdges).toMatchObject({ left: 1, next: "10.37.128.0/18" });
    expect(usageOf("common", undefined, homeOnly(estate))).toMatchObject({ left: 2, used: 2 * 16_384 });
});

test("a block without room says so", () => {
    const full = withPlatform("370100", {
        zones: {
            ...estate.platforms.get("370100")!.zones,
            common: { ...estate.platforms.get("370100")!.zones.common, block: "10.37.64.0/25" },
        },
    });
    const usage = usageOf("common", "370100", full);
    expect(usage).toMatchObject({ left: 0, low: true });
    expect(usage.next).toBeUndefined();
});

test("numbers of the extranet run out too", () => {
    const { numbers } = addressUsage(estate, 26);
    expect(numbers).toEqual([
        { kind: "sites", used: 3, limit: 128, low: false },
        { kind: "lines", used: 1, limit: 30, low: false },
    ]);
    const file = { ...tinyExtranet().file, handover: "100.64.0.0/21" };
    expect(addressUsage({ ...estate, extranet: { ...tinyExtranet(), file } }, 26).numbers[0]).toMatchObject({
        limit: 4,
        low: true,
    });
    expect(addressUsage(withoutExtranet(), 26).numbers).toEqual([]);
});

test.each([
    [
        "en",
        [
            "Common zone",
            "  Jinan: 10.37.64.0/18, 2 % given away; room for 250 more of /26, next 10.37.64.128/26",
            "running short",
        ],
    ],
    ["zh", ["公用网络区", "  济南市：10.37.64.0/18，已分配 2 %", "余量不足"]],
] as const)("the text in %s", (language, expected) => {
    const plain = (text: string): string => text;
    const style = { translate: createTranslator(language), language, colors: { bold: plain, yellow: plain } };
    const text = addressesText(addressUsage(estate, 26), estate, style);
    for (const part of expected) expect(text).toContain(part);
    expect(text).not.toContain("{{");
});

describe("routers", () => {
    const platform = estate.platforms.get("370000")!;
    const rangesIn = (transit: string, ingressAddress?: string) => {
        const common = { ...platform.zones.common, transit };
        const { ingressAddress: _, ...cluster } = platform.kubernetes;
        const kubernetes = ingressAddress === undefined ? cluster : { ...cluster, ingressAddress };
        return routerRanges({ zones: { ...platform.zones, common }, kubernetes }, "common")!;
    };

    test("get no address of the border router, the ingress or another block", () => {
        expect(rangesIn("10.37.63.0/24")).toEqual([{ start: "10.37.63.2", end: "10.37.63.127" }]);
        expect(rangesIn("10.37.63.0/24", "10.37.63.10")).toEqual([
            { start: "10.37.63.2", end: "10.37.63.9" },
            { start: "10.37.63.11", end: "10.37.63.127" },
        ]);
        expect(rangesIn("10.37.63.0/24", "10.37.64.10")).toEqual(rangesIn("10.37.63.0/24"));
        expect(rangesIn("10.37.63.0/30")).toEqual([]);
    });

    test.each(["10.37.63.0/22", "10.37.63.0/24", "10.37.63.0/27", "10.37.63.0/29", "10.37.63.0/30"])(
        "in %s get no address of a secure access gateway, whatever its number",
        (transit) => {
            const ranges = rangesIn(transit, "10.37.63.10");
            let gateways = 0;
            for (let number = 1; gatewayAddress(transit, number, 0) !== undefined; number += 1)
                for (let device = 0; device < 5; device += 1) {
                    const address = addressNumber(gatewayAddress(transit, number, device)!);
                    gateways += 1;
                    for (const { start, end } of ranges)
                        expect(address < addressNumber(start) || address > addressNumber(end)).toBe(true);
                }
            expect(gateways > 0).toBe(!transit.endsWith("/29") && !transit.endsWith("/30"));
        },
    );
});
