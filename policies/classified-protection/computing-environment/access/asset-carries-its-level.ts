import { pass, violation } from "../../../kernel/judgement";
import { formatLevels, parseLevels } from "../../../kernel/levels";
import { statedOwner } from "../../../kernel/owner";
import type { ResourceRule } from "../../../kernel/rule";

const volumeType = "openstack:blockstorage/volume:Volume";

/** Machines, data and namespaces carry the mark of their system and its level, and the mark is true. */
export const assetCarriesItsLevel: ResourceRule = {
    id: "classified-protection/asset-carries-its-level",
    title: { zh: "重要主体和客体须有安全标记", en: "Machines and data carry a security mark" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.2 g)"],
    why: {
        zh: "没有标记或标记失实，就无法按等级控制访问、调度和处置。",
        en: "Without a true mark nothing can be handled by the level of what it holds.",
    },
    reads: {
        zh: "云主机、云硬盘、对象容器、命名空间、存储卷声明和有状态工作负载上的系统与等级标记（元数据或标签），与资源台账核对。",
        en: "Marks of system and level on machines, volumes, object containers, namespaces, claims and stateful sets (metadata or labels), compared with the estate.",
    },
    remedy: {
        zh: "写上 egov:system 和 egov:level（Kubernetes 为 egov-cloud.io/ 前缀的标签），与定级一致。",
        en: "Write egov:system and egov:level (in Kubernetes the labels egov-cloud.io/...) as the estate has them.",
    },
    messages: {
        noLevel: { zh: "{{resource}} 没有等级标记。", en: "{{resource}} carries no level." },
        notLevel: {
            zh: "{{resource}} 的等级标记 {{level}} 无法识别。",
            en: "{{resource}} carries {{level}}, which is no level.",
        },
        noSystem: {
            zh: "{{resource}} 没有系统标记（应为 {{system}}）。",
            en: "{{resource}} does not carry its system, {{system}}.",
        },
        wrongLevel: {
            zh: "{{resource}} 的等级标记为 {{level}}，应为 {{expected}}。",
            en: "{{resource}} carries {{level}}; it is {{expected}}.",
        },
    },
    types: [
        volumeType,
        "openstack:compute/instance:Instance",
        "openstack:objectstorage/container:Container",
        "kubernetes:core/v1:Namespace",
        "kubernetes:core/v1:PersistentVolumeClaim",
        "kubernetes:apps/v1:StatefulSet",
    ],
    examples: {
        good: [
            {
                type: volumeType,
                system: "sd-budget",
                inputs: { metadata: { "egov:system": "sd-budget", "egov:level": "S3A2G3" } },
            },
        ],
        bad: [{ type: volumeType, system: "sd-budget", inputs: { size: 10 } }],
    },
    check(resource, context) {
        const { level, system } = statedOwner(resource);
        if (level === undefined) return violation("noLevel");
        if (parseLevels(level) === undefined) return violation("notLevel", { level });
        const owner = context.ownerOf(resource).system;
        if (owner !== undefined && system === undefined) return violation("noSystem", { system: owner });
        // Where nobody grades the system, what is stated is all there is.
        const expected = formatLevels(context.levelsOf(resource));
        return level === expected ? pass : violation("wrongLevel", { level, expected });
    },
};
