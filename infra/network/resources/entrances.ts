import { entryAt, numberAt, objectAt, objectsAt, textAt, textsAt, type Readable } from "../../../policies/kernel/read";
import { selects } from "../../../policies/classified-protection/cloud-extension/support/selectors";
import type { RuleContext, StackResource } from "../../../policies/kernel/rule";
import { networkTypes } from "../../../policies/kernel/topology/types";
import { isUnknown, plain, property } from "../../../policies/kernel/values";

/** A door of the network behind which a part stands. */
export interface Door {
    /** Blocks that may come; nobody named means everybody. */
    readonly clients: readonly string[];
    /** Network in which the door has its address. */
    readonly network: StackResource;
    /** Port at which the part is called. */
    readonly targetPort: number;
    /** Whose rules hold for what comes through: the load balancer's own address, the ingress controller, or still the client. */
    readonly sender: "balancer" | "ingress-controller" | "client";
}

const ingressPort = 443;
const whitelist = "nginx.ingress.kubernetes.io/whitelist-source-range";

/** Load balancers that lead to ports on a service's port. */
export function balancerDoors(ports: readonly StackResource[], port: number, { resources }: RuleContext): Door[] {
    return resources.ofType(networkTypes.loadBalancer).flatMap((balancer) => {
        const network = resources
            .targets(balancer, "vipSubnetId")
            .flatMap((subnet) => resources.targets(subnet, "networkId"))[0];
        if (network === undefined) return [];
        const listeners = resources.referring(balancer, networkTypes.listener);
        return listeners
            .filter((listener) => numberAt(listener, "protocolPort") === port)
            .flatMap((listener) => {
                const clients = textsAt(listener, "allowedCidrs");
                return targetPorts(listener, ports, resources).map((targetPort): Door => ({
                    clients,
                    network,
                    targetPort,
                    sender: "balancer",
                }));
            });
    });
}

/** Ports at which the members of a listener's pools call some of the given ports. */
function targetPorts(
    listener: StackResource,
    ports: readonly StackResource[],
    resources: RuleContext["resources"],
): number[] {
    const own = new Set(ports.map(({ urn }) => urn));
    const lists = resources
        .referring(listener, networkTypes.pool)
        .flatMap((pool) => resources.referring(pool, networkTypes.members));
    const found = lists.flatMap((list) =>
        objectsAt(list, "members").flatMap((member) => {
            const address = plain(member.inputs["address"]);
            const urn = isUnknown(address) ? property(address, "urn") : undefined;
            return typeof urn === "string" && own.has(urn) ? (numberAt(member, "protocolPort") ?? []) : [];
        }),
    );
    return [...new Set(found)];
}

/** Ingresses and load-balanced services of a namespace that lead to pods on a service's port. */
export function clusterDoors(
    namespace: string,
    labels: Readable,
    network: StackResource,
    port: number,
    { resources }: RuleContext,
): Door[] {
    const inNamespace = (type: string): StackResource[] =>
        resources.ofType(type).filter((one) => textAt(one, "metadata.namespace") === namespace);
    const services = inNamespace("kubernetes:core/v1:Service").filter((service) => {
        const selector = service.inputs["spec"] === undefined ? undefined : objectAt(service, "spec.selector");
        return selector !== undefined && selects({ inputs: { matchLabels: selector.inputs } }, labels);
    });
    const byIngress = inNamespace("kubernetes:networking.k8s.io/v1:Ingress").flatMap((ingress): Door[] => {
        if (port !== ingressPort) return [];
        const clients = (entryAt(ingress, "metadata.annotations", whitelist) ?? "")
            .split(",")
            .filter((one) => one !== "");
        const paths = objectsAt(ingress, "spec.rules").flatMap((rule) => objectsAt(rule, "http.paths"));
        return paths.flatMap((path) => {
            const name = textAt(path, "backend.service.name");
            const number = numberAt(path, "backend.service.port.number");
            return services
                .filter((service) => textAt(service, "metadata.name") === name)
                .flatMap((service) => servicePorts(service, number))
                .map((targetPort): Door => ({ clients, network, targetPort, sender: "ingress-controller" }));
        });
    });
    const byService = services
        .filter((service) => textAt(service, "spec.type") === "LoadBalancer")
        .flatMap((service) => {
            const clients = textsAt(service, "spec.loadBalancerSourceRanges");
            return servicePorts(service, port).map((targetPort): Door => ({
                clients,
                network,
                targetPort,
                sender: "client",
            }));
        });
    return [...byIngress, ...byService];
}

/** Ports of the pods behind a port of a service. */
function servicePorts(service: StackResource, port: number | undefined): number[] {
    return objectsAt(service, "spec.ports")
        .filter((each) => numberAt(each, "port") === port)
        .flatMap((each) => numberAt(each, "targetPort") ?? numberAt(each, "port") ?? []);
}
