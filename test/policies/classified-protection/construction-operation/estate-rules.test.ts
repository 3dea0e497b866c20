import type { CatalogueFile, EstateModel, SystemModel } from "../../../../infra/estate/model";
import { cryptographicProductsAreListed } from "../../../../policies/classified-protection/construction-operation/cryptographic-products-are-listed";
import { filedWithPublicSecurity } from "../../../../policies/classified-protection/construction-operation/filed-with-public-security";
import { nationalAlgorithmsAreOffered } from "../../../../policies/classified-protection/construction-operation/national-algorithms-are-offered";
import { onlySystem } from "../../support/one-entry";
import { describeRule } from "../../support/rule-cases";
import { tinyEstate } from "../../support/tiny";

type Product = CatalogueFile["trustedProducts"][number];
const withCatalogue = (change: Partial<CatalogueFile>, estate = tinyEstate()): EstateModel => ({
    ...estate,
    catalogue: { ...estate.catalogue, ...change },
});
const crypto = (status: Product["status"], until?: string): Product => ({
    id: "hsm",
    title: { zh: "密码机", en: "HSM" },
    vendor: "示例",
    category: "cryptography",
    status,
    ...(until === undefined ? {} : { until }),
});
const listed = (...trustedProducts: Product[]) => ({ estate: () => withCatalogue({ trustedProducts }) });
const plain = () => tinyEstate().catalogue.volumeTypes.filter(({ encryption }) => encryption === undefined);

describeRule(cryptographicProductsAreListed, {
    good: [
        { name: "a preferred one", ...listed(crypto("preferred")) },
        { name: "tolerated until today", ...listed(crypto("tolerated", "2026-11-24")) },
        { name: "tolerated without an end", ...listed(crypto("tolerated")) },
        { name: "one of two", ...listed(crypto("forbidden"), crypto("preferred")) },
    ],
    bad: [
        { name: "none", code: "none", ...listed() },
        { name: "another category", code: "none", ...listed({ ...crypto("preferred"), category: "hardware" }) },
        { name: "forbidden", code: "noneAllowed", ...listed(crypto("forbidden")) },
        { name: "tolerated until yesterday", code: "noneAllowed", ...listed(crypto("tolerated", "2026-11-23")) },
    ],
    unknown: [],
    notApplicable: [
        { name: "nothing encrypted", estate: () => withCatalogue({ volumeTypes: plain() }) },
        {
            name: "level 1 only",
            estate: () =>
                onlySystem("sd-budget", { protectionLevel: "S1A1G1" }, withCatalogue({ trustedProducts: [] })),
        },
    ],
});

const sm4 = () => [
    ...plain(),
    {
        name: "sm4",
        title: { zh: "国密", en: "SM4" },
        replicas: 3,
        wipeOnDelete: true,
        encryption: {
            provider: "luks2",
            cipher: "sm4-xts-plain64",
            keySizeBits: 256,
            controlLocation: "front-end",
        } as const,
    },
];

describeRule(nationalAlgorithmsAreOffered, {
    good: [{ name: "SM4", estate: () => withCatalogue({ volumeTypes: sm4() }) }],
    bad: [
        {
            name: "AES only",
            code: "noNationalCipher",
            estate: () =>
                withCatalogue({
                    volumeTypes: tinyEstate().catalogue.volumeTypes.filter(
                        ({ encryption }) => encryption?.cipher !== "sm4-xts-plain64",
                    ),
                }),
        },
        { name: "nothing encrypted", code: "noNationalCipher", estate: () => withCatalogue({ volumeTypes: plain() }) },
    ],
    unknown: [],
    notApplicable: [
        {
            name: "data of level 2",
            estate: () =>
                onlySystem("sd-budget", { protectionLevel: "S2A3G3" }, withCatalogue({ volumeTypes: plain() })),
        },
        {
            name: "a system of level 3 that is not there yet",
            estate: () => onlySystem("sd-budget", { provisioned: false }, withCatalogue({ volumeTypes: plain() })),
        },
    ],
});

/** One system and no platform. */
const filed = (change: Partial<SystemModel>) => ({
    estate: (): EstateModel => ({
        ...onlySystem("sd-budget", change),
        platforms: new Map(),
        recoverySites: new Map(),
    }),
});
const unfiled = (change: Partial<SystemModel>) => ({
    estate: (): EstateModel => {
        const { systems, ...rest } = filed(change).estate();
        return {
            ...rest,
            systems: new Map([...systems].map(([id, { filing: _, ...system }]) => [id, system as SystemModel])),
        };
    },
});

describeRule(filedWithPublicSecurity, {
    good: [{ name: "a number", ...filed({ filing: "37-1" }) }],
    bad: [
        { name: "none", code: "notFiled", ...unfiled({}) },
        { name: "none at level 2", code: "notFiled", ...unfiled({ protectionLevel: "S2A2G2" }) },
        {
            name: "a platform",
            code: "notFiled",
            estate: () => {
                const estate = filed({ filing: "37-1" }).estate();
                const platform = tinyEstate().platforms.get("370000");
                if (platform === undefined) throw new Error("no platform");
                const { filing: _, ...rest } = platform;
                return { ...estate, platforms: new Map([["370000", rest]]) };
            },
        },
        {
            name: "a recovery site",
            code: "notFiled",
            estate: () => {
                const estate = filed({ filing: "37-1" }).estate();
                const { filing: _, ...site } = tinyEstate().recoverySites.get("rizhao")!;
                return { ...estate, recoverySites: new Map([["rizhao", site]]) };
            },
        },
        {
            name: "a number that another system has",
            code: "sameFiling",
            estate: () => {
                const estate = filed({ filing: "37-1" }).estate();
                const system = estate.systems.get("sd-budget") as SystemModel;
                return { ...estate, systems: new Map([...estate.systems, ["twin", { ...system, id: "twin" }]]) };
            },
        },
    ],
    unknown: [],
    notApplicable: [
        { name: "level 1", ...unfiled({ protectionLevel: "S1A1G1" }) },
        { name: "not there yet", ...unfiled({ provisioned: false }) },
    ],
});
