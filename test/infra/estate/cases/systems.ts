import type { BadInput } from "../support/bad-input";

const province = "province.yaml";
const jinan = "city-370100-jinan.yaml";
const rizhao = "city-371100-rizhao.yaml";

/** Mistakes in business systems. */
export const systemCases: readonly BadInput[] = [
    {
        name: "a level 3 system on a level 2 platform",
        edits: [
            [jinan, "protectionLevel: S3A3G3", "protectionLevel: ¶S2A2G2"],
            [jinan, "protectionLevel: S3A2G3", "protectionLevel: §S3A2G3"],
        ],
        code: "platformLevelTooLow",
        en: ["S3A2G3", "S2A2G2", "370100", "S, G", "8.2.2.1 a", "unverified"],
        zh: ["不得低于", "未核实"],
    },
    {
        name: "a system of a joined city above its host",
        edits: [[rizhao, "protectionLevel: S2A2G2", "protectionLevel: §S2A4G4"]],
        code: "platformLevelTooLow",
        en: ["S2A4G4", "A, G", "370000"],
        zh: ["370000"],
    },
    {
        name: "a G that is not the higher one",
        edits: [[jinan, "protectionLevel: S3A2G3", "protectionLevel: §S3A2G2"]],
        code: "generalLevelWrong",
        en: ["S3A2G2", "S3A2G3"],
        zh: ["S3A2G3"],
    },
    {
        name: "a platform's G that is not the higher one",
        edits: [[jinan, "protectionLevel: S3A3G3", "protectionLevel: §S3A3G4"]],
        code: "generalLevelWrong",
        en: ["S3A3G3"],
        zh: ["S3A3G3"],
    },
    {
        name: "a zone without network",
        edits: [
            [province, "zone: dedicated\n    importance: core", "zone: §internet\n    importance: core"],
            [province, "networks:\n      - {", "networks:\n      ¶- {"],
        ],
        code: "zoneWithoutNetwork",
        en: ["internet", "sd-finance", "common, dedicated"],
        zh: ["没有网络"],
    },
    {
        name: "an endpoint of an unknown part",
        edits: [[jinan, "{ name: api, part: app,", "{ name: api, part: §ap,"]],
        code: "unknownPartNear",
        en: ['"ap"', '"app"'],
        zh: ["app"],
    },
    {
        name: "an endpoint of a part that is nothing like any",
        edits: [[jinan, "{ name: api, part: app,", "{ name: api, part: §frontend,"]],
        code: "unknownPart",
        en: ['"frontend"', "app"],
        zh: ["没有组成部分"],
    },
    {
        name: "a flow to an unknown part",
        edits: [[province, "from: app, to: db,", "from: app, to: §dba,"]],
        code: "unknownPartNear",
        en: ['"db"'],
        zh: ["db"],
    },
    {
        name: "a flow from a mistyped system",
        edits: [[province, "from: app, to: db,", "from: §sd-portl, to: db,"]],
        code: "unknownFlowSourceNear",
        en: ['"sd-portl"', '"sd-portal"'],
        zh: ["sd-portal"],
    },
    {
        name: "a flow from nowhere",
        edits: [[province, "from: app, to: db,", "from: §internet-users, to: db,"]],
        code: "unknownFlowSource",
        en: ['"internet-users"'],
        zh: ["其他系统"],
    },
    {
        name: "https of containers without host name",
        edits: [
            [
                province,
                "- { name: site, part: web, protocol: https, port: 443, targetPort: 8080, hostName: www.sd.egov.example }",
                "- §{ name: site, part: web, protocol: https, port: 443, targetPort: 8080 }",
            ],
        ],
        code: "missingHostName",
        en: ['"hostName"'],
        zh: ["hostName"],
    },
    {
        name: "an endpoint on a port on which nobody listens",
        edits: [
            [province, "port: 443, targetPort: 8080, hostName: www", "port: 443, targetPort: §8081, hostName: www"],
        ],
        code: "portNotListening",
        en: ["web", "8081", "8080"],
        zh: ["未监听端口 8081"],
    },
    {
        name: "a flow to a port on which nobody listens",
        edits: [
            [
                province,
                "from: web, to: store, protocol: tcp, port: 5432",
                "from: web, to: store, protocol: tcp, port: §5433",
            ],
        ],
        code: "portNotListening",
        en: ["store", "5433"],
        zh: ["5433"],
    },
    {
        name: "two endpoints on one port of the load balancer",
        edits: [
            [
                rizhao,
                "- { name: gateway, part: web, protocol: tcp, port: 8443, targetPort: 8443 }",
                "- { name: gateway, part: web, protocol: tcp, port: 8443, targetPort: 8443 }\n      - { name: second, part: web, protocol: tcp, port: §8443, targetPort: 9443 }",
            ],
        ],
        code: "portTaken",
        en: ["8443"],
        zh: ["8443"],
    },
    {
        name: "a migrated system without date",
        edits: [[rizhao, "      state: migrated\n      completed: 2026-06-30\n", "      §state: migrated\n"]],
        code: "migrationLacks",
        en: ["migrated", '"completed"'],
        zh: ["completed"],
    },
    {
        name: "a deferred system without reason",
        edits: [[rizhao, "      state: deferred\n      reason: 系统拟于 2027 年重建\n", "      §state: deferred\n"]],
        code: "migrationLacks",
        en: ["deferred", '"reason"'],
        zh: ["reason"],
    },
    {
        name: "a hosted system without approval",
        edits: [
            [rizhao, "      state: deferred\n", "      §state: hosted\n"],
            [rizhao, "      approval: { document: 示例-缓-2026-1, date: 2026-05-01, authority: 日照市人民政府 }\n", ""],
        ],
        code: "migrationLacks",
        en: ["hosted", '"approval"'],
        zh: ["approval"],
    },
    {
        name: "a system with state secrets",
        edits: [[rizhao, "dataClass: internal", "dataClass: internal\n    stateSecret: §true"]],
        code: "stateSecret",
        en: ["no waiver"],
        zh: ["涉密", "不得豁免"],
    },
    {
        name: "a contract that ends before it starts",
        edits: [["providers.yaml", "start: 2026-01-01, end: 2028-12-31", "start: ¶2026-01-01, end: §2025-12-31"]],
        code: "endsBeforeStart",
        en: ["2025-12-31", "2026-01-01"],
        zh: ["早于"],
    },
    {
        name: "an approval that expires before it is given",
        edits: [
            [
                province,
                "{ document: 示例-评-2026-1, date: 2026-01-10,",
                "{ document: 示例-评-2026-1, date: 2026-01-10, expires: §2026-01-09,",
            ],
        ],
        code: "endsBeforeStart",
        en: ["2026-01-09"],
        zh: ["早于"],
    },
];
