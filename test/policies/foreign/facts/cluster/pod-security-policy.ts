import type { RecordedValue } from "../../../../../infra/recorder/types";
import type { CaseResource } from "../../../support/case-resources";
import { fact, ofPlatform, type ForeignFact } from "../../fact";

type Fields = Readonly<Record<string, RecordedValue>>;

const policy = (spec: Fields, annotations: Fields = {}): CaseResource =>
    ofPlatform("kubernetes:policy/v1beta1:PodSecurityPolicy", { metadata: { name: "pods", annotations }, spec });

const admits = (en: string, zh: string, bad: Fields, good: Fields): ForeignFact =>
    fact(`A PodSecurityPolicy admits ${en}`, `PodSecurityPolicy 允许${zh}`, policy(bad), policy(good), {
        not: "podSecurityPolicy",
    });

const seccomp = "seccomp.security.alpha.kubernetes.io/defaultProfileName";

/** What the kind that came before profiles of namespaces let through. */
export const podSecurityPolicy = {
    hostProcesses: admits("pods that see the node's processes", "共享节点进程", { hostPID: true }, { hostPID: false }),
    privileged: admits("privileged containers", "特权容器", { privileged: true }, { privileged: false }),
    hostIpc: admits(
        "pods that share memory with the node",
        "共享节点进程间通信",
        { hostIPC: true },
        { hostIPC: false },
    ),
    hostNetwork: admits("pods in the node's network", "共享节点网络", { hostNetwork: true }, { hostNetwork: false }),
    mayGain: admits(
        "containers that gain privileges",
        "提权",
        { allowPrivilegeEscalation: true },
        { allowPrivilegeEscalation: false },
    ),
    root: admits(
        "root",
        "以 root 运行",
        { runAsUser: { rule: "RunAsAny" } },
        { runAsUser: { rule: "MustRunAsNonRoot" } },
    ),
    netRaw: admits("NET_RAW", "NET_RAW 能力", {}, { requiredDropCapabilities: ["NET_RAW"] }),
    addsCapabilities: admits("further capabilities", "增加内核能力", { allowedCapabilities: ["SYS_TIME"] }, {}),
    keepsCapabilities: admits(
        "the default capabilities",
        "保留缺省内核能力",
        {},
        { requiredDropCapabilities: ["ALL"] },
    ),
    noSeccomp: fact(
        "A PodSecurityPolicy has no seccomp profile",
        "PodSecurityPolicy 未设 seccomp 配置",
        policy({}),
        policy({}, { [seccomp]: "runtime/default" }),
        { not: "podSecurityPolicy" },
    ),
} as const;
