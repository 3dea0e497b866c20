import type { BadInput, Edit } from "../support/bad-input";

const province = "province.yaml";
const jinan = "city-370100-jinan.yaml";
const rizhao = "city-371100-rizhao.yaml";
const weihai = "city-371000-weihai.yaml";

const lixia = '{ code: "370102", title: { zh: 历下区, en: Lixia }, kind: district }';

/** A platform's fields as YAML, indented for a county. */
export const pilotPlatform = `
    platform:
      cloud: egov-lixia
      title: { zh: 历下区平台, en: Lixia platform }
      region: RegionOne
      site: "370102"
      protectionLevel: S3A3G3
      provider: { id: provider-a, contract: jinan-cloud }
      availabilityZones: [{ name: nova, hosts: [] }]
      capacity: { vcpus: 8, memoryGiB: 16, storageGiB: 100 }
      zones:
        common: { block: 10.37.160.0/19, physicalNetwork: physnet1, vlan: 301 }
        dedicated: { block: 10.137.160.0/19, physicalNetwork: physnet1, vlan: 302 }
        internet: { block: 172.20.128.0/18, physicalNetwork: physnet1, vlan: 303 }
      management: { block: 10.237.128.0/18, physicalNetwork: physnet1, vlan: 300 }
      external: { cidr: 198.18.4.0/24, gateway: 198.18.4.1, physicalNetwork: physnet1, vlan: 404, pool: { start: 198.18.4.10, end: 198.18.4.20 } }
      kubernetes: { mode: existing, context: egov-lixia, capacity: { vcpus: 4, memoryGiB: 8, storageGiB: 50 } }`;

/** Makes Lixia a pilot that keeps its platform; its department moves to the platform's addresses. */
export function pilot(hosting: string, platform = pilotPlatform): Edit[] {
    return [
        [
            jinan,
            `- ${lixia}`,
            `- code: "370102"\n    title: { zh: 历下区, en: Lixia }\n    kind: district\n    hosting: ${hosting}${platform}`,
        ],
        [jinan, "cidr: 10.37.64.64/26", "cidr: 10.37.160.64/26"],
    ];
}

const approval = "approval: { document: 示例-1, date: 2015-03-01, authority: 山东省政府 }";
const ceiling = "ceiling: { vcpus: 8, memoryGiB: 16, storageGiB: 100 }";

function city(hosting: string): Edit {
    return [weihai, "", `kind: Division\ncode: "371000"\ntitle: { zh: 威海市, en: Weihai }\nlevel: city\n${hosting}\n`];
}

/** Mistakes in codes and hosting. */
export const divisionCases: readonly BadInput[] = [
    {
        name: "two divisions with one code",
        edits: [
            [
                jinan,
                `- ${lixia}`,
                `- ${lixia.replace('"370102"', '¶"370102"')}\n  - { code: §"370102", title: { zh: 市中区, en: Shizhong }, kind: district }`,
            ],
        ],
        code: "duplicateDivision",
        en: ['"370102"', `${jinan}, line 29`],
        zh: ["重复", "第 29 行"],
    },
    {
        name: "a province that estate.yaml does not name",
        edits: [
            ["estate.yaml", 'province: "370000"', 'province: "380000"'],
            [province, 'code: "370000"', 'code: §"370000"'],
        ],
        code: "provinceMismatch",
        en: ['"370000"', "380000"],
        zh: ["380000"],
        also: [
            ...["cityOfOtherProvince", "cityOfOtherProvince"],
            ...["siteOutsideProvince", "siteOutsideProvince", "siteOutsideProvince"],
        ],
    },
    {
        name: "a city's code for the province",
        edits: [
            ["estate.yaml", 'province: "370000"', 'province: "370100"'],
            [province, 'code: "370000"', 'code: §"379900"'],
        ],
        code: "notProvinceCode",
        en: ['"379900"', "0000"],
        zh: ["不是省级代码"],
        // What extranet.yaml and recovery.yaml call the province's platform is none any more.
        also: ["provinceMismatch", "unknownPlatformNear", "unknownPlatformNear", "unknownPlatformNear"],
    },
    {
        name: "a county's code for a city",
        edits: [
            [
                "city-371001-x.yaml",
                "",
                'kind: Division\ncode: §"371001"\ntitle: { zh: 甲, en: A }\nlevel: city\nhosting: { mode: joined-province }\n',
            ],
        ],
        code: "notCityCode",
        en: ['"371001"'],
        zh: ["不是市级代码"],
    },
    {
        name: "a city of another province",
        edits: [
            [
                "city-410100-x.yaml",
                "",
                'kind: Division\ncode: §"410100"\ntitle: { zh: 郑州市, en: Zhengzhou }\nlevel: city\nhosting: { mode: joined-province }\n',
            ],
        ],
        code: "cityOfOtherProvince",
        en: ['"410100"', "370000"],
        zh: ["不属于省 370000"],
    },
    {
        name: "a city's code for a county",
        edits: [[jinan, lixia, lixia.replace('"370102"', '§"370100"')]],
        code: "notCountyCode",
        en: ['"370100"'],
        zh: ["不是县级代码"],
        also: ["duplicateDivision", "unknownDivisionNear"],
    },
    {
        name: "a county of another city",
        edits: [
            [
                rizhao,
                '  - { code: "371122"',
                '  - { code: §"370202", title: { zh: 市南区, en: Shinan }, kind: district }\n  - { code: "371122"',
            ],
        ],
        code: "countyOfOtherCity",
        en: ['"370202"', "371100"],
        zh: ["不属于本文件的市 371100"],
    },
    {
        name: "a functional zone as district",
        edits: [
            [
                jinan,
                `- ${lixia}`,
                `- ${lixia}\n  - { code: "370176", title: { zh: 高新区, en: High-tech }, kind: §district }`,
            ],
        ],
        code: "isFunctionalZone",
        en: ["370176", '"district"'],
        zh: ["功能区"],
    },
    {
        name: "a district as functional zone",
        edits: [[jinan, "kind: district }", "kind: §functional-zone }"]],
        code: "notFunctionalZone",
        en: ["370102"],
        zh: ["GB/T 2260"],
    },
    {
        name: "a province with a hosting mode",
        edits: [[province, "level: province\n", "level: province\n§hosting: { mode: self-built }\n"]],
        code: "provinceHosting",
        en: ["provincial platform"],
        zh: ["省级不设承载方式"],
    },
    {
        name: "a province with counties",
        edits: [
            [
                province,
                "departments:\n",
                '§counties: [{ code: "370199", title: { zh: 甲, en: A }, kind: county }]\ndepartments:\n',
            ],
        ],
        code: "provinceCounties",
        en: ["files of their cities"],
        zh: ["所属市的文件"],
        also: ["countyOfOtherCity"],
    },
    {
        name: "a city without hosting",
        edits: [[weihai, "", 'kind: Division\ncode: "371000"\ntitle: { zh: 威海市, en: Weihai }\nlevel: city\n']],
        at: `${weihai}:1:1`,
        code: "missingHosting",
        en: ["self-built, joined-province, joined-city"],
        zh: ["缺少字段“hosting”"],
    },
    {
        name: "a self-built city without platform",
        edits: [city("hosting: { mode: §self-built }")],
        code: "selfBuiltWithoutPlatform",
        en: ["self-built"],
        zh: ["自建"],
    },
    {
        name: "a joined city with a platform",
        edits: [
            [jinan, "mode: self-built", "mode: joined-province"],
            [jinan, "platform:\n", "§platform:\n"],
            [jinan, "cidr: 10.37.64.0/26", "cidr: 10.37.2.0/26"],
            [jinan, "cidr: 10.37.64.64/26", "cidr: 10.37.2.64/26"],
        ],
        code: "joinedWithPlatform",
        en: ["joined-province", "self-built"],
        zh: ["不再自建平台"],
    },
    {
        name: "a joined city that names no host",
        edits: [city("hosting: §{ mode: joined-city }")],
        code: "missingHost",
        en: ['"host"'],
        zh: ["所接入的自建市"],
    },
    {
        name: "a host where none is joined",
        edits: [[rizhao, "{ mode: joined-province }", '{ mode: joined-province, §host: "370100" }']],
        code: "hostNotNeeded",
        en: ["joined-city only", "joined-province"],
        zh: ["只用于 joined-city"],
    },
    {
        name: "a city that joins itself",
        edits: [city('hosting: { mode: joined-city, host: §"371000" }')],
        code: "hostIsSelf",
        en: ['"371000"'],
        zh: ["不能接入自身"],
    },
    {
        name: "a city that joins the province as if a city",
        edits: [city('hosting: { mode: joined-city, host: §"370000" }')],
        code: "hostIsProvince",
        en: ["joined-province"],
        zh: ["joined-province"],
    },
    {
        name: "a city that joins a county",
        edits: [city('hosting: { mode: joined-city, host: §"370102" }')],
        code: "hostIsCounty",
        en: ["county"],
        zh: ["县级"],
    },
    {
        name: "a joined city whose host joined another",
        edits: [
            city('hosting: { mode: joined-city, host: §"371100" }'),
            [rizhao, "mode: joined-province", "mode: ¶joined-province"],
        ],
        code: "hostJoinedAnother",
        en: ['"371100"', "joined-province"],
        zh: ["接入方"],
    },
    {
        name: "a host with a typo",
        edits: [city('hosting: { mode: joined-city, host: §"370110" }')],
        code: "unknownHostNear",
        en: ['"370110"', '"370100"'],
        zh: ["370100"],
    },
    {
        name: "a host that is nothing like any",
        edits: [city('hosting: { mode: joined-city, host: §"659999" }')],
        code: "unknownHost",
        en: ['"659999"', "self-built cities are 370100"],
        zh: ["自建市有：370100"],
    },
    {
        name: "a county with a platform",
        edits: [...pilot("{ mode: tenant }", pilotPlatform.replace("platform:", "§platform:")).slice(0, 1)],
        code: "countyPlatform",
        en: ["[2015] No. 7", "grandfathered"],
        zh: ["鲁政办发〔2015〕7号"],
    },
    {
        name: "a pilot without platform",
        edits: [
            [
                jinan,
                lixia,
                lixia.replace(
                    "kind: district }",
                    `kind: district, hosting: { mode: §grandfathered, ${approval}, ends: 2027-12-31, ${ceiling} } }`,
                ),
            ],
        ],
        code: "pilotWithoutPlatform",
        en: ["tenant"],
        zh: ["tenant"],
    },
    {
        name: "a pilot without approval",
        edits: pilot(`§{ mode: grandfathered, ends: 2027-12-31, ${ceiling} }`),
        code: "pilotLacks",
        en: ['"approval"'],
        zh: ["approval"],
    },
    {
        name: "a pilot without end",
        edits: pilot(`§{ mode: grandfathered, ${approval}, ${ceiling} }`),
        code: "pilotLacks",
        en: ['"ends"'],
        zh: ["ends"],
    },
    {
        name: "a pilot without ceiling",
        edits: pilot(`§{ mode: grandfathered, ${approval}, ends: 2027-12-31 }`),
        code: "pilotLacks",
        en: ['"ceiling"'],
        zh: ["ceiling"],
    },
    {
        name: "a pilot that grew",
        edits: pilot(
            `{ mode: grandfathered, ${approval}, ends: 2027-12-31, ${ceiling} }`,
            pilotPlatform.replace(
                "{ vcpus: 8, memoryGiB: 16, storageGiB: 100 }",
                "{ vcpus: §12, memoryGiB: 16, storageGiB: 100 }",
            ),
        ),
        code: "pilotGrew",
        en: ["vcpus is 12", "ceiling is 8", "4 too much"],
        zh: ["不得扩容", "超出 4"],
    },
    {
        name: "a pilot that ends before its approval",
        edits: pilot(`{ mode: grandfathered, ${approval}, ends: §2014-12-31, ${ceiling} }`),
        code: "endsBeforeStart",
        en: ["2014-12-31", "2015-03-01"],
        zh: ["早于"],
    },
];

/** Changes that are right and must be taken. */
export const goodDivisions: readonly { readonly name: string; readonly edits: readonly Edit[] }[] = [
    {
        name: "a pilot with all that it needs",
        edits: pilot(`{ mode: grandfathered, ${approval}, ends: 2027-12-31, ${ceiling} }`),
    },
    { name: "a city that joined a self-built one", edits: [city('hosting: { mode: joined-city, host: "370100" }')] },
    {
        name: "a functional zone",
        edits: [
            [
                jinan,
                `- ${lixia}`,
                `- ${lixia}\n  - { code: "370176", title: { zh: 高新区, en: High-tech }, kind: functional-zone }`,
            ],
        ],
    },
];
