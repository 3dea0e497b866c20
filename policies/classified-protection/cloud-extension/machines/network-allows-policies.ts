import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { booleanAt, textAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { openstackTypes } from "../support/types";

/** Network drivers of Magnum's clusters that enforce network policies. */
const enforcing = new Set(["calico", "cilium"]);

/** Networks of machines and containers let their owners set policies between them. */
export const networkAllowsPolicies: ResourceRule = {
    id: "classified-protection/network-allows-policies",
    title: { zh: "网络支持设置主机间访问控制", en: "Networks let policies be set between machines" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.4.2 b)"],
    why: {
        zh: "网络插件不执行网络策略或网络关闭了端口安全，租户写下的策略就形同虚设。",
        en: "A driver that ignores network policies, or a network without port security, leaves tenants' policies without effect.",
    },
    reads: {
        zh: "集群模板的 coe 和 networkDriver，网络的 portSecurityEnabled。",
        en: "coe and networkDriver of cluster templates, portSecurityEnabled of networks.",
    },
    remedy: {
        zh: "集群模板改用 calico 或 cilium；网络保持端口安全开启。",
        en: "Use calico or cilium in the template; leave port security of the network on.",
    },
    messages: {
        driver: {
            zh: "{{resource}} 的网络插件 {{driver}} 不执行网络策略。",
            en: "{{resource}} uses the network driver {{driver}}, which enforces no network policies.",
        },
        noPortSecurity: {
            zh: "{{resource}} 关闭了端口安全，无法设置安全组。",
            en: "{{resource}} has port security off: no security group can be set in it.",
        },
    },
    types: [openstackTypes.clusterTemplate, openstackTypes.network],
    examples: {
        good: [{ type: openstackTypes.clusterTemplate, inputs: { coe: "kubernetes", networkDriver: "calico" } }],
        bad: [{ type: openstackTypes.clusterTemplate, inputs: { coe: "kubernetes", networkDriver: "flannel" } }],
    },
    check(resource) {
        if (resource.type === openstackTypes.network)
            return booleanAt(resource, "portSecurityEnabled") === false ? violation("noPortSecurity") : pass;
        if (textAt(resource, "coe") !== "kubernetes") return notApplicable;
        // Magnum's own choice for Kubernetes.
        const driver = textAt(resource, "networkDriver") ?? "flannel";
        return enforcing.has(driver) ? pass : violation("driver", { driver });
    },
};
