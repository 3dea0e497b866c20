import type { EstateModel } from "../../infra/estate/model";
import { notApplicable } from "../kernel/judgement";
import { keysAt, textAt, textsAt } from "../kernel/read";
import type { ResourceRule, StackResource } from "../kernel/rule";
import { isUnknown, plain } from "../kernel/values";
import { judgeAddress, placeMessages } from "./judge-place";
import { everyPlatform } from "../kernel/sites";

const openstack = "pulumi:providers:openstack";
const kubernetes = "pulumi:providers:kubernetes";
const endpoint = "openstack:identity/endpointV3:EndpointV3";
const image = "openstack:images/image:Image";
const template = "openstack:containerinfra/clusterTemplate:ClusterTemplate";
const cluster = "openstack:containerinfra/cluster:Cluster";
const subnet = "openstack:networking/subnet:Subnet";

/** Type -> inputs that are an address, or a list of them. */
const addresses: Readonly<Record<string, { readonly one?: readonly string[]; readonly many?: readonly string[] }>> = {
    [openstack]: { one: ["authUrl"] },
    [kubernetes]: { one: ["host"] },
    [endpoint]: { one: ["url"] },
    [image]: { one: ["imageSourceUrl"] },
    [template]: { one: ["httpProxy", "httpsProxy"] },
    [cluster]: { one: ["discoveryUrl"] },
};
const nameServers: Readonly<Record<string, { readonly one?: readonly string[]; readonly many?: readonly string[] }>> = {
    [template]: { one: ["dnsNameserver"] },
    [subnet]: { many: ["dnsNameservers"] },
};

/** The addresses that the platform talks to are in China. Nobody can waive it. */
export const endpointsStayInChina: ResourceRule = {
    id: "secrecy/endpoints-stay-in-china",
    title: { zh: "服务端点须在境内", en: "Endpoints are in China" },
    scope: "resource",
    severity: "critical",
    enforcement: "mandatory",
    unwaivable: true,
    clauses: ["LZBF 2015-7 13", "GB/T 22239 8.2.1.1"],
    why: {
        zh: "认证、镜像、代理、域名解析等端点位于境外，即把政务数据或其线索送往境外。",
        en: "Identity, images, proxies and name servers abroad send data of government, or traces of it, out of the country.",
    },
    reads: {
        zh: "连接的 authUrl、host 和 endpointOverrides，端点的 url，镜像来源，集群代理和发现地址，域名服务器。",
        en: "authUrl, host and endpointOverrides of connections, url of endpoints, sources of images, proxies and discovery of clusters, name servers.",
    },
    remedy: {
        zh: "改用省内或境内的端点，并在目录中登记镜像来源和仓库。不得申请豁免。",
        en: "Use endpoints in the province or in China, and declare sources of images in the catalogue. There is no waiver.",
    },
    messages: placeMessages,
    types: [openstack, kubernetes, endpoint, image, template, cluster, subnet],
    examples: {
        good: [{ type: endpoint, inputs: { url: "https://keystone.sd.gov.cn:5000" } }],
        bad: [{ type: image, inputs: { imageSourceUrl: "https://cloud-images.ubuntu.com/jammy.img" } }],
    },
    check(resource, { estate }) {
        const found = [...addressesOf(resource, isDeclared(resource, estate) ? ["authUrl"] : [])];
        if (found.length === 0) return notApplicable;
        return found.flatMap(([path, address]) => judgeAddress(path, address, estate));
    },
};

/** A connection to a region of the estate: where that is is known, although its address comes from the credentials. */
function isDeclared(resource: StackResource, estate: EstateModel): boolean {
    return (
        isUnknown(plain(resource.inputs["authUrl"])) &&
        everyPlatform(estate).some(({ region }) => region === textAt(resource, "region"))
    );
}

function* addressesOf(resource: StackResource, skip: readonly string[]): Iterable<readonly [string, string]> {
    for (const table of [addresses, nameServers]) {
        const { one = [], many = [] } = table[resource.type] ?? {};
        for (const input of one) if (!skip.includes(input)) yield* some(input, textAt(resource, input));
        for (const input of many)
            for (const [index, address] of textsAt(resource, input).entries()) yield [`${input}[${index}]`, address];
    }
    for (const key of keysAt(resource, "endpointOverrides"))
        yield* some(`endpointOverrides.${key}`, textAt(resource, `endpointOverrides.${key}`));
}

function* some(path: string, address: string | undefined): Iterable<readonly [string, string]> {
    if (address !== undefined && address !== "") yield [path, address];
}
