import { notApplicable, violation, type Judgement } from "../../../kernel/judgement";
import { markOf } from "../../../kernel/reading/marks";
import { isSet, keysAt, objectsAt, textAt } from "../../../kernel/read";
import type { ResourceRule, StackResource } from "../../../kernel/rule";

const daemonSet = "kubernetes:apps/v1:DaemonSet";
const otherHolders = ["kubernetes:apps/v1:Deployment", "kubernetes:apps/v1:StatefulSet", "kubernetes:core/v1:Pod"];
const pod = "spec.template.spec";

/** A sensor for attacks from inside sees every node of the cluster. */
export const sensorRunsOnEveryNode: ResourceRule = {
    id: "classified-protection/sensor-runs-on-every-node",
    title: { zh: "入侵检测探针须覆盖全部节点", en: "Sensors run on every node" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.3.3 b)"],
    why: {
        zh: "东西向攻击可发生在任一节点，没有探针的节点就是盲区。",
        en: "Attacks from inside start at any node; one without a sensor is a blind spot.",
    },
    reads: {
        zh: "标签 egov-cloud.io/role=sensor 的工作负载：类型、tolerations、nodeSelector、nodeAffinity。",
        en: "Workloads with the label egov-cloud.io/role=sensor: kind, tolerations, nodeSelector and nodeAffinity.",
    },
    remedy: {
        zh: "以 DaemonSet 部署，tolerations 写 operator: Exists，不限定节点。",
        en: "Run it as a DaemonSet that tolerates everything (operator: Exists) and names no nodes.",
    },
    messages: {
        notOnEveryNode: {
            zh: "探针 {{resource}} 不是 DaemonSet，不会覆盖全部节点。",
            en: "The sensor {{resource}} is no DaemonSet and doesn't run on every node.",
        },
        someNodes: {
            zh: "探针 {{resource}} 限定了节点。",
            en: "The sensor {{resource}} runs on some nodes only.",
        },
        taintedNodesLeftOut: {
            zh: "探针 {{resource}} 不容忍全部污点，带污点的节点没有探针。",
            en: "The sensor {{resource}} doesn't tolerate every taint: nodes that have one go without.",
        },
    },
    types: [daemonSet, ...otherHolders],
    examples: {
        good: [
            {
                type: daemonSet,
                inputs: {
                    metadata: { labels: { "egov-cloud.io/role": "sensor" } },
                    spec: { template: { spec: { tolerations: [{ operator: "Exists" }] } } },
                },
            },
        ],
        bad: [
            {
                type: daemonSet,
                inputs: {
                    metadata: { labels: { "egov-cloud.io/role": "sensor" } },
                    spec: { template: { spec: {} } },
                },
            },
        ],
    },
    check(resource) {
        if (markOf(resource, "role") !== "sensor") return notApplicable;
        if (resource.type !== daemonSet) return violation("notOnEveryNode");
        const found: Judgement[] = [];
        if (namesNodes(resource)) found.push(violation("someNodes"));
        if (!toleratesAll(resource)) found.push(violation("taintedNodesLeftOut"));
        return found;
    },
};

const namesNodes = (resource: StackResource): boolean =>
    keysAt(resource, `${pod}.nodeSelector`).length > 0 || isSet(resource, `${pod}.affinity.nodeAffinity`);

/** A toleration without key and effect is for every taint. */
const toleratesAll = (resource: StackResource): boolean =>
    objectsAt(resource, `${pod}.tolerations`).some(
        (one) => textAt(one, "operator") === "Exists" && !isSet(one, "key") && !isSet(one, "effect"),
    );
