import type { ForeignTool } from "../fact";
import { clusterNetwork } from "../facts/cluster/cluster-network";
import { copies } from "../facts/cluster/copies";
import { images } from "../facts/cluster/images";
import { limits } from "../facts/cluster/limits";
import { podPrivileges } from "../facts/cluster/pod-privileges";
import { workingOrder } from "../facts/cluster/working-order";
import { workloads } from "../facts/cluster/workloads";

export const kubeScore: ForeignTool = {
    name: "kube-score",
    repository: "zegl/kube-score",
    readOn: "2026-05-20",
    checks: {
        "deployment-strategy": copies.replacedAtOnce,
        "deployment-replicas": workloads.oneReplica,
        "ingress-targets-service": workingOrder.ingressWithoutService,
        "cronjob-has-deadline": workingOrder.noDeadline,
        "cronjob-restartpolicy": workingOrder.jobRestart,
        "container-resources": limits.noResources,
        "container-resource-requests-equal-limits": limits.requestsBelowLimits,
        "container-cpu-requests-equal-limits": limits.requestsBelowLimits,
        "container-memory-requests-equal-limits": limits.requestsBelowLimits,
        "container-image-tag": images.latestTag,
        "container-image-pull-policy": images.pullPolicy,
        "container-ephemeral-storage-request-and-limit": workingOrder.storageUnbounded,
        "container-ephemeral-storage-request-equals-limit": workingOrder.storageUnbounded,
        "container-ports-check": workingOrder.portsClash,
        "environment-variable-key-duplication": workingOrder.variableTwice,
        "statefulset-has-poddisruptionbudget": workloads.noDisruptionBudget,
        "deployment-has-poddisruptionbudget": workloads.noDisruptionBudget,
        "poddisruptionbudget-has-policy": copies.budgetWithoutNumber,
        "pod-networkpolicy": clusterNetwork.noPolicy,
        "networkpolicy-targets-pod": workingOrder.policyWithoutPods,
        "pod-probes": workloads.noProbes,
        "pod-probes-identical": workingOrder.probesAlike,
        "container-security-context-user-group-id": podPrivileges.lowUser,
        "container-security-context-privileged": podPrivileges.privileged,
        "container-security-context-readonlyrootfilesystem": podPrivileges.imageWritable,
        "container-seccomp-profile": podPrivileges.noSeccomp,
        "service-targets-pod": workingOrder.serviceWithoutPods,
        "service-type": clusterNetwork.nodePort,
        "stable-version": clusterNetwork.oldVersion,
        "deployment-has-host-podantiaffinity": workloads.packed,
        "statefulset-has-host-podantiaffinity": workloads.packed,
        "deployment-targeted-by-hpa-does-not-have-replicas-configured": copies.scalerAndReplicas,
        "statefulset-has-servicename": copies.statefulWithoutService,
        "deployment-pod-selector-labels-match-template-metadata-labels": workingOrder.selectorMismatch,
        "statefulset-pod-selector-labels-match-template-metadata-labels": workingOrder.selectorMismatch,
        "label-values": workingOrder.badLabel,
        "horizontalpodautoscaler-has-target": copies.scalerWithoutTarget,
        "horizontalpodautoscaler-replicas": workloads.scalerOfOne,
        "pod-topology-spread-constraints": workloads.packed,
    },
};
