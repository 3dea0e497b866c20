import * as networking from "@pulumi/kubernetes/networking/v1";
import type { input } from "@pulumi/kubernetes/types";
import type { Peer } from "../args";
import { child, labelsOf, namespaceOf, selectorOf, type ContainerScope } from "./scope";

type PolicyPeer = input.networking.v1.NetworkPolicyPeer;
type Ingress = input.networking.v1.NetworkPolicyIngressRule;
type Egress = input.networking.v1.NetworkPolicyEgressRule;

const namespaceName = "kubernetes.io/metadata.name";

/**
 * Nothing is allowed in or out of the namespace but the name service and what flows and endpoints declare
 * (GB/T 22239-2019 8.1.3.2 a and 8.2.2.1 b, unverified).
 */
export function createNetworkPolicies(scope: ContainerScope): void {
    createPolicy(scope, "default-deny", {}, { policyTypes: ["Ingress", "Egress"] });
    createPolicy(scope, "name-service", {}, { policyTypes: ["Egress"], egress: [nameService] });
    for (const { name } of scope.runtime.workloads) {
        const ingress = ingressOf(scope, name);
        const egress = egressOf(scope, name);
        if (ingress.length + egress.length === 0) continue;
        createPolicy(scope, name, selectorOf(scope, name), {
            policyTypes: [...(ingress.length > 0 ? ["Ingress"] : []), ...(egress.length > 0 ? ["Egress"] : [])],
            ...(ingress.length > 0 ? { ingress } : {}),
            ...(egress.length > 0 ? { egress } : {}),
        });
    }
}

const nameService: Egress = {
    to: [
        {
            namespaceSelector: { matchLabels: { [namespaceName]: "kube-system" } },
            podSelector: { matchLabels: { "k8s-app": "kube-dns" } },
        },
    ],
    ports: [
        { protocol: "UDP", port: 53 },
        { protocol: "TCP", port: 53 },
    ],
};

function createPolicy(
    scope: ContainerScope,
    name: string,
    matchLabels: Record<string, string>,
    spec: { policyTypes: string[]; ingress?: Ingress[]; egress?: Egress[] },
): void {
    new networking.NetworkPolicy(
        `${scope.name}/${name}`,
        {
            metadata: { name, namespace: namespaceOf(scope), labels: labelsOf(scope) },
            spec: { podSelector: Object.keys(matchLabels).length === 0 ? {} : { matchLabels }, ...spec },
        },
        child(scope),
    );
}

function ingressOf(scope: ContainerScope, workload: string): Ingress[] {
    const { traffic, runtime } = scope;
    return [
        ...traffic.internal
            .filter((flow) => flow.to === workload)
            .map((flow) => ({ from: [podsOf(scope, flow.from)], ports: [portOf(flow.protocol, flow.port)] })),
        ...traffic.incoming
            .filter((flow) => flow.to === workload)
            .map((flow) => ({ from: [policyPeer(flow.peer)], ports: [portOf(flow.protocol, flow.port)] })),
        ...traffic.endpoints
            .filter((endpoint) => endpoint.part === workload)
            .map((endpoint) => ({
                from:
                    endpoint.protocol === "https"
                        ? [policyPeer({ kind: "namespace", name: runtime.place.ingressNamespace })]
                        : endpoint.sources.map((cidr) => policyPeer({ kind: "addresses", cidr })),
                ports: [portOf("tcp", endpoint.targetPort)],
            })),
    ];
}

function egressOf(scope: ContainerScope, workload: string): Egress[] {
    const { traffic } = scope;
    return [
        ...traffic.internal
            .filter((flow) => flow.from === workload)
            .map((flow) => ({ to: [podsOf(scope, flow.to)], ports: [portOf(flow.protocol, flow.port)] })),
        ...traffic.outgoing.map((flow) => ({ to: [policyPeer(flow.peer)], ports: [portOf(flow.protocol, flow.port)] })),
    ];
}

function podsOf(scope: ContainerScope, workload: string): PolicyPeer {
    return { podSelector: { matchLabels: selectorOf(scope, workload) } };
}

function policyPeer(peer: Peer): PolicyPeer {
    return peer.kind === "addresses"
        ? { ipBlock: { cidr: peer.cidr } }
        : { namespaceSelector: { matchLabels: { [namespaceName]: peer.name } } };
}

function portOf(protocol: "tcp" | "udp", port: number): input.networking.v1.NetworkPolicyPort {
    return { protocol: protocol.toUpperCase(), port };
}
