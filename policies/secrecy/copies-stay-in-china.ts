import { notApplicable, unknown, type Judgement } from "../kernel/judgement";
import { textAt } from "../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../kernel/rule";
import { judgeAddress, judgeRegion, placeMessages } from "./judge-place";
import { everyPlatform } from "../kernel/sites";

const container = "openstack:objectstorage/container:Container";
const backupStore = "kubernetes:velero.io/v1:BackupStorageLocation";
const snapshotStore = "kubernetes:velero.io/v1:VolumeSnapshotLocation";

/** Where data is copied to is in China too. Nobody can waive it. */
export const copiesStayInChina: ResourceRule = {
    id: "secrecy/copies-stay-in-china",
    title: { zh: "同步与备份目标须在境内", en: "Targets of copies and backups are in China" },
    scope: "resource",
    severity: "critical",
    enforcement: "mandatory",
    unwaivable: true,
    clauses: ["LZBF 2015-7 13", "GB/T 22239 8.2.4.5 a)"],
    why: {
        zh: "客户数据及其副本须存储于中国境内，向境外同步或备份即为数据出境。",
        en: "Data of customers and all copies of it are stored in China; a sync or backup abroad takes them out.",
    },
    reads: {
        zh: "对象存储容器的 containerSyncTo，Velero 备份位置的 s3Url、publicUrl 和 region。",
        en: "containerSyncTo of object store containers; s3Url, publicUrl and region of Velero's backup locations.",
    },
    remedy: {
        zh: "将目标改为省内灾备中心或其他境内站点。不得申请豁免。",
        en: "Copy to the disaster-recovery site of the province or another site in China. There is no waiver.",
    },
    messages: {
        ...placeMessages,
        realmUnknown: {
            zh: "{{resource}} 同步到集群 {{value}}，不是本省登记的平台，无法判断是否在境内。",
            en: "{{resource}} syncs to the cluster {{value}}, which is no platform of the estate, so it can't be told where that is.",
        },
    },
    types: [container, backupStore, snapshotStore],
    examples: {
        good: [{ type: container, system: "sd-budget", inputs: { containerSyncTo: "//egov/egov-jinan/AUTH_1/copy" } }],
        bad: [
            {
                type: container,
                system: "sd-budget",
                inputs: { containerSyncTo: "https://s3.us-east-1.amazonaws.com/copy" },
            },
        ],
    },
    check(resource, context) {
        return resource.type === container ? judgeSync(resource, context) : judgeStore(resource, context);
    },
};

function judgeSync(resource: StackResource, { estate }: RuleContext): Judgement | Judgement[] {
    const target = textAt(resource, "containerSyncTo") ?? "";
    if (target === "") return notApplicable;
    const realm = /^\/\/[^/]+\/([^/]+)\//.exec(target);
    if (realm === null) return judgeAddress("containerSyncTo", target, estate);
    const value = realm[1] ?? "";
    const known = everyPlatform(estate).flatMap(({ cloud, region }) => [cloud, region]);
    return known.some((name) => name.toLowerCase() === value.toLowerCase()) ? [] : unknown("realmUnknown", { value });
}

function judgeStore(resource: StackResource, { estate }: RuleContext): Judgement | Judgement[] {
    const urls = ["spec.config.s3Url", "spec.config.publicUrl"].flatMap((path) => {
        const url = textAt(resource, path);
        return url === undefined ? [] : [[path, url] as const];
    });
    const region = textAt(resource, "spec.config.region");
    if (urls.length === 0 && region === undefined) return notApplicable;
    const found = urls.flatMap(([path, url]) => judgeAddress(path, url, estate));
    // Object stores of one's own take any region; only without an address does it say where the store is.
    return urls.length > 0 ? found : judgeRegion("spec.config.region", region ?? "", estate);
}
