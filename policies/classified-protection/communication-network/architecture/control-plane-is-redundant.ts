import { pass, violation } from "../../../kernel/judgement";
import { numberAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";

const cluster = "openstack:containerinfra/cluster:Cluster";
/** etcd keeps a majority when one of three is lost. */
const fewestMasters = 3;

/** A cluster survives the loss of one control-plane node. */
export const controlPlaneIsRedundant: ResourceRule = {
    id: "classified-protection/control-plane-is-redundant",
    title: { zh: "容器集群控制节点须有冗余", en: "Control planes of clusters are redundant" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.2.1 e)"],
    why: {
        zh: "控制节点是关键计算设备；只有一个时，其故障会使整个集群不可管理。",
        en: "The control plane is a key compute device: with one node, its failure takes the cluster out of control.",
    },
    reads: { zh: "Magnum 集群的 masterCount。", en: "masterCount of Magnum clusters." },
    remedy: { zh: "将 masterCount 设为 3 或 5。", en: "Set masterCount to 3 or 5." },
    messages: {
        tooFew: {
            zh: "集群 {{resource}} 只有 {{count}} 个控制节点，至少需要 {{least}} 个。",
            en: "The cluster {{resource}} has {{count}} control-plane nodes; it needs {{least}}.",
        },
        evenNumber: {
            zh: "集群 {{resource}} 有 {{count}} 个控制节点；偶数个不比少一个更可靠。",
            en: "The cluster {{resource}} has {{count}} control-plane nodes: an even number survives no more than one less.",
        },
    },
    types: [cluster],
    examples: {
        good: [{ type: cluster, inputs: { masterCount: 3 } }],
        bad: [{ type: cluster, inputs: { masterCount: 1 } }],
    },
    check(resource) {
        const count = numberAt(resource, "masterCount") ?? 1;
        if (count < fewestMasters) return violation("tooFew", { count, least: fewestMasters });
        return count % 2 === 0 ? violation("evenNumber", { count }) : pass;
    },
};
