import { fact } from "../../fact";
import { container, hostPath, podWide } from "./pods";

const toItself = { by: "pod-keeps-to-itself" };

/** What pods share with their node. */
export const podAndNode = {
    hostProcesses: podWide(
        "A pod sees the processes of its node",
        "容器组共享节点进程",
        { hostPID: true },
        { hostPID: false },
        toItself,
    ),
    hostIpc: podWide(
        "A pod shares memory with its node",
        "容器组共享节点进程间通信",
        { hostIPC: true },
        { hostIPC: false },
        toItself,
    ),
    hostNetwork: podWide(
        "A pod is in the network of its node",
        "容器组共享节点网络",
        { hostNetwork: true },
        { hostNetwork: false },
        toItself,
    ),
    hostPort: fact(
        "A container opens a port of its node",
        "容器占用节点端口",
        container({ ports: [{ containerPort: 8080, hostPort: 8080 }] }),
        container({ ports: [{ containerPort: 8080 }] }),
        toItself,
    ),
    hostUsers: podWide(
        "A pod has no user namespace of its own",
        "容器组没有独立的用户命名空间",
        { hostUsers: true },
        { hostUsers: false },
        { not: "userNamespaces" },
    ),
    hostPath: hostPath("A pod mounts files of its node", "容器组挂载节点目录", "/srv/data"),
    criticalHostPath: hostPath(
        "A pod mounts the system files of its node",
        "容器组挂载节点系统目录",
        "/etc/kubernetes",
    ),
    processFiles: hostPath("A pod mounts /proc of its node", "容器组挂载节点 /proc", "/proc"),
    dockerSocket: hostPath("A pod mounts the runtime's socket", "容器组挂载容器运行时接口", "/var/run/docker.sock"),
    hostAliases: podWide(
        "A pod adds names to its /etc/hosts",
        "容器组改写 /etc/hosts",
        { hostAliases: [{ ip: "10.137.0.9", hostnames: ["db"] }] },
        {},
        { not: "noClause" },
    ),
    privilegedPort: fact(
        "A container listens below port 1024",
        "容器监听 1024 以下端口",
        container({ ports: [{ containerPort: 443 }] }),
        container({ ports: [{ containerPort: 8443 }] }),
        { not: "boundByCapability" },
    ),
    oddVolume: podWide(
        "A pod mounts a volume past the storage classes",
        "容器组绕过存储类挂载卷",
        { volumes: [{ name: "share", nfs: { server: "10.137.0.9", path: "/export" } }] },
        { volumes: [{ name: "share", persistentVolumeClaim: { claimName: "files" } }] },
        { not: "podSecurity" },
    ),
    seLinux: podWide(
        "A pod chooses its own SELinux role",
        "容器组自定 SELinux 角色",
        { securityContext: { seLinuxOptions: { type: "spc_t", user: "system_u" } } },
        { securityContext: { seLinuxOptions: { level: "s0:c1,c2" } } },
        { by: "pod-keeps-kernel-settings" },
    ),
    sysctls: podWide(
        "A pod sets kernel parameters that reach beyond it",
        "容器组设置影响节点的内核参数",
        { securityContext: { sysctls: [{ name: "kernel.msgmax", value: "65536" }] } },
        { securityContext: { sysctls: [{ name: "net.ipv4.ip_unprivileged_port_start", value: "1024" }] } },
        { by: "pod-keeps-kernel-settings" },
    ),
} as const;
