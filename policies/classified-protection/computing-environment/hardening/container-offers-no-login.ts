import { violation } from "../../../kernel/judgement";
import { containerExample } from "../../../kernel/pods/examples";
import { podTypes } from "../../../kernel/pods/pods";
import { numberAt, objectsAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { judgeContainers } from "../reading/judge-each";

/** SSH, Telnet, remote desktop, VNC. */
const loginPorts = [22, 23, 3389, 5900];

/** Containers run their service and no second one to log in by. */
export const containerOffersNoLogin: ResourceRule = {
    id: "classified-protection/container-offers-no-login",
    title: { zh: "容器不得开放登录服务", en: "Containers offer no login" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.4 b)"],
    why: {
        zh: "容器内的登录服务是多余的系统服务，绕过集群的鉴别和审计。",
        en: "A login service in a container is one that nobody needs, past the cluster's own login and audit.",
    },
    reads: { zh: "容器的 ports[].containerPort。", en: "ports[].containerPort of containers." },
    remedy: {
        zh: "从镜像中去掉登录服务，运维经集群接口进行。",
        en: "Take the service out of the image; operate through the cluster's API.",
    },
    messages: {
        login: {
            zh: "{{resource}} 的容器 {{container}} 开放登录端口 {{port}}。",
            en: "Container {{container}} of {{resource}} listens on {{port}}, a port to log in by.",
        },
    },
    types: podTypes,
    examples: {
        good: [containerExample({ ports: [{ containerPort: 8080 }] })],
        bad: [containerExample({ ports: [{ containerPort: 22 }] })],
    },
    check: (resource) =>
        judgeContainers(resource, (container) => {
            const port = objectsAt(container, "ports")
                .map((each) => numberAt(each, "containerPort"))
                .find((each) => each !== undefined && loginPorts.includes(each));
            return port === undefined ? undefined : violation("login", { container: container.name, port });
        }),
};
