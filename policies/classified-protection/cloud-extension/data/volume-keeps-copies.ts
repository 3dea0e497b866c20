import { notApplicable, pass, unknown, violation, type Judgement } from "../../../kernel/judgement";
import { objectsAt, textAt, type Readable } from "../../../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";
import { copiesInCatalogue, copiesOfType, fewestCopies } from "../support/copies";
import { kubernetesTypes, openstackTypes } from "../support/types";

/** Volumes of systems, of machines and of containers, are of a kind that keeps several copies. */
export const volumeKeepsCopies: ResourceRule = {
    id: "classified-protection/volume-keeps-copies",
    title: { zh: "数据盘保留多个副本", en: "Volumes keep several copies" },
    scope: "stack",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.4.6 c)"],
    why: {
        zh: "业务数据须有若干一致的可用副本，单副本存储不能承载业务数据。",
        en: "Data of systems need several consistent copies; storage with one is not for them.",
    },
    reads: {
        zh: "云硬盘的 volumeType，持久卷申领和 StatefulSet 的 storageClassName，服务目录的 replicas。",
        en: "volumeType of volumes, storageClassName of claims and stateful sets, replicas in the catalogue.",
    },
    remedy: {
        zh: "改用服务目录中 replicas 不少于 2 的存储类型。",
        en: "Use a type of the catalogue with replicas of 2 or more.",
    },
    messages: {
        fewCopies: {
            zh: "{{resource}} 使用的存储类型 {{kind}} 只保留 {{copies}} 份数据。",
            en: "{{resource}} uses the storage {{kind}}, which keeps data {{copies}} times only.",
        },
        kindNotKnown: {
            zh: "{{resource}} 使用的存储类型 {{kind}} 不在服务目录中，副本数不明。",
            en: "{{resource}} uses the storage {{kind}}, which the catalogue does not have: how many copies it keeps can't be told.",
        },
        kindNotStated: {
            zh: "{{resource}} 未指定存储类型，使用平台默认类型，副本数不明。",
            en: "{{resource}} names no storage type; how many copies the default one keeps can't be told.",
        },
    },
    types: [openstackTypes.volume, kubernetesTypes.claim, kubernetesTypes.statefulSet],
    examples: {
        good: [
            {
                type: kubernetesTypes.claim,
                system: "sd-portal",
                inputs: { spec: { storageClassName: "standard-encrypted" } },
            },
        ],
        // In the estate for learning every type has several copies.
        bad: [],
    },
    check(resource, context) {
        switch (resource.type) {
            case openstackTypes.volume:
                return judgeVolume(resource, context);
            case kubernetesTypes.claim:
                // A claim for a certain volume takes that one, whatever its class.
                return textAt(resource, "spec.volumeName") === undefined
                    ? judgeClaim(resource, context)
                    : notApplicable;
            default: {
                const claims = objectsAt(resource, "spec.volumeClaimTemplates");
                return claims.length === 0 ? notApplicable : claims.map((claim) => judgeClaim(claim, context));
            }
        }
    },
};

function judgeVolume(volume: StackResource, context: RuleContext): Judgement {
    const [type] = context.resources
        .targets(volume, "volumeType")
        .filter((one) => one.type === openstackTypes.volumeType);
    if (type !== undefined) return judgeCopies(type.name, copiesOfType(type));
    const kind = textAt(volume, "volumeType");
    return kind === undefined ? unknown("kindNotStated") : judgeCopies(kind, copiesInCatalogue(kind, context.estate));
}

function judgeClaim(claim: Readable, { estate }: RuleContext): Judgement {
    const kind = textAt(claim, "spec.storageClassName");
    return kind === undefined ? unknown("kindNotStated") : judgeCopies(kind, copiesInCatalogue(kind, estate));
}

function judgeCopies(kind: string, copies: number | undefined): Judgement {
    if (copies === undefined) return unknown("kindNotKnown", { kind });
    return copies >= fewestCopies ? pass : violation("fewCopies", { kind, copies });
}
