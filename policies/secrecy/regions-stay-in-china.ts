import { notApplicable, violation, type Judgement } from "../kernel/judgement";
import { isSet, textAt } from "../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../kernel/rule";
import { judgeRegion, placeMessages } from "./judge-place";
import { placeOfRegion } from "../kernel/places/place";

const openstack = "pulumi:providers:openstack";
const volume = "openstack:blockstorage/volume:Volume";

/** Providers of clouds that stand abroad; some have regions in China. */
const foreignClouds =
    /^pulumi:providers:(aws|aws-native|azure|azure-native|azuread|gcp|google-native|digitalocean|linode|vultr|oci|ibm|hcloud|ovh|scaleway|civo|exoscale|cloudflare)$/;

/** Where the cloud stands decides where the data is: regions abroad are out of the question. Nobody can waive it. */
export const regionsStayInChina: ResourceRule = {
    id: "secrecy/regions-stay-in-china",
    title: { zh: "云区域须在境内", en: "Regions are in China" },
    scope: "resource",
    severity: "critical",
    enforcement: "mandatory",
    unwaivable: true,
    clauses: ["LZBF 2015-7 13", "GB/T 22239 8.2.1.1"],
    why: {
        zh: "云计算基础设施和政务数据须位于中国境内。",
        en: "The infrastructure of the cloud and the data of government stay in China.",
    },
    reads: {
        zh: "OpenStack 资源和连接的 region、端点的 endpointRegion，以及境外云厂商的连接。",
        en: "region of OpenStack resources and connections, endpointRegion of endpoints, connections to clouds from abroad.",
    },
    remedy: {
        zh: "改用本省平台登记的区域；已存放的数据按出境规定处置。不得申请豁免。",
        en: "Use a region that the estate's platforms declare, and deal with what is abroad already. There is no waiver.",
    },
    messages: {
        ...placeMessages,
        foreignCloud: {
            zh: "{{resource}} 连接境外云 {{cloud}}，且未指定境内区域。",
            en: "{{resource}} connects to {{cloud}}, a cloud from abroad, and names no region in China.",
        },
    },
    types: "all",
    examples: {
        good: [{ type: volume, system: "sd-budget", inputs: { region: "RegionOne" } }],
        bad: [{ type: openstack, inputs: { region: "us-east-1" } }],
    },
    check(resource, context) {
        const cloud = foreignClouds.exec(resource.type)?.[1];
        if (cloud !== undefined) return judgeForeignCloud(resource, cloud, context);
        if (resource.type !== openstack && !resource.type.startsWith("openstack:")) return notApplicable;
        const inputs = ["region", "endpointRegion"].filter((input) => isSet(resource, input));
        if (inputs.length === 0) return notApplicable;
        return inputs.flatMap((input) => judgeRegion(input, textAt(resource, input) ?? "", context.estate));
    },
};

function judgeForeignCloud(resource: StackResource, cloud: string, { estate }: RuleContext): Judgement[] {
    const region = textAt(resource, "region") ?? "";
    return placeOfRegion(region, estate) === "china" ? [] : [violation("foreignCloud", { cloud })];
}
