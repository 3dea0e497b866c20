import { pass, violation } from "../../../kernel/judgement";
import { statedOwner } from "../../../kernel/owner";
import { booleanAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { departmentOf } from "../support/tenancy";

const monitors = ["PodMonitor", "Probe", "ServiceMonitor"].map((kind) => `kubernetes:monitoring.coreos.com/v1:${kind}`);

/** Provider and customers monitor what each controls. */
export const monitorNamesItsSide: ResourceRule = {
    id: "classified-protection/monitor-names-its-side",
    title: { zh: "运行监测按责任方划分", en: "Monitoring is split by responsibility" },
    scope: "resource",
    severity: "low",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.5.1 d)"],
    why: {
        zh: "监测对象须分清服务商和客户的控制部分，客户不得监测他人的部分。",
        en: "What is monitored has to be the provider's part or a customer's, and a customer monitors nobody else's.",
    },
    reads: {
        zh: "ServiceMonitor、PodMonitor、Probe 的归属标签和 namespaceSelector.any。",
        en: "Ownership labels and namespaceSelector.any of service monitors, pod monitors and probes.",
    },
    remedy: {
        zh: "加上归属标签（egov-cloud.io/division 或 egov-cloud.io/department），并限定命名空间。",
        en: "Add ownership labels (egov-cloud.io/division or egov-cloud.io/department) and name the namespaces.",
    },
    messages: {
        noOwner: {
            zh: "{{resource}} 未写明监测的是服务商还是客户的部分。",
            en: "{{resource}} does not say whether it monitors the provider's part or a customer's.",
        },
        watchesOthers: {
            zh: "{{resource}} 属于部门 {{department}}，却监测所有命名空间。",
            en: "{{resource}} belongs to department {{department}} and watches all namespaces.",
        },
    },
    types: monitors,
    examples: {
        good: [
            {
                type: "kubernetes:monitoring.coreos.com/v1:ServiceMonitor",
                inputs: { metadata: { labels: { "egov-cloud.io/division": "370000" } } },
            },
        ],
        bad: [{ type: "kubernetes:monitoring.coreos.com/v1:ServiceMonitor", inputs: { metadata: {} } }],
    },
    check(resource, context) {
        const { division, department, system } = statedOwner(resource);
        if ((division ?? department ?? system) === undefined) return violation("noOwner");
        const owner = departmentOf(resource, context);
        const watchesAll = owner !== undefined && booleanAt(resource, "spec.namespaceSelector.any") === true;
        return watchesAll ? violation("watchesOthers", { department: owner }) : pass;
    },
};
