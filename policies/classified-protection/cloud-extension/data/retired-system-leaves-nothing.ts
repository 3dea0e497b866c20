import { notApplicable, pass, violation } from "../../../kernel/judgement";
import type { ResourceRule } from "../../../kernel/rule";
import { kubernetesTypes, openstackTypes } from "../support/types";

/** Nothing that holds data is left of a system that was retired or that the estate no longer has. */
export const retiredSystemLeavesNothing: ResourceRule = {
    id: "classified-protection/retired-system-leaves-nothing",
    title: { zh: "下线系统的数据副本全部删除", en: "Retired systems leave no data" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.4.7 b)"],
    why: {
        zh: "系统下线后遗留的副本无人管理，仍可能被读取。",
        en: "Copies that outlive their system are nobody's, and can still be read.",
    },
    reads: {
        zh: "存储、镜像、密钥和命名空间所属的系统及其迁移状态。",
        en: "System that storage, images, keys and namespaces belong to, and its migration state.",
    },
    remedy: {
        zh: "经部门确认后删除这些资源及其全部副本；系统仍在使用的，恢复其登记。",
        en: "With the department's consent delete them and all their copies; if the system is in use, register it again.",
    },
    messages: {
        retired: {
            zh: "{{resource}} 属于已下线的系统 {{system}}，数据仍未删除。",
            en: "{{resource}} belongs to system {{system}}, which is retired: its data are still there.",
        },
        gone: {
            zh: "{{resource}} 属于系统 {{system}}，而该系统已不在登记之中。",
            en: "{{resource}} belongs to system {{system}}, which the estate no longer has.",
        },
    },
    types: [
        openstackTypes.bucket,
        openstackTypes.database,
        openstackTypes.image,
        openstackTypes.secret,
        openstackTypes.share,
        openstackTypes.volume,
        kubernetesTypes.claim,
        kubernetesTypes.namespace,
        kubernetesTypes.statefulSet,
        kubernetesTypes.volume,
    ],
    examples: {
        good: [{ type: openstackTypes.volume, system: "sd-budget", inputs: { size: 10 } }],
        bad: [{ type: openstackTypes.volume, inputs: { size: 10, metadata: { "egov:system": "not-registered" } } }],
    },
    check(resource, context) {
        const { system } = context.ownerOf(resource);
        if (system === undefined) return notApplicable;
        const found = context.estate.systems.get(system);
        if (found === undefined) return violation("gone", { system });
        return found.migration.state === "retired" ? violation("retired", { system }) : pass;
    },
};
