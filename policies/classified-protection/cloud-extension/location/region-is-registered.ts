import { notApplicable, pass, unknown, violation, type Judgement } from "../../../kernel/judgement";
import { hostOf, placeOfHost } from "../../../kernel/places/place";
import { isSet, textAt } from "../../../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";
import { isRegistered, knownTextAt } from "../support/regions";
import { openstackTypes, providerTypes } from "../support/types";

/** What makes a data centre: machines, data, networks and the services' own addresses. Rules and rights follow these. */
const placed = [
    openstackTypes.bucket,
    openstackTypes.cluster,
    openstackTypes.database,
    openstackTypes.endpoint,
    openstackTypes.image,
    openstackTypes.instance,
    openstackTypes.keyOrder,
    openstackTypes.loadBalancer,
    openstackTypes.network,
    openstackTypes.nodeGroup,
    openstackTypes.port,
    openstackTypes.router,
    openstackTypes.secret,
    openstackTypes.share,
    openstackTypes.volume,
];

/** Everything of OpenStack is in a region of a registered platform, and its services answer at addresses in China. */
export const regionIsRegistered: ResourceRule = {
    id: "classified-protection/region-is-registered",
    title: { zh: "资源只在已登记的境内区域", en: "Resources are in registered regions only" },
    scope: "resource",
    severity: "critical",
    enforcement: "mandatory",
    unwaivable: true,
    clauses: ["GB/T 22239 8.2.1.1"],
    why: {
        zh: "未登记的区域或境外地址会使基础设施脱离境内监管。",
        en: "A region that nobody registered, or an address abroad, takes infrastructure out of supervision.",
    },
    reads: {
        zh: "OpenStack 提供者、云主机、存储、网络和密钥的 region、端点的 endpointRegion 与 url、提供者的 authUrl；各云平台登记的 region。",
        en: "region of providers, machines, storage, networks and keys of OpenStack, endpointRegion and url of endpoints, authUrl of providers; region of the estate's platforms.",
    },
    remedy: {
        zh: "改用省市云平台登记的区域；新区域须先在云平台中登记其机房所在地。",
        en: "Use the region of a platform of the estate; a new region needs a platform with its site first.",
    },
    messages: {
        unregistered: {
            zh: "{{resource}} 位于区域 {{region}}，不是任何已登记云平台的区域。",
            en: "{{resource}} is in region {{region}}, which no platform of the estate has.",
        },
        abroad: {
            zh: "{{resource}} 指向境外地址 {{host}}。",
            en: "{{resource}} points to {{host}}, which is abroad.",
        },
        placeNotKnown: {
            zh: "{{resource}} 指向 {{host}}，无法判断其是否位于境内。",
            en: "{{resource}} points to {{host}}; where that is can't be told.",
        },
    },
    types: [providerTypes.openstack, ...placed],
    examples: {
        good: [{ type: openstackTypes.volume, system: "sd-budget", inputs: { size: 10, region: "RegionOne" } }],
        bad: [{ type: openstackTypes.volume, system: "sd-budget", inputs: { size: 10, region: "Frankfurt" } }],
    },
    check(resource, context) {
        const isProvider = resource.type === providerTypes.openstack;
        const found: Judgement[] = ["region", "endpointRegion"].flatMap((input) =>
            judgeRegion(resource, input, context),
        );
        // An address that is only known later is that of the region beside it, which was judged.
        if (isProvider) found.push(...judgeAddress(knownTextAt(resource, "authUrl"), context));
        if (resource.type === openstackTypes.endpoint) found.push(...judgeAddress(textAt(resource, "url"), context));
        return found.length === 0 ? notApplicable : found;
    },
};

function judgeRegion(resource: StackResource, input: string, { estate }: RuleContext): Judgement[] {
    if (!isSet(resource, input)) return [];
    const region = textAt(resource, input) ?? "";
    return [isRegistered(region, estate) ? pass : violation("unregistered", { region })];
}

function judgeAddress(address: string | undefined, { estate }: RuleContext): Judgement[] {
    const host = hostOf(address ?? "");
    if (host === undefined) return [];
    switch (placeOfHost(host, estate)) {
        case "china":
            return [pass];
        case "abroad":
            return [violation("abroad", { host })];
        case "unknown":
            return [unknown("placeNotKnown", { host })];
    }
}
