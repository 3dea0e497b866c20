import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { booleanAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { openstackTypes } from "../support/types";

/** Service -> type of its quota. */
const quotas = {
    compute: openstackTypes.computeQuota,
    "block storage": openstackTypes.storageQuota,
    networks: openstackTypes.networkQuota,
    "load balancers": openstackTypes.loadBalancerQuota,
};

/** Every project has a limit for each service. */
export const projectHasQuotas: ResourceRule = {
    id: "classified-protection/project-has-quotas",
    title: { zh: "项目设有各类配额", en: "Projects have quotas for every service" },
    scope: "stack",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.5.1 a)"],
    why: {
        zh: "没有配额，一个租户就可能占尽平台资源，统一调度分配无从谈起。",
        en: "Without limits one tenant can use up a platform, and nobody allots anything.",
    },
    reads: {
        zh: "项目，以及 projectId 指向它的计算、块存储、网络和负载均衡配额。",
        en: "Projects, and the quotas for compute, block storage, networks and load balancers whose projectId refers to them.",
    },
    remedy: {
        zh: "为项目补齐 QuotaSetV2、QuoteSetV3、QuotaV2 和负载均衡 Quota。",
        en: "Add QuotaSetV2, QuoteSetV3, QuotaV2 and the Quota of load balancers for the project.",
    },
    messages: {
        noQuota: {
            zh: "项目 {{resource}} 缺少配额：{{services}}。",
            en: "Project {{resource}} has no quota for {{services}}.",
        },
    },
    types: [openstackTypes.project],
    examples: { good: [], bad: [{ type: openstackTypes.project, inputs: { name: "operations" } }] },
    check(resource, { resources }) {
        // A domain holds projects and nothing else.
        if (booleanAt(resource, "isDomain") === true) return notApplicable;
        const missing = Object.entries(quotas)
            .filter(([, type]) => resources.referring(resource, type).length === 0)
            .map(([service]) => service);
        return missing.length === 0 ? pass : violation("noQuota", { services: missing.join(", ") });
    },
};
