import type { BadInput } from "../support/bad-input";

const province = "province.yaml";
const jinan = "city-370100-jinan.yaml";
const rizhao = "city-371100-rizhao.yaml";
const catalogue = "catalogue.yaml";

const existing =
    "kubernetes: { mode: existing, context: egov-province, ingressAddress: 10.37.63.10, capacity: { vcpus: 16, memoryGiB: 32, storageGiB: 200 } }";

/** A Magnum cluster in the place of the province's existing one. */
export function magnum(changes: Readonly<Record<string, string>> = {}): readonly [string, string, string] {
    let text =
        "kubernetes: { mode: magnum, version: v1.31.1, image: kylin-server-v10, masterFlavor: g1.medium, masterCount: 3, podCidr: 10.244.0.0/16, serviceCidr: 10.96.0.0/16, " +
        "nodeGroups: [{ name: workers, availabilityZone: az1, flavor: g1.medium, count: 3 }] }";
    for (const [from, to] of Object.entries(changes)) text = text.replace(from, to);
    return [province, existing, text];
}

/** Names that lead nowhere and names that are taken. */
export const referenceCases: readonly BadInput[] = [
    {
        name: "a department with the id of another",
        edits: [[rizhao, "id: rizhao-housing", "id: §sd-finance"]],
        code: "duplicateId",
        en: ['"sd-finance"', "province.yaml"],
        zh: ["重复"],
        also: ["unknownDepartment"],
    },
    {
        name: "a system with the id of a department",
        edits: [
            [rizhao, "id: rizhao-housing", "id: ¶rizhao-housing"],
            [rizhao, "id: rizhao-permits", "id: §rizhao-housing"],
        ],
        code: "duplicateId",
        en: ['"rizhao-housing"'],
        zh: ["重复"],
    },
    {
        name: "a role holder twice",
        edits: [[province, "{ id: sd-platform-owner", "{ id: §sd-it-authority"]],
        code: "duplicateRoleHolder",
        en: ['"sd-it-authority"'],
        zh: ["责任人"],
    },
    {
        name: "a flavor twice",
        edits: [[catalogue, "name: g1.medium", "name: §g1.small"]],
        code: "duplicateName",
        en: ['"g1.small"'],
        zh: ["重复"],
        also: ["unknownFlavor"],
    },
    {
        name: "a contract twice",
        edits: [["providers.yaml", "{ id: jinan-cloud", "{ id: §province-cloud"]],
        code: "duplicateName",
        en: ['"province-cloud"'],
        zh: ["重复"],
        also: ["unknownContract"],
    },
    {
        name: "two networks of a zone",
        edits: [
            [
                province,
                "{ zone: dedicated, cidr: 10.137.0.0/26 }",
                "{ zone: dedicated, cidr: 10.137.0.0/26 }\n      - { zone: §dedicated, cidr: 10.137.1.0/26 }",
            ],
        ],
        code: "duplicateName",
        en: ['"dedicated"'],
        zh: ["重复"],
    },
    {
        name: "two tiers with one name",
        edits: [[province, "- name: db\n", "- name: §app\n"]],
        code: "duplicateName",
        en: ['"app"'],
        zh: ["重复"],
        also: ["unknownPart"],
    },
    {
        name: "two volumes with one name",
        edits: [
            [
                province,
                "- { name: data, sizeGiB: 10, type: standard-encrypted }",
                "- { name: data, sizeGiB: 10, type: standard-encrypted }\n            - { name: §data, sizeGiB: 5, type: standard }",
            ],
        ],
        code: "duplicateName",
        en: ['"data"'],
        zh: ["重复"],
    },
    {
        name: "two endpoints with one name",
        edits: [
            [
                rizhao,
                "- { name: gateway, part: web, protocol: tcp, port: 8443, targetPort: 8443 }",
                "- { name: gateway, part: web, protocol: tcp, port: 8443, targetPort: 8443 }\n      - { name: §gateway, part: web, protocol: tcp, port: 8444, targetPort: 8443 }",
            ],
        ],
        code: "duplicateName",
        en: ['"gateway"'],
        zh: ["重复"],
    },
    {
        name: "two bandwidth classes for the same level-4 systems",
        edits: [
            [
                "catalogue.yaml",
                "- { name: silver, maxMbps: 1000 }",
                "- { name: silver, maxMbps: 1000, level4Importance: core }\n  - { name: gold, maxMbps: 2000, level4Importance: §core }",
            ],
        ],
        code: "duplicateName",
        en: ['"core"'],
        zh: ["重复"],
    },
    {
        name: "two availability zones with one name",
        edits: [
            [
                province,
                "- { name: az1, hosts: [compute-1, compute-2] }",
                "- { name: az1, hosts: [] }\n    - { name: §az1, hosts: [] }",
            ],
        ],
        code: "duplicateName",
        en: ['"az1"'],
        zh: ["重复"],
    },
    {
        name: "two node groups with one name",
        edits: [
            magnum({
                "count: 3 }": "count: 3 }, { name: §workers, availabilityZone: az1, flavor: g1.medium, count: 1 }",
            }),
        ],
        code: "duplicateName",
        en: ['"workers"'],
        zh: ["重复"],
    },
    {
        name: "two platforms on one cloud under one prefix",
        edits: [
            [province, "cloud: egov-province", "cloud: shared"],
            [province, "namePrefix: sd-", "namePrefix: e-"],
            [jinan, "cloud: egov-jinan", "cloud: §shared"],
            [jinan, "namePrefix: jn-", "namePrefix: e-"],
        ],
        code: "duplicateCloud",
        en: ["shared RegionOne e-"],
        zh: ["名称前缀"],
    },
    {
        name: "a VLAN twice on a physical network",
        edits: [[province, "vlan: 102", "vlan: §101"]],
        code: "duplicateVlan",
        en: ["physnet1:101"],
        zh: ["VLAN"],
    },
    {
        name: "a system of an unknown department",
        edits: [[jinan, "department: jinan-health", "department: §jinan-helth"]],
        code: "unknownDepartmentNear",
        en: ['"jinan-helth"', '"jinan-health"'],
        zh: ["jinan-health"],
    },
    {
        name: "a role holder of an unknown department",
        edits: [
            [
                province,
                "role: it-authority, department: sd-bigdata",
                "role: it-authority, department: §nothing-like-it",
            ],
        ],
        code: "unknownDepartment",
        en: ['"nothing-like-it"', "sd-finance"],
        zh: ["没有部门"],
    },
    {
        name: "a system of another file's department",
        edits: [[jinan, "department: jinan-health", "department: §sd-finance"]],
        code: "departmentOfOtherFile",
        en: ['"sd-finance"', province],
        zh: [province],
    },
    {
        name: "a department of an unknown division",
        edits: [[jinan, 'division: "370102"', 'division: §"370103"']],
        code: "unknownDivisionNear",
        en: ['"370103"', "370100"],
        zh: ["370100"],
    },
    {
        name: "a department of a division of another file",
        edits: [[jinan, 'division: "370102"', 'division: §"659999"']],
        code: "unknownDivision",
        en: ['"659999"', "370100, 370102"],
        zh: ["本文件没有"],
    },
    {
        name: "an unknown flavor",
        edits: [[province, "flavor: g1.medium", "flavor: §g1.medum"]],
        code: "unknownFlavorNear",
        en: ['"g1.medum"', '"g1.medium"'],
        zh: ["g1.medium"],
    },
    {
        name: "a flavor that is nothing like any",
        edits: [[province, "flavor: g1.medium", "flavor: §huge"]],
        code: "unknownFlavor",
        en: ['"huge"', "g1.small, g1.medium"],
        zh: ["没有规格"],
    },
    {
        name: "an unknown image",
        edits: [[rizhao, "image: kylin-server-v10", "image: §kylin-server-v11"]],
        code: "unknownImageNear",
        en: ["kylin-server-v10"],
        zh: ["kylin-server-v10"],
    },
    {
        name: "an image that is nothing like any",
        edits: [[rizhao, "image: kylin-server-v10", "image: §windows"]],
        code: "unknownImage",
        en: ['"windows"', "kylin-server-v10"],
        zh: ["没有镜像"],
    },
    {
        name: "an unknown volume type",
        edits: [[province, "sizeGiB: 10, type: standard-encrypted", "sizeGiB: 10, type: §standard-encryptd"]],
        code: "unknownVolumeTypeNear",
        en: ["standard-encrypted"],
        zh: ["standard-encrypted"],
    },
    {
        name: "a volume type that is nothing like any",
        edits: [[province, "sizeGiB: 10, type: standard-encrypted", "sizeGiB: 10, type: §ssd"]],
        code: "unknownVolumeType",
        en: ['"ssd"', "standard-encrypted, national-encrypted, standard"],
        zh: ["没有云硬盘类型"],
    },
    {
        name: "an unknown QoS policy",
        edits: [[province, "qosPolicy: silver", "qosPolicy: §sliver"]],
        code: "unknownQosPolicyNear",
        en: ["silver"],
        zh: ["silver"],
    },
    {
        name: "a QoS policy that is nothing like any",
        edits: [
            [
                province,
                "management: { block: 10.237.0.0/18,",
                "management: { block: 10.237.0.0/18, qosPolicy: §platinum,",
            ],
        ],
        code: "unknownQosPolicy",
        en: ['"platinum"', "silver"],
        zh: ["没有带宽等级"],
    },
    {
        name: "an unknown product",
        edits: [[catalogue, "product: kylin-server", "product: §kylin-servr"]],
        code: "unknownProductNear",
        en: ["kylin-server"],
        zh: ["kylin-server"],
    },
    {
        name: "a product that is nothing like any",
        edits: [[catalogue, "product: kylin-server", "product: §uos"]],
        code: "unknownProduct",
        en: ['"uos"'],
        zh: ["没有可信产品"],
    },
    {
        name: "an image of a mistyped registry",
        edits: [[province, 'image: "registry.egov.example/base/nginx', 'image: §"registry.egov.example/bases/nginx']],
        code: "unknownRegistryNear",
        en: ["registry.egov.example/base"],
        zh: ["镜像仓库"],
    },
    {
        name: "an image of another registry whose name begins the same",
        edits: [[province, 'image: "registry.egov.example/base/nginx', 'image: §"docker.io/nginx']],
        code: "unknownRegistry",
        en: ["docker.io"],
        zh: ["镜像仓库"],
    },
    {
        name: "an unknown provider",
        edits: [[province, "provider: { id: provider-a", "provider: { id: §provider-b"]],
        code: "unknownProviderNear",
        en: ["provider-a"],
        zh: ["provider-a"],
    },
    {
        name: "a provider that is nothing like any",
        edits: [[province, "provider: { id: provider-a", "provider: { id: §inspur"]],
        code: "unknownProvider",
        en: ['"inspur"', "provider-a"],
        zh: ["没有服务商"],
    },
    {
        name: "an unknown contract",
        edits: [[province, "contract: province-cloud", "contract: §provinces-cloud"]],
        code: "unknownContractNear",
        en: ["province-cloud"],
        zh: ["province-cloud"],
    },
    {
        name: "a contract that is nothing like any",
        edits: [[province, "contract: province-cloud", "contract: §other"]],
        code: "unknownContract",
        en: ['"other"', "province-cloud, jinan-cloud"],
        zh: ["没有合同"],
    },
    {
        name: "an unknown availability zone",
        edits: [magnum({ "availabilityZone: az1": "availabilityZone: §azl" })],
        code: "unknownAvailabilityZoneNear",
        en: ["az1"],
        zh: ["az1"],
    },
    {
        name: "an availability zone that is nothing like any",
        edits: [magnum({ "availabilityZone: az1": "availabilityZone: §zone-9" })],
        code: "unknownAvailabilityZone",
        en: ['"zone-9"', "az1"],
        zh: ["没有可用区"],
    },
    {
        name: "an unknown image of a cluster",
        edits: [magnum({ "image: kylin-server-v10": "image: §kylin" })],
        code: "unknownImage",
        en: ['"kylin"'],
        zh: ["没有镜像"],
    },
    {
        name: "a site in another province",
        edits: [[province, 'site: "370100"', 'site: §"110000"']],
        code: "siteOutsideProvince",
        en: ['"110000"', "370000"],
        zh: ["370000"],
        also: ["seatUnknown"],
    },
];
