import { pass, violation } from "../../../kernel/judgement";
import { statedOwner } from "../../../kernel/owner";
import type { ResourceRule } from "../../../kernel/rule";
import { podTypes } from "../support/pods";
import { kubernetesTypes, openstackTypes } from "../support/types";

/** At level 4 whatever a system has carries the mark of its owner and level; of what is shared, that of its owner. */
export const level4ResourceIsLabelled: ResourceRule = {
    id: "classified-protection/level4-resource-is-labelled",
    title: { zh: "四级系统的虚拟资源带安全标记", en: "Virtual resources of level 4 carry security labels" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 9.2.2.1 f)"],
    why: {
        zh: "没有安全标记，调度和访问控制就无法区分不同等级的虚拟资源。",
        en: "Without a label neither schedulers nor access control can tell levels apart.",
    },
    reads: {
        zh: "资源自身的归属标签（标签、元数据）及所属系统的定级。",
        en: "Tags, metadata or labels of the resource itself, and the level of its system.",
    },
    remedy: {
        zh: "在资源上写明归属和等级，例如 egov:system、egov:level=S4A4G4。",
        en: "State owner and level on the resource, e.g. egov:system and egov:level=S4A4G4.",
    },
    messages: {
        noLabel: {
            zh: "{{resource}} 未带任何安全标记。",
            en: "{{resource}} carries no security label.",
        },
        noLevel: {
            zh: "{{resource}} 属于系统 {{system}}，但未标明等级。",
            en: "{{resource}} belongs to system {{system}} and states no level.",
        },
        unknownSystem: {
            zh: "{{resource}} 标明属于系统 {{system}}，而该系统未登记，标记无效。",
            en: "{{resource}} states the system {{system}}, which the estate does not have.",
        },
        otherLevel: {
            zh: "{{resource}} 标明等级 {{stated}}，而系统 {{system}} 定级为 {{level}}。",
            en: "{{resource}} states level {{stated}}; system {{system}} is graded {{level}}.",
        },
    },
    types: [
        openstackTypes.instance,
        openstackTypes.listener,
        openstackTypes.loadBalancer,
        openstackTypes.network,
        openstackTypes.port,
        openstackTypes.securityGroup,
        openstackTypes.volume,
        kubernetesTypes.namespace,
        ...podTypes,
    ],
    examples: {
        good: [{ type: openstackTypes.network, inputs: { tags: ["egov:division=370000", "egov:level=S4A4G4"] } }],
        bad: [
            {
                type: openstackTypes.volume,
                inputs: { metadata: { "egov:level": "S4A4G4", "egov:system": "not-registered" } },
            },
        ],
    },
    check(resource, context) {
        const stated = statedOwner(resource);
        if (Object.keys(stated).length === 0) return violation("noLabel");
        const { system } = context.ownerOf(resource);
        if (system === undefined) return pass;
        if (stated.level === undefined) return violation("noLevel", { system });
        const level = context.estate.systems.get(system)?.protectionLevel;
        if (level === undefined) return violation("unknownSystem", { system });
        return stated.level === level ? pass : violation("otherLevel", { system, stated: stated.level, level });
    },
};
