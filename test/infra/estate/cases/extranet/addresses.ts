import type { BadInput } from "../../support/bad-input";

const file = "extranet.yaml";

/** Addresses and VLANs of the extranet that clash or run out. */
export const extranetAddressCases: readonly BadInput[] = [
    {
        name: "a handover block inside the address plan",
        edits: [[file, "handover: 100.64.0.0/16", "handover: §10.37.0.0/16"]],
        code: "blocksOverlap",
        en: ["10.37.0.0/16"],
        zh: ["10.37.0.0/16"],
    },
    {
        name: "a handover block without room",
        edits: [
            [file, "handover: 100.64.0.0/16", "handover: ¶100.64.0.0/23"],
            [file, "number: 1\n    physicalNetwork", "number: §1\n    physicalNetwork"],
        ],
        code: "handoverExhausted",
        en: ["room for 1 sites", "100.64.0.0/23"],
        zh: ["只够 1 个节点"],
        also: ["handoverExhausted"],
    },
    {
        name: "a line without addresses for all VPNs",
        edits: [[file, "cidr: 198.18.0.64/26, gateway: 198.18.0.65", "cidr: §198.18.0.64/30, gateway: 198.18.0.65"]],
        code: "lineTooSmall",
        en: ["198.18.0.64/30", "number 2"],
        zh: ["VPN 2"],
    },
    {
        name: "a carrier's router on a gateway's address",
        edits: [[file, "gateway: 198.18.0.65", "gateway: §198.18.0.67"]],
        code: "gatewayTaken",
        en: ["198.18.0.67", "number 1"],
        zh: ["VPN 1"],
    },
    {
        name: "a carrier's router outside its line",
        edits: [[file, "gateway: 198.18.0.65", "gateway: §198.18.9.1"]],
        code: "addressOutsideBlock",
        en: ["198.18.9.1"],
        zh: ["198.18.9.1"],
    },
    {
        name: "lines of two sites that overlap",
        edits: [[file, "198.18.0.64/26, gateway: 198.18.0.65", "§198.18.0.0/24, gateway: 198.18.0.1"]],
        code: "blocksOverlap",
        en: ["198.18.0.0/24"],
        zh: ["198.18.0.0/24"],
        also: ["blocksOverlap"],
    },
    {
        name: "a line on a VLAN of the platform",
        edits: [[file, "vlan: 205", "vlan: §201"]],
        code: "vlanTaken",
        en: ["201", "physnet1"],
        zh: ["VLAN 201"],
    },
    {
        name: "VLANs of VPNs that meet another network's",
        edits: [[file, "firstVlan: 210", "firstVlan: §204"]],
        code: "vlanRangeTaken",
        en: ["204 to 206"],
        zh: ["204 至 206"],
    },
    {
        name: "offices outside the address plan",
        edits: [[file, "cidr: 10.37.128.0/24", "cidr: §10.99.0.0/24"]],
        code: "blockOutsidePlan",
        en: ["10.99.0.0/24"],
        zh: ["10.99.0.0/24"],
    },
    {
        name: "offices with addresses of a platform",
        edits: [[file, "cidr: 10.37.128.0/24", "cidr: §10.37.64.0/24"]],
        code: "blocksOverlap",
        en: ["10.37.64.0/18"],
        zh: ["10.37.64.0/18"],
    },
    {
        name: "offices with the same addresses",
        edits: [
            [
                file,
                "      - { zone: common, cidr: 10.37.128.0/24 }",
                "      - { zone: common, cidr: 10.37.128.0/24 }\n      - { zone: common, cidr: §10.37.128.0/26 }",
            ],
        ],
        code: "blocksOverlap",
        en: ["10.37.128.0/24"],
        zh: ["10.37.128.0/24"],
    },
    {
        name: "offices in the dedicated zone without a line",
        edits: [
            [
                file,
                "- { zone: dedicated, line: finance, cidr: 10.137.128.0/26 }",
                "- §{ zone: dedicated, cidr: 10.137.128.0/26 }",
            ],
        ],
        code: "edgeLine",
        en: ["dedicated", '"line"'],
        zh: ["条线"],
    },
    {
        name: "a zone that the access class has not",
        edits: [
            [
                "province.yaml",
                "    line: finance\n    networks:\n      - { zone: common, cidr: 10.37.0.0/26 }\n      - { zone: dedicated",
                "    line: finance\n    accessClass: ¶B\n    networks:\n      - { zone: common, cidr: 10.37.0.0/26 }\n      - { zone: §dedicated",
            ],
        ],
        code: "zoneNotOfClass",
        en: ["class B", "common, internet"],
        zh: ["接入类别 B"],
    },
    {
        name: "a secure access gateway in a zone without transit block",
        edits: [
            [file, 'platform: "370000"\n    audience', 'platform: §"370000"\n    audience'],
            [
                "province.yaml",
                "common: { block: 10.37.0.0/18, transit: 10.37.63.0/24,",
                "common: { block: 10.37.0.0/18,",
            ],
        ],
        code: "gatewayWithoutTransit",
        en: ["common"],
        zh: ["common"],
    },
    {
        name: "a transit block without room for a secure access gateway",
        edits: [
            [file, "number: 1\n    platform", "number: §20\n    platform"],
            ["province.yaml", "transit: 10.37.63.0/24", "transit: ¶10.37.63.0/26"],
        ],
        code: "transitExhausted",
        en: ["10.37.63.0/26", "number 20"],
        zh: ["10.37.63.0/26"],
    },
];
