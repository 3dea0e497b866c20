import { notApplicable } from "../../../kernel/judgement";
import { textAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { judgeVersion, versionTexts } from "../reading/end-of-life";

const templateType = "openstack:containerinfra/clusterTemplate:ClusterTemplate";

/** Clusters get security updates. */
export const clusterVersionIsMaintained: ResourceRule = {
    id: "classified-protection/cluster-version-is-maintained",
    title: { zh: "集群版本须在安全更新期内", en: "Clusters run a maintained release of Kubernetes" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.4 e)"],
    why: {
        zh: "停止维护的 Kubernetes 版本不再修补漏洞，而集群接口是各部门共用的入口。",
        en: "Nobody mends the faults of a release after its end, and all departments share the API.",
    },
    reads: {
        zh: "集群模板和集群标签 kube_tag 的版本，与 Kubernetes 各版本终止日核对。",
        en: "Version in the label kube_tag of cluster templates and clusters, compared with the last days of Kubernetes releases.",
    },
    ...versionTexts,
    types: [templateType, "openstack:containerinfra/cluster:Cluster"],
    examples: {
        good: [{ type: templateType, inputs: { labels: { kube_tag: "v1.35.1" } } }],
        bad: [{ type: templateType, inputs: { labels: { kube_tag: "v1.31.6" } } }],
    },
    check(resource, { asOf }) {
        const version = textAt(resource, "labels.kube_tag");
        if (version === undefined) return notApplicable;
        return judgeVersion("kubernetes", version, asOf);
    },
};
