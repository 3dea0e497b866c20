import { violation } from "../../../kernel/judgement";
import { containerExample } from "../../../kernel/pods/examples";
import { podTypes } from "../../../kernel/pods/pods";
import { textsAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { judgeContainers } from "../reading/judge-each";

/** The one that the Pod Security Standards let a restricted container have: it opens a port below 1024. */
const allowed = "NET_BIND_SERVICE";

const nameOf = (capability: string): string => capability.toUpperCase().replace(/^CAP_/, "");

/** Containers give back all rights of the kernel's that they do not need. */
export const containerDropsCapabilities: ResourceRule = {
    id: "classified-protection/container-drops-capabilities",
    title: { zh: "容器须放弃全部内核能力", en: "Containers drop all capabilities" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.4 a)"],
    why: {
        zh: "缺省的内核能力多数业务并不需要，却可被用于攻击节点和邻近容器。",
        en: "Most systems need none of the default capabilities, and attacks on nodes and neighbours use them.",
    },
    reads: {
        zh: "容器 securityContext.capabilities 的 drop 和 add。",
        en: "drop and add in securityContext.capabilities of containers.",
    },
    remedy: {
        zh: "设 drop: [ALL]；确需监听 1024 以下端口的只加 NET_BIND_SERVICE。",
        en: "Set drop: [ALL]; add NET_BIND_SERVICE and nothing else, where a port below 1024 is needed.",
    },
    messages: {
        keeps: {
            zh: "{{resource}} 的容器 {{container}} 未放弃全部内核能力。",
            en: "Container {{container}} of {{resource}} does not drop all capabilities.",
        },
        adds: {
            zh: "{{resource}} 的容器 {{container}} 增加了内核能力 {{capability}}。",
            en: "Container {{container}} of {{resource}} adds the capability {{capability}}.",
        },
    },
    types: podTypes,
    examples: {
        good: [containerExample({ securityContext: { capabilities: { drop: ["ALL"] } } })],
        bad: [containerExample()],
    },
    check: (resource) =>
        judgeContainers(resource, (container) => {
            const list = (field: string): string[] =>
                textsAt(container, `securityContext.capabilities.${field}`).map(nameOf);
            const params = { container: container.name };
            const capability = list("add").find((each) => each !== allowed);
            if (capability !== undefined) return violation("adds", { ...params, capability });
            return list("drop").includes("ALL") ? undefined : violation("keeps", params);
        }),
};
