import type { PlatformModel } from "../../../infra/estate/model";
import { notApplicable, pass, unknown, violation, type Judgement } from "../../kernel/judgement";
import { textAt } from "../../kernel/read";
import type { ResourceRule, RuleContext, StackPlace, StackResource } from "../../kernel/rule";

const cloudType = "pulumi:providers:openstack";
const clusterType = "pulumi:providers:kubernetes";

/** The connections of a tenants stack lead to the platforms that host its divisions, and to no other cloud. */
export const tenantsRunOnTheirHost: ResourceRule = {
    id: "consolidation/tenants-run-on-their-host",
    title: { zh: "租户资源只在其承载平台上", en: "Tenants run on the platform that hosts them" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["LZBF 2015-7 2"],
    why: {
        zh: "承载方式决定系统运行在哪个平台；连接到其他云即绕过集约化建设。",
        en: "The hosting mode says which platform a division runs on; a connection to another cloud goes round the consolidation.",
    },
    reads: {
        zh: "租户栈的 OpenStack 连接的 cloud、region 和 Kubernetes 连接的 context，与承载平台比对。",
        en: "cloud and region of OpenStack connections and context of Kubernetes connections of tenants stacks, against the hosting platforms.",
    },
    remedy: {
        zh: "改用承载平台的 cloud、region 和 context；承载方式有变的，先调整 hosting。",
        en: "Use cloud, region and context of the hosting platform; where the hosting changes, change hosting in the estate first.",
    },
    messages: {
        otherCloud: {
            zh: "{{resource}} 连接到 {{value}}，而承载平台是 {{allowed}}。",
            en: "{{resource}} connects to {{value}}; the hosting platform is {{allowed}}.",
        },
        cloudNotStated: {
            zh: "{{resource}} 未写明 cloud 和 region，取决于运行环境，无法判断。",
            en: "{{resource}} states neither cloud nor region; the environment decides, so it can't be told.",
        },
    },
    types: [cloudType, clusterType],
    examples: {
        good: [{ type: cloudType, system: "sd-budget", inputs: { cloud: "egov-province", region: "RegionOne" } }],
        bad: [{ type: cloudType, system: "sd-budget", inputs: { cloud: "own-cloud", region: "RegionOne" } }],
    },
    check(resource, context) {
        const stack = context.stackOf(resource);
        if (stack.kind !== "tenants") return notApplicable;
        const hosts = hostsOf(stack, context);
        return resource.type === cloudType ? judgeCloud(resource, hosts) : judgeCluster(resource, hosts);
    },
};

/** Platforms of all divisions whose departments are in the stack: a city's host, and those of its grandfathered counties. */
function hostsOf({ division }: StackPlace, { estate }: RuleContext): PlatformModel[] {
    const codes = [...estate.divisions.values()].filter((one) => one.tenantsOf === division).map(({ host }) => host);
    return [...new Set(codes)].flatMap((code) => estate.platforms.get(code) ?? []);
}

function judgeCloud(resource: StackResource, hosts: readonly PlatformModel[]): Judgement {
    const cloud = textAt(resource, "cloud") ?? "";
    const region = textAt(resource, "region") ?? "";
    if (cloud === "" && region === "") return unknown("cloudNotStated");
    if (cloud !== "" && !hosts.some((host) => host.cloud === cloud)) return other(cloud, hosts, "cloud");
    const inCloud = hosts.filter((host) => cloud === "" || host.cloud === cloud);
    if (region !== "" && !inCloud.some((host) => host.region === region)) return other(region, hosts, "region");
    return pass;
}

function judgeCluster(resource: StackResource, hosts: readonly PlatformModel[]): Judgement {
    const name = textAt(resource, "context");
    if (name === undefined) return notApplicable;
    const known = hosts.some(({ kubernetes }) => kubernetes.mode === "existing" && kubernetes.context === name);
    return known ? pass : other(name, hosts, "cloud");
}

function other(value: string, hosts: readonly PlatformModel[], key: "cloud" | "region"): Judgement {
    return violation("otherCloud", { value, allowed: hosts.map((host) => host[key]).join(", ") });
}
