import type { BadInput } from "../support/bad-input";
import { magnum } from "./references";

const province = "province.yaml";
const jinan = "city-370100-jinan.yaml";
const rizhao = "city-371100-rizhao.yaml";

/** Addresses and sizes that do not fit. */
export const resourceCases: readonly BadInput[] = [
    {
        name: "blocks of the plan that overlap",
        edits: [["estate.yaml", "management: 10.237.0.0/16", "management: §10.0.0.0/8"]],
        code: "blocksOverlap",
        en: ["10.0.0.0/8 overlaps", "estate.yaml"],
        zh: ["重叠"],
        also: ["blocksOverlap"],
    },
    {
        name: "a platform's block outside the plan",
        edits: [
            ["estate.yaml", "management: 10", "management: ¶10"],
            [jinan, "management: { block: 10.237.64.0/18", "management: { block: §10.238.64.0/18"],
        ],
        code: "blockOutsidePlan",
        en: ["10.238.64.0/18", "10.237.0.0/16"],
        zh: ["地址规划"],
    },
    {
        name: "platforms whose blocks overlap",
        edits: [
            [jinan, "management: { block: 10.237.64.0/18", "management: { block: §10.237.32.0/19"],
            [province, "management: { block: 10.237.0.0/18", "management: { block: ¶10.237.0.0/18"],
        ],
        code: "blocksOverlap",
        en: ["10.237.32.0/19", province],
        zh: ["重叠"],
    },
    {
        name: "external networks that overlap",
        edits: [
            [
                jinan,
                "external: { cidr: 198.51.100.0/24, gateway: 198.51.100.1,",
                "external: { cidr: §192.0.2.128/25, gateway: 192.0.2.129,",
            ],
            [jinan, "start: 198.51.100.10, end: 198.51.100.200", "start: 192.0.2.130, end: 192.0.2.200"],
            [province, "external: { cidr: 192.0.2.0/24", "external: { cidr: ¶192.0.2.0/24"],
        ],
        code: "blocksOverlap",
        en: ["192.0.2.128/25 overlaps 192.0.2.0/24"],
        zh: ["重叠"],
    },
    {
        name: "an external network inside the plan",
        edits: [
            [
                province,
                "external: { cidr: 192.0.2.0/24, gateway: 192.0.2.1,",
                "external: { cidr: §172.20.9.0/24, gateway: 172.20.9.1,",
            ],
            [province, "start: 192.0.2.10, end: 192.0.2.200", "start: 172.20.9.10, end: 172.20.9.20"],
        ],
        code: "blocksOverlap",
        en: ["172.20.0.0/16"],
        zh: ["重叠"],
    },
    {
        name: "a transit block outside its zone",
        edits: [[province, "transit: 10.37.63.0/24", "transit: §10.37.64.0/24"]],
        code: "transitOutsideBlock",
        en: ["10.37.64.0/24", "10.37.0.0/18"],
        zh: ["互联网段"],
    },
    {
        name: "a department outside its zone",
        edits: [
            [jinan, "common: { block: 10", "common: { block: ¶10"],
            [jinan, "cidr: 10.37.64.64/26", "cidr: §10.99.0.0/26"],
        ],
        code: "networkOutsideZone",
        en: ["10.99.0.0/26", "10.37.64.0/18"],
        zh: ["承载平台"],
    },
    {
        name: "a department of a joined city outside the host's zone",
        edits: [
            [province, "common: { block: 10", "common: { block: ¶10"],
            [rizhao, "cidr: 10.37.1.0/26", "cidr: §10.37.65.0/26"],
        ],
        code: "networkOutsideZone",
        en: ["10.37.65.0/26", "10.37.0.0/18"],
        zh: ["承载平台"],
    },
    {
        name: "more departments than the transit block has addresses for routers",
        edits: [
            [jinan, "transit: 10.37.127.0/24", "transit: ¶10.37.127.0/30"],
            [jinan, "zone: common, cidr: 10.37.64.0/26", "zone: §common, cidr: 10.37.64.0/26"],
        ],
        code: "routersExhausted",
        en: ["0 routers", "10.37.127.0/30"],
        zh: ["路由器地址"],
    },
    {
        name: "departments that overlap",
        edits: [
            [jinan, "cidr: 10.37.64.0/26", "cidr: ¶10.37.64.0/26"],
            [jinan, "cidr: 10.37.64.64/26", "cidr: §10.37.64.32/27"],
        ],
        code: "blocksOverlap",
        en: ["10.37.64.32/27 overlaps 10.37.64.0/26"],
        zh: ["重叠"],
    },
    {
        name: "a department in the transit block",
        edits: [[province, "cidr: 10.37.0.64/26", "cidr: §10.37.63.0/26"]],
        code: "blocksOverlap",
        en: ["10.37.63.0/24"],
        zh: ["重叠"],
    },
    {
        name: "departments of two cities on one platform that overlap",
        edits: [[rizhao, "cidr: 10.37.1.0/26", "cidr: §10.37.0.64/26"]],
        code: "blocksOverlap",
        en: [province],
        zh: [province],
    },
    {
        name: "a gateway outside its network",
        edits: [[province, "gateway: 192.0.2.1,", "gateway: §192.0.3.1,"]],
        code: "addressOutsideBlock",
        en: ["192.0.3.1", "192.0.2.0/24"],
        zh: ["192.0.2.0/24"],
    },
    {
        name: "a pool that leaves its network",
        edits: [[province, "end: 192.0.2.200", "end: §192.0.3.9"]],
        code: "addressOutsideBlock",
        en: ["192.0.3.9"],
        zh: ["192.0.3.9"],
    },
    {
        name: "a pool that ends before it starts",
        edits: [[province, "end: 192.0.2.200", "end: §192.0.2.9"]],
        code: "poolBackwards",
        en: ["192.0.2.9", "192.0.2.10"],
        zh: ["早于起始地址"],
    },
    {
        name: "a gateway inside the pool",
        edits: [[province, "gateway: 192.0.2.1,", "gateway: §192.0.2.50,"]],
        code: "gatewayInPool",
        en: ["192.0.2.50"],
        zh: ["网关"],
    },
    {
        name: "pods on a zone's addresses",
        edits: [magnum({ "podCidr: 10.244.0.0/16": "podCidr: §10.37.0.0/16" })],
        code: "blocksOverlap",
        en: ["10.37.0.0/18"],
        zh: ["重叠"],
    },
    {
        name: "services on the pods' addresses",
        edits: [magnum({ "serviceCidr: 10.96.0.0/16": "serviceCidr: §10.244.128.0/17" })],
        code: "blocksOverlap",
        en: ["10.244.0.0/16"],
        zh: ["重叠"],
    },
    {
        name: "quotas above capacity times overcommit",
        edits: [
            [jinan, "storageGiB: 100, loadBalancers", "storageGiB: ¶960, loadBalancers"],
            [jinan, "storageGiB: 50, loadBalancers", "storageGiB: ¶50, loadBalancers"],
            [jinan, "memoryGiB: 64, storageGiB: 1000", "memoryGiB: 64, storageGiB: §1000"],
        ],
        code: "quotasAboveCapacity",
        en: ["storageGiB", "2 departments add up to 1010", "1000 × 1", "10 too much"],
        zh: ["合计 1010", "超出 10"],
    },
    {
        name: "quotas of joined cities counted on the host",
        edits: [
            [rizhao, "vcpus: 8, memoryGiB: 8", "vcpus: 300, memoryGiB: 8"],
            [province, "capacity: { vcpus: 64", "capacity: { vcpus: §64"],
        ],
        code: "quotasAboveCapacity",
        en: ["add up to 344", "256 (64 × 4)", "88 too much"],
        zh: ["超出 88"],
    },
    {
        name: "systems above their department's instances",
        edits: [
            [province, "quota: { instances: 10, vcpus: 20", "quota: { instances: §3, vcpus: 20"],
            [province, "- id: sd-budget", "- ¶id: sd-budget"],
        ],
        code: "systemsAboveQuota",
        en: ["instances", "take 4", "quota is 3", "1 too much"],
        zh: ["共需 4", "超出 1"],
    },
    {
        name: "systems above their department's vCPUs",
        edits: [[province, "quota: { instances: 10, vcpus: 20", "quota: { instances: 10, vcpus: §5"]],
        code: "systemsAboveQuota",
        en: ["vcpus", "take 6"],
        zh: ["共需 6"],
    },
    {
        name: "systems above their department's memory",
        edits: [[province, "memoryGiB: 20, volumes: 10", "memoryGiB: §2, volumes: 10"]],
        code: "systemsAboveQuota",
        en: ["memoryGiB", "take 3"],
        zh: ["共需 3"],
    },
    {
        name: "systems above their department's volumes",
        edits: [[province, "memoryGiB: 20, volumes: 10", "memoryGiB: 20, volumes: §1"]],
        code: "systemsAboveQuota",
        en: ["volumes", "take 2"],
        zh: ["共需 2"],
    },
    {
        name: "systems above their department's storage",
        edits: [[province, "storageGiB: 200, loadBalancers: 2", "storageGiB: §15, loadBalancers: 2"]],
        code: "systemsAboveQuota",
        en: ["storageGiB", "take 20"],
        zh: ["共需 20"],
    },
    {
        name: "systems above their department's load balancers",
        edits: [[province, "storageGiB: 200, loadBalancers: 2", "storageGiB: 200, loadBalancers: §0"]],
        code: "systemsAboveQuota",
        en: ["loadBalancers", "take 1"],
        zh: ["共需 1"],
    },
    {
        name: "containers above an existing cluster",
        edits: [
            [
                province,
                "capacity: { vcpus: 16, memoryGiB: 32, storageGiB: 200 } }",
                "capacity: { vcpus: §1, memoryGiB: 32, storageGiB: 200 } }",
            ],
            [province, "cpuMillis: 250", "cpuMillis: 300"],
            [province, "cpuMillis: 500", "cpuMillis: 250"],
        ],
        code: "containersAboveCluster",
        en: ["vcpus", "ask for 1.1", "holds 1", "0.1 too much"],
        zh: ["超出 0.1"],
    },
    {
        name: "containers above the node groups",
        edits: [magnum({ "nodeGroups: [": "nodeGroups: §[" }), [province, "cpuMillis: 500", "cpuMillis: 2800"]],
        code: "containersAboveCluster",
        en: ["6.1", "holds 6"],
        zh: ["集群容量为 6"],
    },
    {
        name: "a flavor with too little disk for the image",
        edits: [
            ["catalogue.yaml", "minDiskGiB: 1", "minDiskGiB: 2"],
            [rizhao, "flavor: g1.small, count: 1 }", "flavor: §g1.small, count: 1 }"],
        ],
        code: "flavorTooSmall",
        en: ["g1.small", "kylin-server-v10", "diskGiB is 1", "needs 2"],
        zh: ["至少需要 2"],
        also: ["flavorTooSmall", "flavorTooSmall", "flavorTooSmall"],
    },
    {
        name: "a node's flavor with too little memory for the image",
        edits: [
            ["catalogue.yaml", "minMemoryMiB: 64", "minMemoryMiB: 1024"],
            ["catalogue.yaml", "memoryMiB: 512", "memoryMiB: 1024"],
            [
                "catalogue.yaml",
                "name: g1.medium, vcpus: 2, memoryMiB: 1024",
                "name: g1.medium, vcpus: 2, memoryMiB: 512",
            ],
            magnum({
                "masterFlavor: g1.medium": "masterFlavor: §g1.medium",
                "flavor: g1.medium, count": "flavor: g1.small, count",
            }),
        ],
        code: "flavorTooSmall",
        en: ["memoryMiB is 512"],
        zh: ["g1.medium"],
        also: ["flavorTooSmall"],
    },
    {
        name: "fewer nodes at most than there are",
        edits: [magnum({ "count: 3 }": "count: 3, maxCount: §2 }" })],
        code: "maxBelowCount",
        en: ["maxCount 2", "3 nodes"],
        zh: ["节点数 3"],
    },
];
