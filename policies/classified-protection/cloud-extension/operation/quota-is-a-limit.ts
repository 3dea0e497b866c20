import { pass, violation } from "../../../kernel/judgement";
import { numberAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { openstackTypes } from "../support/types";

/** What each quota has to limit; finer limits may be left to these. */
const limits: Readonly<Record<string, readonly string[]>> = {
    [openstackTypes.computeQuota]: ["instances", "cores", "ram"],
    [openstackTypes.loadBalancerQuota]: ["loadbalancer"],
    [openstackTypes.networkQuota]: ["network", "port"],
    [openstackTypes.storageQuota]: ["volumes", "gigabytes"],
};

/** A quota limits what is scarce: -1, which is no limit, does not. */
export const quotaIsALimit: ResourceRule = {
    id: "classified-protection/quota-is-a-limit",
    title: { zh: "配额有上限", en: "Quotas are limits" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.5.1 a)"],
    why: {
        zh: "-1 表示不限量，写了配额也等于没有。",
        en: "-1 means without limit: such a quota is none.",
    },
    reads: {
        zh: "计算配额的 instances、cores、ram，块存储的 volumes、gigabytes，网络的 network、port，负载均衡的 loadbalancer。",
        en: "instances, cores and ram of compute quotas, volumes and gigabytes of block storage, network and port of networks, loadbalancer of load balancers.",
    },
    remedy: { zh: "填写具体数量。", en: "State a number." },
    messages: {
        unlimited: {
            zh: "配额 {{resource}} 的 {{quota}} 不限量。",
            en: "Quota {{resource}} sets no limit for {{quota}}.",
        },
    },
    types: Object.keys(limits),
    examples: {
        good: [
            { type: openstackTypes.computeQuota, system: "sd-budget", inputs: { instances: 10, cores: 0, ram: 512 } },
        ],
        bad: [{ type: openstackTypes.computeQuota, system: "sd-budget", inputs: { instances: -1 } }],
    },
    check(resource) {
        return (limits[resource.type] ?? []).map((quota) =>
            (numberAt(resource, quota) ?? 0) < 0 ? violation("unlimited", { quota }) : pass,
        );
    },
};
