import { violation } from "../../../kernel/judgement";
import { containerExample } from "../../../kernel/pods/examples";
import { podTypes, securityOf } from "../../../kernel/pods/pods";
import { booleanAt, textAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { judgeContainers } from "../reading/judge-each";

/** No container has the node's rights, or can gain more than it started with. */
export const containerGainsNoPrivileges: ResourceRule = {
    id: "classified-protection/container-gains-no-privileges",
    title: { zh: "容器不得特权运行或提权", en: "Containers neither have nor gain privileges" },
    scope: "resource",
    severity: "critical",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.4 a)"],
    why: {
        zh: "特权容器等同于节点管理员；允许提权时，setuid 程序可取得 root。",
        en: "A privileged container is the node's administrator; where gains are allowed, a setuid program becomes root.",
    },
    reads: {
        zh: "容器 securityContext 的 privileged、allowPrivilegeEscalation（缺省为真）、procMount、windowsOptions.hostProcess。",
        en: "securityContext of containers: privileged, allowPrivilegeEscalation (true unless set), procMount, windowsOptions.hostProcess.",
    },
    remedy: {
        zh: "设 privileged: false、allowPrivilegeEscalation: false，procMount 用缺省值。",
        en: "Set privileged: false and allowPrivilegeEscalation: false; leave procMount as it is.",
    },
    messages: {
        privileged: {
            zh: "{{resource}} 的容器 {{container}} 以特权运行。",
            en: "Container {{container}} of {{resource}} is privileged.",
        },
        mayGain: {
            zh: "{{resource}} 的容器 {{container}} 未禁止提权。",
            en: "Container {{container}} of {{resource}} is free to gain privileges.",
        },
        openProc: {
            zh: "{{resource}} 的容器 {{container}} 取消了 /proc 的屏蔽。",
            en: "Container {{container}} of {{resource}} takes the mask off /proc.",
        },
    },
    types: podTypes,
    examples: {
        good: [containerExample({ securityContext: { allowPrivilegeEscalation: false } })],
        bad: [containerExample({ securityContext: { privileged: true } })],
    },
    check: (resource) =>
        judgeContainers(resource, (container, pod) => {
            const params = { container: container.name };
            const own = (field: string): boolean | undefined => booleanAt(container, `securityContext.${field}`);
            if (own("privileged") === true || securityOf(pod, container, "windowsOptions.hostProcess") === true)
                return violation("privileged", params);
            if (textAt(container, "securityContext.procMount") === "Unmasked") return violation("openProc", params);
            return own("allowPrivilegeEscalation") === false ? undefined : violation("mayGain", params);
        }),
};
