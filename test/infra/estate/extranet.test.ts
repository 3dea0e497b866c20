import { planGateways } from "../../../infra/estate/extranet/plan";
import type { ExtranetModel } from "../../../infra/estate/extranet/model";
import type { EstateModel } from "../../../infra/estate/model";
import { applyEdits, type Edit } from "./support/bad-input";
import { loadFiles } from "./support/estate-files";

function load(edits: readonly Edit[] = []): EstateModel & { readonly extranet: ExtranetModel } {
    const loaded = loadFiles(applyEdits(edits).files);
    if (!loaded.ok || loaded.value.extranet === undefined) throw new Error(JSON.stringify(loaded));
    return { ...loaded.value, extranet: loaded.value.extranet };
}

const { extranet } = load();
const gateways = planGateways(extranet);
const file = "extranet.yaml";

test("sites are named by division, links refer to them", () => {
    expect([...extranet.sites.keys()]).toEqual(["370000", "370100", "371100", "rizhao"]);
    expect(extranet.links.get("sd-rizhao")?.ends).toEqual(["370000", "371100"]);
    expect(extranet.sites.get("371100")).toMatchObject({ kind: "edge", division: "371100", number: 2 });
});

test("links, their paths and gateways know their lines", () => {
    const link = extranet.links.get("sd-jinan")!;
    expect(link.source).toEqual({ file, line: 55, column: 5 });
    expect(link.pathSources.get("second")).toEqual({ file, line: 64, column: 9 });
    expect(extranet.secureAccessGateways.get("sd-citizens")?.source.line).toBeGreaterThan(link.source.line);
});

test("a link carries the VPNs that have something at both ends, each line by itself", () => {
    expect(extranet.links.get("sd-jinan")?.vpns).toEqual([
        { id: "common", zone: "common", number: 0, blocks: [["10.37.0.0/18"], ["10.37.64.0/18"]] },
    ]);
    expect(extranet.links.get("sd-rizhao")?.vpns).toEqual([
        { id: "common", zone: "common", number: 0, blocks: [["10.37.0.0/18"], ["10.37.128.0/24"]] },
        {
            id: "dedicated-finance",
            zone: "dedicated",
            line: "finance",
            number: 2,
            blocks: [["10.137.0.0/26"], ["10.137.128.0/26"]],
        },
    ]);
});

test("a line has networks of its own departments at the recovery site, and nobody else's", () => {
    const recovery = extranet.links.get("sd-recovery")?.vpns.find(({ line }) => line === "finance");
    expect(recovery?.blocks).toEqual([["10.137.0.0/26"], ["10.137.192.0/26"]]);
});

test("a line that one end has not is not carried", () => {
    const without = load([[file, "      - { zone: dedicated, line: finance, cidr: 10.137.128.0/26 }\n", ""]]);
    expect(without.extranet.links.get("sd-rizhao")?.vpns.map(({ id }) => id)).toEqual(["common"]);
});

test("gateways have computed addresses, VLANs and the bandwidth of all their paths", () => {
    expect(gateways.get("370000/common/carrier-a")).toEqual({
        site: "370000",
        vpn: { id: "common", zone: "common", number: 0 },
        carrier: "carrier-a",
        outerAddress: "198.18.0.2",
        handoverAddress: "100.64.0.2",
        handover: { cidr: "100.64.0.0/28", border: "100.64.0.1", vlan: 110 },
        blocks: ["10.37.0.0/18"],
        bandwidthMbps: 1000,
    });
    expect(gateways.get("370100/common/carrier-b")).toMatchObject({
        outerAddress: "198.19.0.66",
        handoverAddress: "100.64.2.3",
        handover: { cidr: "100.64.2.0/28", vlan: 210 },
        bandwidthMbps: 800,
    });
    expect(gateways.get("370000/dedicated-finance/carrier-a")).toMatchObject({
        outerAddress: "198.18.0.4",
        handover: { cidr: "100.64.0.32/28", vlan: 112 },
    });
});

test("an edge has no gateway", () => {
    expect([...gateways.values()].filter(({ site }) => site === "371100")).toEqual([]);
});

test.each<[string, Edit[]]>([
    [
        "a line more, put first",
        [[file, "lines:\n", "lines:\n  - { id: health, title: { zh: 卫生, en: Health }, number: 3 }\n"]],
    ],
    [
        "a carrier more, put first",
        [[file, "carriers:\n", "carriers:\n  - { id: carrier-z, title: { zh: 丙, en: C }, number: 3 }\n"]],
    ],
    [
        "a site more, put first",
        [
            [
                file,
                "sites:\n",
                'sites:\n  - kind: edge\n    at: { edge: "371122" }\n    number: 9\n    accesses: [{ carrier: carrier-a, address: 198.18.0.140 }]\n    networks: [{ zone: common, cidr: 10.37.129.0/24 }]\n',
            ],
        ],
    ],
])("%s moves nobody's addresses", (_, edits) => {
    expect(planGateways(load(edits).extranet)).toEqual(gateways);
});

test("an estate without extranet.yaml has none", () => {
    const { [file]: _, ...files } = applyEdits([]).files;
    const loaded = loadFiles(files);
    expect(loaded.ok && loaded.value.extranet).toBeUndefined();
});
