import { notApplicable, violation, type Judgement } from "../../../kernel/judgement";
import { containerExample, podExample } from "../../../kernel/pods/examples";
import { containersOf, podOf, podTypes } from "../../../kernel/pods/pods";
import { objectsAt, textAt, type Readable } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { judgeEach } from "../reading/judge-each";

/** Parameters that hold within the pod alone: those that the Pod Security Standards let every pod set. */
const ownParameters = [
    "kernel.shm_rmid_forced",
    "net.ipv4.ip_local_port_range",
    "net.ipv4.ip_local_reserved_ports",
    "net.ipv4.ip_unprivileged_port_start",
    "net.ipv4.ping_group_range",
    "net.ipv4.tcp_fin_timeout",
    "net.ipv4.tcp_keepalive_intvl",
    "net.ipv4.tcp_keepalive_probes",
    "net.ipv4.tcp_keepalive_time",
    "net.ipv4.tcp_rmem",
    "net.ipv4.tcp_syncookies",
    "net.ipv4.tcp_wmem",
];
/** Types of SELinux that hold a container back. */
const confinedTypes = ["", "container_t", "container_init_t", "container_kvm_t", "container_engine_t"];

/** Pods leave the kernel as their node has it. */
export const podKeepsKernelSettings: ResourceRule = {
    id: "classified-protection/pod-keeps-kernel-settings",
    title: { zh: "容器组不得改动内核参数和 SELinux 类型", en: "Pods leave the settings of the kernel alone" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.4 a)"],
    why: {
        zh: "部分内核参数对整个节点生效，自定 SELinux 类型可取消对容器的限制。",
        en: "Some parameters of the kernel hold for the whole node, and another SELinux type can take a container's bounds away.",
    },
    reads: {
        zh: "Pod 模板 securityContext.sysctls；Pod 模板及容器 securityContext.seLinuxOptions 的 type、user、role。",
        en: "securityContext.sysctls of pod templates; type, user and role in securityContext.seLinuxOptions of pod templates and containers.",
    },
    remedy: {
        zh: "删除这些设置；节点级参数由平台在节点镜像中统一设置。",
        en: "Drop these settings; parameters of nodes are set in the nodes' image.",
    },
    messages: {
        nodeParameter: {
            zh: "{{resource}} 设置了影响节点的内核参数 {{parameter}}。",
            en: "{{resource}} sets {{parameter}}, a kernel parameter that reaches beyond the pod.",
        },
        ownContext: {
            zh: "{{resource}} 在 {{path}} 自定 SELinux 的 {{field}}。",
            en: "{{resource}} chooses the SELinux {{field}} in {{path}}.",
        },
    },
    types: podTypes,
    examples: {
        good: [containerExample()],
        bad: [podExample({ securityContext: { sysctls: [{ name: "kernel.msgmax", value: "65536" }] } })],
    },
    check(resource) {
        const pod = podOf(resource);
        if (pod === undefined) return notApplicable;
        const parameters = () => objectsAt(pod.spec, "securityContext.sysctls").flatMap(judgeParameter);
        const contexts = [pod.spec, ...containersOf(pod)].map((part) => () => judgeContext(part));
        return judgeEach([parameters, ...contexts], (find) => find()[0]);
    },
};

function judgeParameter(sysctl: Readable): Judgement[] {
    const parameter = textAt(sysctl, "name") ?? "";
    return ownParameters.includes(parameter) ? [] : [violation("nodeParameter", { parameter })];
}

function judgeContext(part: Readable): Judgement[] {
    const read = (field: string): string => textAt(part, `securityContext.seLinuxOptions.${field}`) ?? "";
    const field = ["user", "role"].find((each) => read(each) !== "");
    const said = field ?? (confinedTypes.includes(read("type")) ? undefined : "type");
    const path = [part.at, "securityContext.seLinuxOptions"].filter((step) => step !== undefined).join(".");
    return said === undefined ? [] : [violation("ownContext", { path, field: said })];
}
