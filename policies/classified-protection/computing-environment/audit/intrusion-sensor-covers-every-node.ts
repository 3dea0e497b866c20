import type { ResourceRule } from "../../../kernel/rule";
import { agentTexts, daemonSetTypes, judgeAgent } from "../reading/node-agents";

const [daemonSet = ""] = daemonSetTypes;

const sensors =
    /(?:^|[^a-z])(?:falco|wazuh|ossec|tetragon|tracee|kubearmor|elkeid|neuvector|sysdig|hids|edr|aide|stackrox|collector-slim|intrusion)(?:[^a-z]|$)/i;

/** A sensor of intrusions watches every node, is not pushed away, and no run deletes it. */
export const intrusionSensorCoversEveryNode: ResourceRule = {
    id: "classified-protection/intrusion-sensor-covers-every-node",
    title: { zh: "主机入侵检测须覆盖全部节点", en: "Intrusion sensors watch every node" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.4 f)"],
    why: {
        zh: "未覆盖或可被驱逐的节点遭入侵时不会报警。",
        en: "A node without the sensor raises no alarm when it is taken.",
    },
    reads: {
        zh: "入侵检测类 DaemonSet（按名称和镜像识别）的 priorityClassName、tolerations、nodeSelector、节点亲和性和 protect 选项。",
        en: "priorityClassName, tolerations, nodeSelector and node affinity of DaemonSets that detect intrusions (known by name and image), and their option protect.",
    },
    ...agentTexts,
    types: daemonSetTypes,
    examples: {
        good: [
            {
                type: daemonSet,
                protect: true,
                inputs: {
                    metadata: { name: "falco" },
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
                inputs: { metadata: { name: "falco" }, spec: { template: { spec: { containers: [] } } } },
            },
        ],
    },
    check: (resource) => judgeAgent(resource, sensors),
};
