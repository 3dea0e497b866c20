import type { ForeignTool } from "../fact";
import { clusterBindings } from "../facts/cluster/cluster-bindings";
import { clusterNetwork } from "../facts/cluster/cluster-network";
import { clusterRights } from "../facts/cluster/cluster-rights";
import { copies } from "../facts/cluster/copies";
import { images } from "../facts/cluster/images";
import { limits } from "../facts/cluster/limits";
import { podAndNode } from "../facts/cluster/pod-and-node";
import { podPrivileges } from "../facts/cluster/pod-privileges";
import { workingOrder } from "../facts/cluster/working-order";
import { workloads } from "../facts/cluster/workloads";

export const polaris: ForeignTool = {
    name: "Polaris",
    repository: "FairwindsOps/polaris",
    readOn: "2026-08-21",
    checks: {
        automountServiceAccountToken: workloads.mountsToken,
        clusterrolePodExecAttach: clusterRights.entersPods,
        clusterrolebindingClusterAdmin: clusterBindings.clusterAdmin,
        clusterrolebindingPodExecAttach: clusterRights.entersPods,
        cpuLimitsMissing: limits.noCpuLimit,
        cpuRequestsMissing: limits.noCpuRequest,
        dangerousCapabilities: podPrivileges.addsSysAdmin,
        deploymentMissingReplicas: workloads.noReplicas,
        hostIPCSet: podAndNode.hostIpc,
        hostNetworkSet: podAndNode.hostNetwork,
        hostPIDSet: podAndNode.hostProcesses,
        hostPathSet: podAndNode.hostPath,
        hostPortSet: podAndNode.hostPort,
        hostProcess: podPrivileges.hostProcess,
        hpaMaxAvailability: copies.scalerBounds,
        hpaMinAvailability: workloads.scalerOfOne,
        insecureCapabilities: podPrivileges.keepsCapabilities,
        linuxHardening: podPrivileges.noSeccomp,
        livenessProbeMissing: workloads.noLiveness,
        memoryLimitsMissing: limits.noMemoryLimit,
        memoryRequestsMissing: limits.noMemoryRequest,
        metadataAndInstanceMismatched: workingOrder.nameMismatch,
        missingNetworkPolicy: clusterNetwork.noPolicy,
        missingPodDisruptionBudget: workloads.noDisruptionBudget,
        notReadOnlyRootFilesystem: podPrivileges.imageWritable,
        pdbDisruptionsIsZero: copies.budgetBlocks,
        pdbMinAvailableGreaterThanHPAMinReplicas: copies.budgetBeyondScaler,
        priorityClassNotSet: workloads.noPriority,
        privilegeEscalationAllowed: podPrivileges.mayGain,
        procMount: podPrivileges.procUnmasked,
        pullPolicyNotAlways: images.pullPolicy,
        readinessProbeMissing: workloads.noReadiness,
        rolePodExecAttach: clusterRights.entersPodsOfNamespace,
        rolebindingClusterAdminClusterRole: clusterBindings.namespaceAdmin,
        rolebindingClusterAdminRole: clusterRights.wildcardInNamespace,
        rolebindingClusterRolePodExecAttach: clusterRights.entersPods,
        rolebindingRolePodExecAttach: clusterRights.entersPodsOfNamespace,
        runAsPrivileged: podPrivileges.privileged,
        runAsRootAllowed: podPrivileges.mayBeRoot,
        sensitiveConfigmapContent: clusterNetwork.secretInConfigMap,
        sensitiveContainerEnvVar: images.plainSecretInEnv,
        tagNotSpecified: images.latestTag,
        tlsSettingsMissing: clusterNetwork.plainIngress,
        topologySpreadConstraint: workloads.packed,
    },
};
