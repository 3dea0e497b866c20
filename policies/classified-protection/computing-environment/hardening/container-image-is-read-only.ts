import { violation } from "../../../kernel/judgement";
import { containerExample } from "../../../kernel/pods/examples";
import { podTypes } from "../../../kernel/pods/pods";
import { booleanAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { judgeContainers } from "../reading/judge-each";

/** What runs is what was built: nothing is installed into a running container. */
export const containerImageIsReadOnly: ResourceRule = {
    id: "classified-protection/container-image-is-read-only",
    title: { zh: "容器根文件系统须只读", en: "The file system of a container's image is read-only" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.4 a)"],
    why: {
        zh: "根文件系统可写时，入侵者可安装程序并长期驻留。",
        en: "Where the image can be written, an intruder installs programs and stays.",
    },
    reads: {
        zh: "容器 securityContext 的 readOnlyRootFilesystem。",
        en: "readOnlyRootFilesystem in securityContext of containers.",
    },
    remedy: {
        zh: "设 readOnlyRootFilesystem: true，临时文件写入 emptyDir。",
        en: "Set readOnlyRootFilesystem: true and give temporary files an emptyDir.",
    },
    messages: {
        writable: {
            zh: "{{resource}} 的容器 {{container}} 根文件系统可写。",
            en: "Container {{container}} of {{resource}} can write its image.",
        },
    },
    types: podTypes,
    examples: {
        good: [containerExample({ securityContext: { readOnlyRootFilesystem: true } })],
        bad: [containerExample()],
    },
    check: (resource) =>
        judgeContainers(resource, (container) =>
            booleanAt(container, "securityContext.readOnlyRootFilesystem") === true
                ? undefined
                : violation("writable", { container: container.name }),
        ),
};
