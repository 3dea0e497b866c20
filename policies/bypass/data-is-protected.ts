import { notApplicable, pass, violation, type Judgement } from "../kernel/judgement";
import { keyOfNamespace, namespaceOf, namespaceType } from "../kernel/reading/namespace";
import { ifKnown } from "../kernel/reading/if-known";
import { oncePerRun } from "../kernel/reading/once";
import { booleanAt, objectsAt, textAt } from "../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../kernel/rule";

const secret = "openstack:keymanager/secretV1:SecretV1";
const order = "openstack:keymanager/orderV1:OrderV1";
const claim = "kubernetes:core/v1:PersistentVolumeClaim";
const statefulSet = "kubernetes:apps/v1:StatefulSet";

/** What holds data by being there. */
const stores = [
    "openstack:blockstorage/volume:Volume",
    "openstack:database/database:Database",
    "openstack:database/instance:Instance",
    "openstack:objectstorage/container:Container",
    "openstack:sharedfilesystem/share:Share",
    "kubernetes:core/v1:PersistentVolume",
    claim,
];
const volume = "openstack:blockstorage/volume:Volume";

/** Certificates and their keys are renewed by replacing them; other secrets are all there is of what they open. */
const renewedTypes = ["certificate", "private", "public"];

/** What holds data can't be deleted in passing. */
export const dataIsProtected: ResourceRule = {
    id: "bypass/data-is-protected",
    title: { zh: "存有数据的资源须设删除保护", en: "What holds data is protected" },
    scope: "stack",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["LZBF 2015-7 12", "GB/T 22239 8.1.10.6 g)"],
    why: {
        zh: "系统和数据归部门所有；没有删除保护，一次误操作或改名就会删掉数据。",
        en: "Data is the department's own; without protection a slip, or a new name, deletes it.",
    },
    reads: {
        zh: "云硬盘、对象存储容器、共享文件、数据库、密钥、持久卷（声明）、带卷的 StatefulSet 及其命名空间的 protect、retainOnDelete；容器的 forceDestroy；StatefulSet 的卷声明保留策略。",
        en: "protect and retainOnDelete of volumes, containers, shares, databases, keys, persistent volumes and claims, StatefulSets with volumes, and their namespaces; forceDestroy of containers; what StatefulSets do with their claims.",
    },
    remedy: {
        zh: "资源选项设 protect=true；容器去掉 forceDestroy；StatefulSet 的 persistentVolumeClaimRetentionPolicy 设为 Retain。",
        en: "Set protect=true in the resource options; remove forceDestroy; set persistentVolumeClaimRetentionPolicy to Retain.",
    },
    messages: {
        notProtected: {
            zh: "{{resource}} 存有数据，但未设删除保护。",
            en: "{{resource}} holds data and is not protected.",
        },
        namespaceNotProtected: {
            zh: "命名空间 {{resource}} 中有持久数据（{{holder}}），删除命名空间会一并删除数据。",
            en: "The namespace {{resource}} holds data ({{holder}}), which goes when the namespace is deleted.",
        },
        destroyedWhole: {
            zh: "容器 {{resource}} 允许连同对象一并删除（forceDestroy）。",
            en: "The container {{resource}} may be deleted with all its objects (forceDestroy).",
        },
        claimsDeleted: {
            zh: "StatefulSet {{resource}} 删除或缩容时会删除卷声明。",
            en: "The StatefulSet {{resource}} deletes its claims when it goes or shrinks.",
        },
    },
    types: [...stores, secret, order, statefulSet, namespaceType],
    examples: {
        good: [{ type: volume, system: "sd-budget", inputs: { size: 10 }, protect: true }],
        bad: [{ type: volume, system: "sd-budget", inputs: { size: 10 } }],
    },
    check(resource, context) {
        switch (resource.type) {
            case namespaceType:
                return checkNamespace(resource, context);
            case statefulSet:
                return checkStatefulSet(resource);
            case secret:
                return renewedTypes.includes(textAt(resource, "secretType") ?? "") ? notApplicable : kept(resource);
            case order:
                return textAt(resource, "type") === "certificate" ? notApplicable : kept(resource);
            default:
                return booleanAt(resource, "forceDestroy") === true
                    ? [...kept(resource), violation("destroyedWhole")]
                    : kept(resource);
        }
    },
};

const isKept = ({ protect, retainOnDelete }: StackResource): boolean => protect || retainOnDelete === true;

const kept = (resource: StackResource): Judgement[] => [isKept(resource) ? pass : violation("notProtected")];

function checkStatefulSet(resource: StackResource): Judgement | Judgement[] {
    if (!holdsClaims(resource)) return notApplicable;
    const policy = "spec.persistentVolumeClaimRetentionPolicy";
    const deletes = ["whenDeleted", "whenScaled"].some((when) => textAt(resource, `${policy}.${when}`) === "Delete");
    return deletes ? [...kept(resource), violation("claimsDeleted")] : kept(resource);
}

function checkNamespace(resource: StackResource, context: RuleContext): Judgement {
    const holder = holders(context).get(keyOfNamespace(resource));
    if (holder === undefined) return notApplicable;
    return isKept(resource) ? pass : violation("namespaceNotProtected", { holder: holder.name });
}

/** Namespace -> the first thing in it that holds data, by URN. */
const holders = oncePerRun((context): ReadonlyMap<string, StackResource> => {
    const found = new Map<string, StackResource>();
    for (const type of [claim, statefulSet])
        for (const one of context.resources.ofType(type)) {
            const key = ifKnown(() => (holdsClaims(one) ? namespaceOf(one, context) : undefined));
            if (key === undefined) continue;
            const other = found.get(key);
            if (other === undefined || one.urn < other.urn) found.set(key, one);
        }
    return found;
});

const holdsClaims = (one: StackResource): boolean =>
    one.type === claim || objectsAt(one, "spec.volumeClaimTemplates").length > 0;
