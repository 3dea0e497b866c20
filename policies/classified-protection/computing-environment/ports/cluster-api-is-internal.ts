import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { booleanAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";

const templateType = "openstack:containerinfra/clusterTemplate:ClusterTemplate";
const clusterType = "openstack:containerinfra/cluster:Cluster";

/** Nodes and API of a cluster have no address that is reached from outside. */
export const clusterApiIsInternal: ResourceRule = {
    id: "classified-protection/cluster-api-is-internal",
    title: { zh: "集群接口不得暴露到外部网络", en: "The API of a cluster is not reached from outside" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.4 c)"],
    why: {
        zh: "Magnum 缺省为每个节点和集群接口分配浮动地址，外部终端可直接访问。",
        en: "Unless told otherwise Magnum gives floating addresses to nodes and API, and any terminal outside reaches them.",
    },
    reads: {
        zh: "集群模板和集群的 floatingIpEnabled（模板缺省为真）和标签 master_lb_floating_ip_enabled。",
        en: "floatingIpEnabled of cluster templates (true unless set) and clusters, and the label master_lb_floating_ip_enabled.",
    },
    remedy: {
        zh: "设 floatingIpEnabled: false，经管理区访问集群接口。",
        en: "Set floatingIpEnabled: false and reach the API through the management zone.",
    },
    messages: {
        floating: {
            zh: "{{resource}} 为节点和集群接口分配浮动地址。",
            en: "{{resource}} gives nodes and API floating addresses.",
        },
        floatingApi: {
            zh: "{{resource}} 为集群接口的负载均衡分配浮动地址。",
            en: "{{resource}} gives the API's load balancer a floating address.",
        },
    },
    types: [templateType, clusterType],
    examples: {
        good: [{ type: templateType, inputs: { coe: "kubernetes", floatingIpEnabled: false } }],
        bad: [{ type: templateType, inputs: { coe: "kubernetes" } }],
    },
    check(resource) {
        const said = booleanAt(resource, "floatingIpEnabled");
        if (said === true || (said === undefined && resource.type === templateType)) return violation("floating");
        if (booleanAt(resource, "labels.master_lb_floating_ip_enabled") === true) return violation("floatingApi");
        return said === undefined ? notApplicable : pass;
    },
};
