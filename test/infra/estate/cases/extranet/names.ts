import type { BadInput } from "../../support/bad-input";

const file = "extranet.yaml";

/** What extranet.yaml names and does not have, and what it has twice. */
export const extranetNameCases: readonly BadInput[] = [
    {
        name: "an end of two kinds",
        edits: [[file, '{ edge: "371100" }\n    number', '§{ edge: "371100", platform: "370100" }\n    number']],
        code: "endNotOne",
        en: ["exactly one"],
        zh: ["恰好取一"],
    },
    {
        name: "a link's end of no kind",
        edits: [[file, '[{ platform: "370000" }, { edge: "371100" }]', '[{ platform: "370000" }, §{}]']],
        code: "endNotOne",
        en: ["platform, recoverySite and edge"],
        zh: ["platform、recoverySite、edge"],
    },
    {
        name: "a platform of a division that has none",
        edits: [[file, 'platform: "370000"\n    audience', 'platform: §"371199"\n    audience']],
        code: "unknownPlatform",
        en: ['"371199"', "370000, 370100"],
        zh: ["没有云平台"],
    },
    {
        name: "a platform with a slip",
        edits: [[file, 'platform: "370000"\n    audience', 'platform: §"370010"\n    audience']],
        code: "unknownPlatformNear",
        en: ["did you mean", "370000"],
        zh: ["是否应为"],
    },
    {
        name: "a recovery site that nobody declared",
        edits: [
            [
                file,
                '{ edge: "371100" }\n    number: 2\n    accesses:\n      - { carrier: carrier-a, address: 198.18.0.130 }\n    networks:\n      - { zone: common, cidr: 10.37.128.0/24 }\n      - { zone: dedicated, line: finance, cidr: 10.137.128.0/26 }',
                "{ recoverySite: §dr-linyi }\n    number: 2\n    accesses:\n      - { carrier: carrier-a, address: 198.18.0.130 }\n    networks:\n      - { zone: common, cidr: 10.37.128.0/24 }\n      - { zone: dedicated, line: finance, cidr: 10.137.128.0/26 }",
            ],
        ],
        code: "unknownRecoverySite",
        en: ['"dr-linyi"'],
        zh: ["灾备中心"],
        also: ["siteKindWrong", "unknownSiteNear"],
    },
    {
        name: "an edge of a division with a platform",
        edits: [[file, '{ edge: "371100" }\n    number', '{ edge: §"370100" }\n    number']],
        code: "edgeHasPlatform",
        en: ["370100", "platform"],
        zh: ["有自己的云平台"],
        also: ["carrierNotAtSite", "carrierNotAtSite", "duplicateName", "unknownSiteNear"],
    },
    {
        name: "an edge of a division that is not there",
        edits: [
            [file, '{ edge: "371100" }\n    number', '{ edge: §"371300" }\n    number'],
            [file, '{ edge: "371100" }]', '{ edge: "371300" }]'],
        ],
        code: "noDivisionNear",
        en: ["371100"],
        zh: ["371100"],
    },
    {
        name: "a site of the wrong kind",
        edits: [[file, 'at: { edge: "371100" }\n    number', 'at: { platform: "370100" }\n    number']],
        at: `${file}:38:11`,
        code: "siteKindWrong",
        en: ['"cloud"', '"edge"'],
        zh: ["节点类别"],
        also: ["carrierNotAtSite", "carrierNotAtSite", "duplicateName", "unknownSiteNear"],
    },
    {
        name: "a link to a site that is not there",
        edits: [[file, '{ edge: "371100" }]', '§{ edge: "379988" }]']],
        code: "unknownSite",
        en: ['"379988"', "370000"],
        zh: ["没有节点"],
    },
    {
        name: "a link to a site with a slip",
        edits: [[file, '{ edge: "371100" }]', '§{ edge: "371101" }]']],
        code: "unknownSiteNear",
        en: ["371100"],
        zh: ["371100"],
    },
    {
        name: "a carrier that is not there",
        edits: [
            [file, "first, carrier: carrier-a, bandwidthMbps: 200", "first, carrier: §satellite, bandwidthMbps: 200"],
        ],
        code: "unknownCarrier",
        en: ['"satellite"', "carrier-a, carrier-b"],
        zh: ["没有运营商"],
    },
    {
        name: "a carrier with a slip at a site",
        edits: [[file, "{ carrier: carrier-a, address", "{ carrier: §carier-a, address"]],
        code: "unknownCarrierNear",
        en: ["carrier-a"],
        zh: ["是否应为"],
        also: ["carrierNotAtSite"],
    },
    {
        name: "a suite that is not there",
        edits: [[file, "suite: aes-256-sha384\n    protectionLevel: S2", "suite: §rot13\n    protectionLevel: S2"]],
        code: "unknownSuite",
        en: ['"rot13"', "sm4-sm3"],
        zh: ["没有加密套件"],
    },
    {
        name: "a suite with a slip",
        edits: [
            [file, "suite: aes-256-sha384\n    protectionLevel: S2", "suite: §aes-256-sha348\n    protectionLevel: S2"],
        ],
        code: "unknownSuiteNear",
        en: ["aes-256-sha384"],
        zh: ["aes-256-sha384"],
    },
    {
        name: "a line that is not there",
        edits: [[file, "zones: [common, dedicated]", "zones: [common, dedicated]\n    lines: [§education]"]],
        code: "unknownLine",
        en: ['"education"', "finance"],
        zh: ["没有条线"],
    },
    {
        name: "a line with a slip",
        edits: [[file, "line: finance, cidr", "line: §finanze, cidr"]],
        code: "unknownLineNear",
        en: ["finance"],
        zh: ["finance"],
    },
    {
        name: "a product with a slip",
        edits: [[file, "product: secure-access", "product: §secure-acces"]],
        code: "unknownProductNear",
        en: ["secure-access"],
        zh: ["secure-access"],
    },
    {
        name: "a number that is taken",
        edits: [[file, "number: 1\n    physicalNetwork", "number: §0\n    physicalNetwork"]],
        code: "duplicateNumber",
        en: ["the number", "extranet.yaml"],
        zh: ["编号"],
    },
    {
        name: "two paths of one priority",
        edits: [[file, "bandwidthMbps: 500, priority: 2", "bandwidthMbps: 500, priority: §1"]],
        code: "duplicateNumber",
        en: ["taken"],
        zh: ["已被占用"],
    },
    {
        name: "two paths over one carrier",
        edits: [[file, "second, carrier: carrier-b", "second, carrier: §carrier-a"]],
        code: "duplicateName",
        en: ['"carrier-a"'],
        zh: ["carrier-a"],
        also: ["lineOverbooked"],
    },
    {
        name: "three ends",
        edits: [
            [
                file,
                '[{ platform: "370000" }, { edge: "371100" }]',
                '§[{ platform: "370000" }, { edge: "371100" }, { platform: "370100" }]',
            ],
        ],
        code: "tooManyItems",
        en: ["at most 2"],
        zh: ["至多 2"],
    },
];
