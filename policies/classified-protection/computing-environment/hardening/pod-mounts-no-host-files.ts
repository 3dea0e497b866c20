import { notApplicable, violation } from "../../../kernel/judgement";
import { podExample } from "../../../kernel/pods/examples";
import { containersOf, podOf, podTypes, type PodTemplate } from "../../../kernel/pods/pods";
import { booleanAt, isSet, objectsAt, textAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { kindOf } from "../reading/accounts";
import { judgeEach } from "../reading/judge-each";

/** What an agent on every node has to read. */
const logs = /^\/(?:var\/log|run\/log)(?:\/|$)/;

/** Pods see nothing of the files of their node; an agent may read the node's logs. */
export const podMountsNoHostFiles: ResourceRule = {
    id: "classified-protection/pod-mounts-no-host-files",
    title: { zh: "容器组不得挂载节点目录", en: "Pods mount no files of their node" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.4 a)"],
    why: {
        zh: "节点目录包含其他租户的数据、凭据和运行时接口，可借以控制节点。",
        en: "The node's files hold other tenants' data, credentials and the runtime's socket, by which the node is taken.",
    },
    reads: {
        zh: "Pod 模板的 volumes[].hostPath；DaemonSet 只读挂载 /var/log、/run/log 除外。",
        en: "volumes[].hostPath of pod templates; not /var/log and /run/log of a DaemonSet that mounts them read-only.",
    },
    remedy: { zh: "改用存储卷声明、emptyDir 或 ConfigMap。", en: "Use a claim, an emptyDir or a ConfigMap." },
    messages: {
        hostPath: { zh: "{{resource}} 挂载节点目录 {{path}}。", en: "{{resource}} mounts {{path}} of its node." },
    },
    types: podTypes,
    examples: {
        good: [podExample({ volumes: [{ name: "scratch", emptyDir: {} }] })],
        bad: [podExample({ volumes: [{ name: "root", hostPath: { path: "/" } }] })],
    },
    check(resource) {
        const pod = podOf(resource);
        if (pod === undefined) return notApplicable;
        const isAgent = kindOf(resource) === "DaemonSet";
        return judgeEach(objectsAt(pod.spec, "volumes"), (volume) => {
            if (!isSet(volume, "hostPath")) return undefined;
            const path = textAt(volume, "hostPath.path") ?? "";
            const mayRead = isAgent && logs.test(path) && !path.includes("..");
            return mayRead && mountsOnlyToRead(pod, textAt(volume, "name"))
                ? undefined
                : violation("hostPath", { path });
        });
    },
};

function mountsOnlyToRead(pod: PodTemplate, volume: string | undefined): boolean {
    return containersOf(pod).every((container) =>
        objectsAt(container, "volumeMounts").every(
            (mount) => textAt(mount, "name") !== volume || booleanAt(mount, "readOnly") === true,
        ),
    );
}
