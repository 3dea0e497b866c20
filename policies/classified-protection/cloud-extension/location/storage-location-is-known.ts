import { notApplicable, pass, unknown, violation } from "../../../kernel/judgement";
import { isSet } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { isRegistered, regionOf } from "../support/regions";
import { hostOf } from "../support/tenancy";
import { kubernetesTypes, openstackTypes } from "../support/types";

/** For whatever holds data somebody can say in which data centre it is: that of its owner's platform. */
export const storageLocationIsKnown: ResourceRule = {
    id: "classified-protection/storage-location-is-known",
    title: { zh: "数据存储位置可查询", en: "Where data are stored is known" },
    scope: "stack",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.4.6 b)"],
    why: {
        zh: "客户须能查到其数据和备份存放的机房；存储与所属云平台不一致时，查询结果就不真实。",
        en: "A customer has to be told in which data centre its data are; storage outside its platform makes the answer wrong.",
    },
    reads: {
        zh: "存储资源及其提供者的 region、归属标签、所属云平台的 region 和 site。",
        en: "region of storage and of its provider, ownership, region and site of the owner's platform.",
    },
    remedy: {
        zh: "把存储放到所属云平台的区域，或补充归属标签以便确定其云平台。",
        en: "Keep the storage in the region of its owner's platform, or tag its owner so that the platform is known.",
    },
    messages: {
        unregistered: {
            zh: "{{resource}} 存放在未登记的区域 {{region}}，机房位置无从查询。",
            en: "{{resource}} is in region {{region}}, which no platform has: nobody can say where its data are.",
        },
        elsewhere: {
            zh: "{{resource}} 存放在区域 {{region}}，而其所属云平台的区域是 {{expected}}。",
            en: "{{resource}} is in region {{region}}; the platform of its owner has {{expected}}.",
        },
        placeNotStated: {
            zh: "{{resource}} 既无区域也无归属，无法查询其存储位置。",
            en: "{{resource}} names neither a region nor an owner: where it is stored can't be told.",
        },
    },
    types: [
        openstackTypes.bucket,
        openstackTypes.database,
        openstackTypes.share,
        openstackTypes.volume,
        kubernetesTypes.claim,
        kubernetesTypes.statefulSet,
    ],
    examples: {
        good: [{ type: openstackTypes.volume, system: "sd-budget", inputs: { size: 10, region: "RegionOne" } }],
        bad: [{ type: openstackTypes.volume, system: "sd-budget", inputs: { size: 10, region: "RegionTwo" } }],
    },
    check(resource, context) {
        if (resource.type === kubernetesTypes.statefulSet && !isSet(resource, "spec.volumeClaimTemplates[0]"))
            return notApplicable;
        const platform = hostOf(resource, context);
        const region = regionOf(resource, context);
        if (region === undefined) return platform === undefined ? unknown("placeNotStated") : pass;
        if (!isRegistered(region, context.estate)) return violation("unregistered", { region });
        return platform === undefined || platform.region === region
            ? pass
            : violation("elsewhere", { region, expected: platform.region });
    },
};
