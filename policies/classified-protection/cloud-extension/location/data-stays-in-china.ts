import { notApplicable, pass, unknown, violation, type Judgement } from "../../../kernel/judgement";
import { hostOf, placeOfHost } from "../../../kernel/places/place";
import { textAt } from "../../../kernel/read";
import type { ResourceRule, RuleContext } from "../../../kernel/rule";
import { kubernetesTypes, openstackTypes } from "../support/types";
import { everyPlatform } from "../../../kernel/sites";

/** Type -> inputs that say where data go. */
const destinations: Readonly<Record<string, readonly string[]>> = {
    [openstackTypes.bucket]: ["containerSyncTo"],
    [kubernetesTypes.volume]: ["spec.nfs.server", "spec.csi.volumeAttributes.server"],
    "kubernetes:velero.io/v1:BackupStorageLocation": ["spec.config.s3Url", "spec.config.publicUrl"],
};

/** Copies, backups and network volumes of customers' data stay in China. */
export const dataStaysInChina: ResourceRule = {
    id: "classified-protection/data-stays-in-china",
    title: { zh: "数据及其副本存储于境内", en: "Data and their copies stay in China" },
    scope: "resource",
    severity: "critical",
    enforcement: "mandatory",
    unwaivable: true,
    clauses: ["GB/T 22239 8.2.4.5 a)"],
    why: {
        zh: "客户数据和个人信息出境须依法评估，同步和备份目标设在境外即构成出境。",
        en: "Data of customers and persons may leave China only after an assessment by law; a copy abroad has left it.",
    },
    reads: {
        zh: "对象容器的 containerSyncTo、持久卷的 NFS 服务器、备份存储位置的地址。",
        en: "containerSyncTo of object containers, NFS servers of persistent volumes, addresses of backup locations.",
    },
    remedy: {
        zh: "将同步、备份和存储目标改为已登记的境内云平台或机房。",
        en: "Send copies and backups to a registered platform or site in China.",
    },
    messages: {
        abroad: {
            zh: "{{resource}} 把数据送往境外的 {{host}}（{{input}}）。",
            en: "{{resource}} sends data to {{host}}, which is abroad ({{input}}).",
        },
        placeNotKnown: {
            zh: "{{resource}} 把数据送往 {{host}}（{{input}}），无法判断其是否位于境内。",
            en: "{{resource}} sends data to {{host}} ({{input}}); where that is can't be told.",
        },
    },
    types: Object.keys(destinations),
    examples: {
        good: [
            {
                type: openstackTypes.bucket,
                system: "sd-budget",
                inputs: { containerSyncTo: "https://objects.jinan.gov.cn/v1/AUTH_1/copy" },
            },
        ],
        bad: [
            {
                type: openstackTypes.bucket,
                system: "sd-budget",
                inputs: { containerSyncTo: "https://s3.eu-central-1.amazonaws.com/copy" },
            },
        ],
    },
    check(resource, context) {
        const found = (destinations[resource.type] ?? []).flatMap((input) => {
            const address = textAt(resource, input);
            return address === undefined ? [] : [judge(address, input, context)];
        });
        return found.length === 0 ? notApplicable : found;
    },
};

function judge(address: string, input: string, { estate }: RuleContext): Judgement {
    // Swift's own form, //realm/cluster/account/container: the cluster is a name of ours or nobody's.
    const [, cluster] = /^\/\/[^/]*\/([^/]*)/.exec(address) ?? [];
    if (cluster !== undefined) {
        const ours = everyPlatform(estate).some(
            ({ region, cloud, division }) => cluster === region || cluster === cloud || cluster === division,
        );
        return ours ? pass : unknown("placeNotKnown", { host: cluster, input });
    }
    const host = hostOf(address) ?? address;
    switch (placeOfHost(host, estate)) {
        case "china":
            return pass;
        case "abroad":
            return violation("abroad", { host, input });
        case "unknown":
            return unknown("placeNotKnown", { host, input });
    }
}
