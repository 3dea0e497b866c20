import type { ForeignTool } from "../fact";
import { clusterBindings } from "../facts/cluster/cluster-bindings";
import { images } from "../facts/cluster/images";
import { limits } from "../facts/cluster/limits";
import { podAndNode } from "../facts/cluster/pod-and-node";
import { podPrivileges } from "../facts/cluster/pod-privileges";
import { workingOrder } from "../facts/cluster/working-order";
import { workloads } from "../facts/cluster/workloads";

export const kubesec: ForeignTool = {
    name: "kubesec",
    repository: "controlplaneio/kubesec",
    readOn: "2026-06-09",
    checks: {
        HostNetwork: podAndNode.hostNetwork,
        HostPID: podAndNode.hostProcesses,
        HostIPC: podAndNode.hostIpc,
        ReadOnlyRootFilesystem: podPrivileges.imageWritable,
        RunAsNonRoot: podPrivileges.mayBeRoot,
        RunAsUser: podPrivileges.lowUser,
        RunAsGroup: podPrivileges.lowGroup,
        Privileged: podPrivileges.privileged,
        CapSysAdmin: podPrivileges.addsSysAdmin,
        CapDropAny: podPrivileges.keepsCapabilities,
        CapDropAll: podPrivileges.keepsCapabilities,
        DockerSock: podAndNode.dockerSocket,
        ProcMount: podAndNode.processFiles,
        RequestsCPU: limits.noCpuRequest,
        LimitsCPU: limits.noCpuLimit,
        RequestsMemory: limits.noMemoryRequest,
        LimitsMemory: limits.noMemoryLimit,
        ServiceAccountName: workloads.defaultAccount,
        HostAliases: podAndNode.hostAliases,
        SeccompAny: podPrivileges.noSeccomp,
        SeccompUnconfined: podPrivileges.seccompOff,
        ApparmorAny: podPrivileges.noAppArmor,
        ApparmorUnconfined: podPrivileges.appArmorOff,
        VolumeClaimAccessModeReadWriteOnce: workingOrder.claimShared,
        VolumeClaimRequestsStorage: workingOrder.claimWithoutSize,
        AllowPrivilegeEscalation: podPrivileges.mayGain,
        AutomountServiceAccountToken: workloads.mountsToken,
        HostUsers: podAndNode.hostUsers,
        SecretsAsEnvironmentVariables: images.secretInEnv,
        BindingsToSystemAnonymous: clusterBindings.anonymous,
    },
};
