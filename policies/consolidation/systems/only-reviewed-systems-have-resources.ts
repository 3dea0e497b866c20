import { notApplicable, pass, violation } from "../../kernel/judgement";
import type { ResourceRule } from "../../kernel/rule";

const instance = "openstack:compute/instance:Instance";

/** Resources that run a system or hold its data. */
const types = [
    instance,
    "openstack:blockstorage/volume:Volume",
    "openstack:containerinfra/cluster:Cluster",
    "openstack:database/instance:Instance",
    "openstack:loadbalancer/loadBalancer:LoadBalancer",
    "openstack:objectstorage/container:Container",
    "openstack:sharedfilesystem/share:Share",
    "kubernetes:apps/v1:DaemonSet",
    "kubernetes:apps/v1:Deployment",
    "kubernetes:apps/v1:ReplicaSet",
    "kubernetes:apps/v1:StatefulSet",
    "kubernetes:batch/v1:CronJob",
    "kubernetes:batch/v1:Job",
    "kubernetes:core/v1:Namespace",
    "kubernetes:core/v1:PersistentVolumeClaim",
    "kubernetes:core/v1:Pod",
];

/** What runs belongs to a system that the estate declares, in a state that has resources: the reviews are made of those. */
export const onlyReviewedSystemsHaveResources: ResourceRule = {
    id: "consolidation/only-reviewed-systems-have-resources",
    title: { zh: "未登记、未获准的系统不得占用资源", en: "Only declared systems that may run have resources" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["LZBF 2015-7 11"],
    why: {
        zh: "归口管理以系统登记为前提；未登记或处于计划、暂缓、托管、退役状态的系统不应有云资源。",
        en: "Centralised management starts from the register: what is not in it, or is planned, deferred, hosted or retired, has no resources.",
    },
    reads: {
        zh: "云主机、云硬盘、负载均衡、数据库、对象存储、命名空间和工作负载的所属系统标签，及该系统的 migration.state。",
        en: "Owning system of machines, volumes, load balancers, databases, object stores, namespaces and workloads, and its migration.state.",
    },
    remedy: {
        zh: "先登记系统并完成评估评审，再申请资源；已退役的系统清理其资源。",
        en: "Declare the system and have it reviewed before it takes resources; take down what a retired system left.",
    },
    messages: {
        undeclared: {
            zh: "{{resource}} 属于系统 {{system}}，但该系统未登记。",
            en: "{{resource}} belongs to the system {{system}}, which is not declared.",
        },
        notToRun: {
            zh: "{{resource}} 属于{{title.zh}}（{{system}}），该系统状态为 {{state}}，不应有云资源。",
            en: "{{resource}} belongs to {{title.en}} ({{system}}), which is {{state}} and has no resources.",
        },
    },
    types,
    examples: {
        good: [{ type: instance, system: "sd-budget", inputs: {} }],
        bad: [{ type: instance, system: "ju-subsidies", inputs: {} }],
    },
    check(resource, context) {
        const { system: id } = context.ownerOf(resource);
        if (id === undefined) return notApplicable;
        const system = context.estate.systems.get(id);
        if (system === undefined) return violation("undeclared", { system: id });
        const { provisioned, title, migration } = system;
        return provisioned ? pass : violation("notToRun", { system: id, title, state: migration.state });
    },
};
