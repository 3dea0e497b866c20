import * as core from "@pulumi/kubernetes/core/v1";
import * as networking from "@pulumi/kubernetes/networking/v1";
import * as pulumi from "@pulumi/pulumi";
import { certificateOf, generalLevel } from "../scope";
import type { OpenEndpoint } from "../traffic";
import { child, labelsOf, namespaceOf, patience, selectorOf, type ContainerScope } from "./scope";

const tlsSecret = "certificate";

/** The controller's web application firewall looks at what the internet sends (GB/T 22239-2019 8.1.3.2 e). */
const contentFilter = {
    "nginx.ingress.kubernetes.io/enable-modsecurity": "true",
    "nginx.ingress.kubernetes.io/enable-owasp-core-rules": "true",
};

/** An Ingress for each https endpoint, a load-balanced Service for each of plain TCP; both only for declared clients. */
export function createEndpoints(scope: ContainerScope): void {
    const { endpoints } = scope.traffic;
    const secure = endpoints.filter((endpoint) => endpoint.protocol === "https");
    if (secure.length > 0) {
        const secret = createTlsSecret(scope);
        for (const endpoint of secure) createIngress(scope, endpoint, secret);
    }
    for (const endpoint of endpoints) if (endpoint.protocol === "tcp") createTcpService(scope, endpoint);
}

function createTlsSecret(scope: ContainerScope): core.Secret {
    const certificate = pulumi.secret(certificateOf(scope));
    return new core.Secret(
        `${scope.name}/${tlsSecret}`,
        {
            metadata: { name: tlsSecret, namespace: namespaceOf(scope), labels: labelsOf(scope) },
            type: "kubernetes.io/tls",
            stringData: { "tls.crt": certificate.certificate, "tls.key": certificate.privateKey },
        },
        child(scope),
    );
}

function createIngress(scope: ContainerScope, endpoint: OpenEndpoint, secret: core.Secret): void {
    const { hostName } = endpoint;
    if (hostName === undefined)
        throw new Error(`endpoint ${endpoint.name} of system ${scope.args.id} needs a hostName in containers`);
    const seconds = generalLevel(scope.args.protectionLevel) >= 3 ? "30" : "60";
    new networking.Ingress(
        `${scope.name}/${endpoint.name}`,
        {
            metadata: {
                name: endpoint.name,
                namespace: namespaceOf(scope),
                labels: labelsOf(scope),
                annotations: {
                    "nginx.ingress.kubernetes.io/force-ssl-redirect": "true",
                    "nginx.ingress.kubernetes.io/proxy-read-timeout": seconds,
                    "nginx.ingress.kubernetes.io/proxy-send-timeout": seconds,
                    "nginx.ingress.kubernetes.io/whitelist-source-range": endpoint.sources.join(","),
                    ...(scope.args.zone === "internet" ? contentFilter : {}),
                    ...patience(scope).annotations,
                },
            },
            spec: {
                ingressClassName: scope.runtime.place.ingressClass,
                tls: [{ hosts: [hostName], secretName: tlsSecret }],
                rules: [
                    {
                        host: hostName,
                        http: {
                            paths: [
                                {
                                    path: "/",
                                    pathType: "Prefix",
                                    backend: {
                                        service: { name: endpoint.part, port: { number: endpoint.targetPort } },
                                    },
                                },
                            ],
                        },
                    },
                ],
            },
        },
        { ...child(scope), dependsOn: [scope.namespace, secret] },
    );
}

/** Keeps the client's address (`Local`), else the pods' network policies could not tell clients apart. */
function createTcpService(scope: ContainerScope, endpoint: OpenEndpoint): void {
    new core.Service(
        `${scope.name}/endpoint/${endpoint.name}`,
        {
            metadata: {
                name: `endpoint-${endpoint.name}`,
                namespace: namespaceOf(scope),
                labels: labelsOf(scope),
                ...patience(scope),
            },
            spec: {
                type: "LoadBalancer",
                externalTrafficPolicy: "Local",
                allocateLoadBalancerNodePorts: false,
                loadBalancerSourceRanges: [...endpoint.sources],
                selector: selectorOf(scope, endpoint.part),
                ports: [{ name: endpoint.name, port: endpoint.port, targetPort: endpoint.targetPort, protocol: "TCP" }],
            },
        },
        child(scope),
    );
}
