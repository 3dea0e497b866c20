import { violation } from "../../../kernel/judgement";
import { containerExample } from "../../../kernel/pods/examples";
import { podTypes } from "../../../kernel/pods/pods";
import { isSet, objectsAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { judgeContainers } from "../reading/judge-each";

/** What runs to its end, or by itself, stands behind no Service. */
const serving = podTypes.filter((type) => !/:(?:Pod|PodTemplate|Job|CronJob)$/.test(type));

/** Requests go to the copies of a workload that answer. */
export const containerSaysWhenReady: ResourceRule = {
    id: "classified-protection/container-says-when-ready",
    title: { zh: "对外服务的容器须有就绪检查", en: "Containers that serve say when they are ready" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.9 c)"],
    why: {
        zh: "没有就绪检查，请求会转发到尚未启动或已失效的副本，冗余不起作用。",
        en: "Without a readiness probe requests go to copies that have not started or have stopped, and the spare one does not help.",
    },
    reads: {
        zh: "工作负载中开放端口（ports）的容器的 readinessProbe。",
        en: "readinessProbe of containers with ports in workloads.",
    },
    remedy: { zh: "为容器设置 readinessProbe。", en: "Give the container a readinessProbe." },
    messages: {
        noProbe: {
            zh: "{{resource}} 的容器 {{container}} 对外服务而没有就绪检查。",
            en: "Container {{container}} of {{resource}} serves and has no readiness probe.",
        },
    },
    types: serving,
    examples: {
        good: [containerExample({ ports: [{ containerPort: 8080 }], readinessProbe: { tcpSocket: { port: 8080 } } })],
        bad: [containerExample({ ports: [{ containerPort: 8080 }] })],
    },
    check: (resource) =>
        judgeContainers(resource, (container) => {
            // Those that prepare a pod or are put in for debugging have no part in its readiness.
            if (container.kind !== "container" || objectsAt(container, "ports").length === 0) return undefined;
            return isSet(container, "readinessProbe") ? undefined : violation("noProbe", { container: container.name });
        }),
};
