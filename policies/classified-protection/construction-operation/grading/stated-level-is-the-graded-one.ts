import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { parseLevels } from "../../../kernel/levels";
import type { ResourceRule } from "../../../kernel/rule";

const instance = "openstack:compute/instance:Instance";

/** The level that a resource states is the one at which its system is graded, so that nothing is protected at another. */
export const statedLevelIsTheGradedOne: ResourceRule = {
    id: "classified-protection/stated-level-is-the-graded-one",
    title: { zh: "资源标注的等级与系统定级一致", en: "Resources state the level at which their system is graded" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.9.1 a)"],
    why: {
        zh: "定级以书面材料为准；资源标注与定级不一致，保护措施就会按错误的等级落实。",
        en: "The grading on record decides; a resource that states another level is protected at the wrong one.",
    },
    reads: {
        zh: "资源的 egov:level 标签，与所属系统的 protectionLevel 比对。",
        en: "The egov:level tag of resources, against protectionLevel of the owning system.",
    },
    remedy: {
        zh: "按定级结果更正标签；等级确有变化的，先重新定级备案再修改 protectionLevel。",
        en: "Correct the tag; where the level has changed, grade and file the system again and change protectionLevel first.",
    },
    messages: {
        otherLevel: {
            zh: "{{resource}} 标注等级 {{level}}，而系统 {{system}} 定级为 {{graded}}。",
            en: "{{resource}} states the level {{level}}; its system {{system}} is graded {{graded}}.",
        },
        unreadable: {
            zh: "{{resource}} 标注的等级 {{level}} 不是 S、A、G 形式的等级。",
            en: "The level {{level}} that {{resource}} states is none of the form S3A2G3.",
        },
    },
    types: "all",
    examples: {
        good: [{ type: instance, system: "sd-budget", inputs: { metadata: { "egov:level": "S3A2G3" } } }],
        bad: [{ type: instance, system: "sd-budget", inputs: { metadata: { "egov:level": "S2A2G2" } } }],
    },
    check(resource, context) {
        const { level, system = "" } = context.ownerOf(resource);
        if (level === undefined) return notApplicable;
        if (parseLevels(level) === undefined) return violation("unreadable", { level });
        const graded = context.estate.systems.get(system)?.protectionLevel;
        if (graded === undefined) return notApplicable;
        return level === graded ? pass : violation("otherLevel", { level, system, graded });
    },
};
