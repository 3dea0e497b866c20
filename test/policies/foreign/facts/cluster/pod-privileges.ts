import { fact } from "../../fact";
import { container, podWide, secured, security } from "./pods";

const privileges = { by: "container-gains-no-privileges" };
const root = { by: "container-runs-without-root" };
const capabilities = { by: "container-drops-capabilities" };
const calls = { by: "container-confines-system-calls" };

const adds = (capability: string) => ({ capabilities: { drop: ["ALL"], add: [capability] } });
const dropsAll = { capabilities: { drop: ["ALL"] } };

/** What containers may do to the kernel and to themselves. */
export const podPrivileges = {
    privileged: security(
        "A container is privileged",
        "容器以特权运行",
        { privileged: true },
        { privileged: false, allowPrivilegeEscalation: false },
        privileges,
    ),
    mayGain: security(
        "A container's processes can gain privileges",
        "容器内进程可以提权",
        { allowPrivilegeEscalation: true },
        { allowPrivilegeEscalation: false },
        privileges,
    ),
    procUnmasked: security(
        "/proc of a container is not masked",
        "容器的 /proc 未屏蔽",
        { allowPrivilegeEscalation: false, procMount: "Unmasked" },
        { allowPrivilegeEscalation: false, procMount: "Default" },
        privileges,
    ),
    hostProcess: security(
        "A Windows container runs as a process of the node",
        "Windows 容器作为节点进程运行",
        { allowPrivilegeEscalation: false, windowsOptions: { hostProcess: true } },
        { allowPrivilegeEscalation: false, windowsOptions: { hostProcess: false } },
        privileges,
    ),
    mayBeRoot: security(
        "Nothing keeps a container from running as root",
        "未禁止容器以 root 运行",
        {},
        { runAsNonRoot: true },
        root,
    ),
    rootUser: security(
        "A container runs as user 0",
        "容器以 0 号用户运行",
        { runAsUser: 0 },
        { runAsUser: 10001 },
        root,
    ),
    lowUser: security(
        "A container runs as a user that the node may have too",
        "容器用户编号较小，可能与节点用户重复",
        { runAsNonRoot: true, runAsUser: 1000 },
        { runAsNonRoot: true, runAsUser: 20000 },
        { not: "lowIds" },
    ),
    lowGroup: security(
        "A container runs in a group that the node may have too",
        "容器用户组编号较小，可能与节点用户组重复",
        { runAsNonRoot: true, runAsGroup: 1000 },
        { runAsNonRoot: true, runAsGroup: 20000 },
        { not: "lowIds" },
    ),
    rootGroup: podWide(
        "A pod's group is root's",
        "容器组使用 root 用户组",
        { securityContext: { runAsNonRoot: true, runAsGroup: 0, supplementalGroups: [0] } },
        { securityContext: { runAsNonRoot: true, runAsGroup: 10001, supplementalGroups: [10001] } },
        { not: "lowIds" },
    ),
    keepsCapabilities: security(
        "A container keeps the default capabilities",
        "容器保留缺省内核能力",
        {},
        dropsAll,
        capabilities,
    ),
    keepsNetRaw: security(
        "A container keeps NET_RAW",
        "容器保留 NET_RAW 能力",
        { capabilities: { drop: ["KILL"] } },
        dropsAll,
        capabilities,
    ),
    addsCapability: security(
        "A container gets a further capability",
        "容器增加内核能力",
        adds("SYS_TIME"),
        dropsAll,
        capabilities,
    ),
    addsSysAdmin: security(
        "A container gets SYS_ADMIN",
        "容器增加 SYS_ADMIN 能力",
        adds("CAP_SYS_ADMIN"),
        dropsAll,
        capabilities,
    ),
    addsSysModule: security(
        "A container gets SYS_MODULE",
        "容器增加 SYS_MODULE 能力",
        adds("SYS_MODULE"),
        dropsAll,
        capabilities,
    ),
    addsNetRaw: security("A container gets NET_RAW", "容器增加 NET_RAW 能力", adds("NET_RAW"), dropsAll, capabilities),
    addsMoreThanBind: security(
        "A container gets more than NET_BIND_SERVICE",
        "容器增加 NET_BIND_SERVICE 以外的能力",
        adds("CHOWN"),
        adds("NET_BIND_SERVICE"),
        capabilities,
    ),
    imageWritable: security(
        "A container can write its image",
        "容器根文件系统可写",
        { readOnlyRootFilesystem: false },
        { readOnlyRootFilesystem: true },
        { by: "container-image-is-read-only" },
    ),
    noSeccomp: security(
        "A container has no seccomp profile",
        "容器未设 seccomp 配置",
        {},
        { seccompProfile: { type: "RuntimeDefault" } },
        calls,
    ),
    seccompOff: security(
        "A container turns seccomp off",
        "容器关闭 seccomp",
        { seccompProfile: { type: "Unconfined" } },
        { seccompProfile: { type: "RuntimeDefault" } },
        calls,
    ),
    appArmorOff: security(
        "A container turns AppArmor off",
        "容器关闭 AppArmor",
        { seccompProfile: { type: "RuntimeDefault" }, appArmorProfile: { type: "Unconfined" } },
        { seccompProfile: { type: "RuntimeDefault" }, appArmorProfile: { type: "RuntimeDefault" } },
        calls,
    ),
    noAppArmor: security(
        "A container names no AppArmor profile",
        "容器未指定 AppArmor 配置",
        { seccompProfile: { type: "RuntimeDefault" } },
        { seccompProfile: { type: "RuntimeDefault" }, appArmorProfile: { type: "RuntimeDefault" } },
        { not: "runtimeDefault" },
    ),
    noContext: fact(
        "A container says nothing of its security",
        "容器未设安全上下文",
        container({}),
        secured({
            allowPrivilegeEscalation: false,
            capabilities: { drop: ["ALL"] },
            readOnlyRootFilesystem: true,
            runAsNonRoot: true,
            seccompProfile: { type: "RuntimeDefault" },
        }),
        {
            by: [
                "container-gains-no-privileges",
                "container-drops-capabilities",
                "container-image-is-read-only",
                "container-runs-without-root",
                "container-confines-system-calls",
            ],
        },
    ),
    noPodContext: podWide(
        "A pod says nothing of its security",
        "容器组未设安全上下文",
        {},
        { securityContext: { runAsNonRoot: true, seccompProfile: { type: "RuntimeDefault" } } },
        root,
    ),
} as const;
