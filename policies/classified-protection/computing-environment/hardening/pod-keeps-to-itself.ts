import { notApplicable, violation } from "../../../kernel/judgement";
import { containerExample, podExample } from "../../../kernel/pods/examples";
import { containersOf, podOf, podTypes } from "../../../kernel/pods/pods";
import { booleanAt, numberAt, objectsAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { judgeEach } from "../reading/judge-each";

const shared = ["hostNetwork", "hostPID", "hostIPC"] as const;

/** Pods share neither network nor processes nor memory of their node, and open no port on it. */
export const podKeepsToItself: ResourceRule = {
    id: "classified-protection/pod-keeps-to-itself",
    title: { zh: "容器组不得共享节点的网络、进程和端口", en: "Pods share nothing with their node" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.4 b)"],
    why: {
        zh: "共享节点网络或端口绕过网络策略，共享进程空间可窥探其他容器。",
        en: "The node's network and ports go past network policies; its processes show what other containers do.",
    },
    reads: {
        zh: "Pod 模板的 hostNetwork、hostPID、hostIPC 和容器的 ports[].hostPort。",
        en: "hostNetwork, hostPID and hostIPC of pod templates, ports[].hostPort of containers.",
    },
    remedy: {
        zh: "删除这些设置，经 Service 或 Ingress 提供服务。",
        en: "Drop these settings and offer services by Service or Ingress.",
    },
    messages: {
        shares: {
            zh: "{{resource}} 设置了 {{field}}，与节点共享。",
            en: "{{resource}} sets {{field}} and shares it with the node.",
        },
        hostPort: {
            zh: "{{resource}} 的容器 {{container}} 占用节点端口 {{port}}。",
            en: "Container {{container}} of {{resource}} opens port {{port}} of the node.",
        },
    },
    types: podTypes,
    examples: {
        good: [containerExample({ ports: [{ containerPort: 8080 }] })],
        bad: [podExample({ hostNetwork: true })],
    },
    check(resource) {
        const pod = podOf(resource);
        if (pod === undefined) return notApplicable;
        const settings = shared.map(
            (field) => () => (booleanAt(pod.spec, field) === true ? [violation("shares", { field })] : []),
        );
        const ports = () =>
            containersOf(pod).flatMap((container) =>
                objectsAt(container, "ports").flatMap((each) => {
                    const port = numberAt(each, "hostPort") ?? 0;
                    return port === 0 ? [] : [violation("hostPort", { container: container.name, port })];
                }),
            );
        return judgeEach([...settings, ports], (find) => find()[0]);
    },
};
