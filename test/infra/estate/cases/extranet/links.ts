import type { BadInput } from "../../support/bad-input";

const file = "extranet.yaml";
const edgeSite = `  - kind: edge
    at: { edge: "371122" }
    number: 9
    accesses:
      - { carrier: carrier-a, address: 198.18.0.131 }
    networks:
      - { zone: common, cidr: 10.37.129.0/24 }
links:`;

/** Links that can't be built as they are declared. */
export const extranetLinkCases: readonly BadInput[] = [
    {
        name: "a link to itself",
        edits: [
            [file, '{ platform: "370000" }, { platform: "370100" }', '{ platform: "370000" }, §{ platform: "370000" }'],
        ],
        code: "linkToItself",
        en: ["same site"],
        zh: ["同一节点"],
    },
    {
        name: "a link between two edges",
        edits: [
            [file, "links:", edgeSite],
            [
                file,
                'ends: [{ platform: "370000" }, { edge: "371100" }]',
                'ends: §[{ edge: "371122" }, { edge: "371100" }]',
            ],
        ],
        code: "linkWithoutCloud",
        en: ["neither end"],
        zh: ["两端均无云平台"],
    },
    {
        name: "a suite of SM4",
        edits: [
            [file, "suite: aes-256-sha384\n    protectionLevel: S2", "suite: §sm4-sm3\n    protectionLevel: S2"],
            [file, "- id: sm4-sm3", "- ¶id: sm4-sm3"],
        ],
        code: "suiteNotBuildable",
        en: ["sm4, sm3, sm2", "group14"],
        zh: ["sm4, sm3, sm2", "不支持"],
    },
    {
        name: "a carrier that one end has not",
        edits: [
            [file, "first, carrier: carrier-a, bandwidthMbps: 200", "first, carrier: §carrier-b, bandwidthMbps: 200"],
        ],
        code: "carrierNotAtSite",
        en: ["371100", "carrier-b", "carrier-a"],
        zh: ["没有运营商"],
    },
    {
        name: "more bandwidth than a line has",
        edits: [[file, "gateway: 198.18.0.1, bandwidthMbps: 2000", "gateway: 198.18.0.1, bandwidthMbps: §600"]],
        code: "lineOverbooked",
        en: ["3 paths", "1000", "600"],
        zh: ["1000", "600"],
    },
    {
        name: "an approval that ends before it begins",
        edits: [
            [
                file,
                "示例-网-2026-2, date: 2026-01-15, authority: 山东省大数据局",
                "示例-网-2026-2, date: 2026-01-15, authority: 山东省大数据局, expires: §2025-01-15",
            ],
        ],
        code: "endsBeforeStart",
        en: ["2025-01-15"],
        zh: ["2025-01-15"],
    },
];
