import * as core from "@pulumi/kubernetes/core/v1";
import * as networking from "@pulumi/kubernetes/networking/v1";
import type { SystemQuota } from "./args";
import { inside, nameOf, type Scope } from "./scope";

/** Namespace of the platform's own services, with admission by the strictest Pod Security profile. */
export function createSystemNamespace(scope: Scope): core.Namespace {
    return new core.Namespace(
        `${scope.name}/egov-system`,
        {
            metadata: {
                name: nameOf(scope, "egov-system"),
                labels: {
                    ...scope.labels,
                    "pod-security.kubernetes.io/enforce": "restricted",
                    "pod-security.kubernetes.io/audit": "restricted",
                    "pod-security.kubernetes.io/warn": "restricted",
                },
            },
        },
        scope.options,
    );
}

/** Nothing in, nothing out but name service; services of the platform bring policies for what they need (8.1.3.2 a). */
export function createNetworkPolicies(scope: Scope, namespace: core.Namespace): void {
    new networking.NetworkPolicy(
        `${scope.name}/default-deny`,
        {
            metadata: { name: "default-deny", namespace: nameOf(scope, "egov-system"), labels: scope.labels },
            spec: { podSelector: {}, policyTypes: ["Ingress", "Egress"] },
        },
        inside(scope, namespace),
    );
    new networking.NetworkPolicy(
        `${scope.name}/allow-dns`,
        {
            metadata: { name: "allow-dns", namespace: nameOf(scope, "egov-system"), labels: scope.labels },
            spec: {
                podSelector: {},
                policyTypes: ["Egress"],
                egress: [
                    {
                        to: [
                            {
                                namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "kube-system" } },
                                podSelector: { matchLabels: { "k8s-app": "kube-dns" } },
                            },
                        ],
                        ports: [
                            { protocol: "UDP", port: 53 },
                            { protocol: "TCP", port: 53 },
                        ],
                    },
                ],
            },
        },
        inside(scope, namespace),
    );
}

/** What the namespace may use, and what a container gets that asks for nothing (GB/T 22239-2019 8.2.5.1 a, unverified). */
export function createSystemQuota(scope: Scope, namespace: core.Namespace, quota: SystemQuota): void {
    new core.ResourceQuota(
        `${scope.name}/quota`,
        {
            metadata: { name: "quota", namespace: nameOf(scope, "egov-system"), labels: scope.labels },
            spec: {
                hard: {
                    "requests.cpu": String(quota.cpu),
                    "requests.memory": `${quota.memoryGiB}Gi`,
                    "limits.cpu": String(quota.cpu * 2),
                    "limits.memory": `${quota.memoryGiB * 2}Gi`,
                    pods: String(quota.pods),
                    persistentvolumeclaims: String(quota.volumeClaims),
                    "services.nodeports": "0",
                    "services.loadbalancers": "0",
                },
            },
        },
        inside(scope, namespace),
    );
    new core.LimitRange(
        `${scope.name}/limits`,
        {
            metadata: { name: "limits", namespace: nameOf(scope, "egov-system"), labels: scope.labels },
            spec: {
                limits: [
                    {
                        type: "Container",
                        defaultRequest: { cpu: "100m", memory: "128Mi" },
                        default: { cpu: "500m", memory: "512Mi" },
                    },
                ],
            },
        },
        inside(scope, namespace),
    );
}
