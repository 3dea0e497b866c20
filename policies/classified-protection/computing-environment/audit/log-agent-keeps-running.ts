import type { ResourceRule } from "../../../kernel/rule";
import { agentTexts, daemonSetTypes, judgeAgent } from "../reading/node-agents";

const [daemonSet = ""] = daemonSetTypes;

const collectors =
    /(?:^|[^a-z])(?:fluent-?bit|fluentd|filebeat|auditbeat|promtail|alloy|vector|logstash|rsyslog|syslog-ng|loggie|loongcollector|ilogtail|logtail|opentelemetry-collector|otel-collector|otelcol|log-?agent|audit-?agent)(?:[^a-z]|$)/i;

/** What collects audit records runs on every node, is not pushed away for want of room, and no run deletes it. */
export const logAgentKeepsRunning: ResourceRule = {
    id: "classified-protection/log-agent-keeps-running",
    title: { zh: "审计采集进程不得被中断", en: "Collectors of audit records keep running" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.3 d)"],
    why: {
        zh: "采集进程被驱逐、漏部署或被删除，审计记录就会中断。",
        en: "Where the collector is pushed away, missing or deleted, nothing of that time is on record.",
    },
    reads: {
        zh: "日志采集类 DaemonSet（按名称和镜像识别）的 priorityClassName、tolerations、nodeSelector、节点亲和性和 protect 选项。",
        en: "priorityClassName, tolerations, nodeSelector and node affinity of DaemonSets that collect logs (known by name and image), and their option protect.",
    },
    ...agentTexts,
    types: daemonSetTypes,
    examples: {
        good: [
            {
                type: daemonSet,
                protect: true,
                inputs: {
                    metadata: { name: "fluent-bit" },
                    spec: {
                        template: {
                            spec: { priorityClassName: "system-node-critical", tolerations: [{ operator: "Exists" }] },
                        },
                    },
                },
            },
        ],
        bad: [
            {
                type: daemonSet,
                inputs: { metadata: { name: "fluent-bit" }, spec: { template: { spec: { containers: [] } } } },
            },
        ],
    },
    check: (resource) => judgeAgent(resource, collectors),
};
