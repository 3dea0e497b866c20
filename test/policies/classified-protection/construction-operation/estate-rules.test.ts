import type { CatalogueFile, EstateModel } from "../../../../infra/estate/model";
import { cryptographicProductsAreListed } from "../../../../policies/classified-protection/construction-operation/cryptography/cryptographic-products-are-listed";
import { nationalAlgorithmsAreOffered } from "../../../../policies/classified-protection/construction-operation/cryptography/national-algorithms-are-offered";
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
