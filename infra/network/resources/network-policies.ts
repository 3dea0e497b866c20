import { selects } from "../../../policies/classified-protection/cloud-extension/support/selectors";
import {
    entryAt,
    isSet,
    numberAt,
    objectAt,
    objectsAt,
    textAt,
    textsAt,
    type Readable,
} from "../../../policies/kernel/read";
import type { RuleContext, StackResource } from "../../../policies/kernel/rule";
import type { Service } from "../reach";
import { holds, most, type Hold, type Seen } from "./addresses";

const networkPolicy = "kubernetes:networking.k8s.io/v1:NetworkPolicy";
const namespaceName = "kubernetes.io/metadata.name";
const nothing: Readable = { inputs: {} };

/** The other end of a policy: pods, by namespace and labels; or addresses from outside the cluster. */
export type PolicyPeer =
    | { readonly kind: "pods"; readonly namespace: string; readonly labels: Readable }
    | ({ readonly kind: "addresses" } & Seen);

export type Direction = "Ingress" | "Egress";

/** What NetworkPolicies let through, as Kubernetes reads them: what none selects is open, what one selects only to its rules. */
export class NetworkPolicies {
    private readonly byNamespace = new Map<string, StackResource[]>();

    constructor(
        context: RuleContext,
        private readonly isOwn: (cidr: string) => boolean,
    ) {
        for (const policy of context.resources.ofType(networkPolicy)) {
            const namespace = textAt(policy, "metadata.namespace") ?? "default";
            this.byNamespace.set(namespace, [...(this.byNamespace.get(namespace) ?? []), policy]);
        }
    }

    /** @param labels object whose `labels` are those of the pods */
    allows(namespace: string, labels: Readable, direction: Direction, service: Service, peer: PolicyPeer): Hold {
        const policies = (this.byNamespace.get(namespace) ?? []).filter(
            (policy) => isFor(policy, direction) && selects(objectAt(policy, "spec.podSelector") ?? nothing, labels),
        );
        if (policies.length === 0) return "all";
        const [list, side] = direction === "Ingress" ? ["spec.ingress", "from"] : ["spec.egress", "to"];
        return most(
            policies.flatMap((policy) =>
                objectsAt(policy, list)
                    .filter((rule) => namesService(rule, service))
                    .map((rule) => this.judge(rule, side, namespace, peer)),
            ),
        );
    }

    private judge(rule: Readable, side: string, namespace: string, peer: PolicyPeer): Hold {
        if (!isSet(rule, side)) return "all";
        return most(objectsAt(rule, side).map((allowed) => this.judgePeer(allowed, namespace, peer)));
    }

    private judgePeer(allowed: Readable, own: string, peer: PolicyPeer): Hold {
        const block = textAt(allowed, "ipBlock.cidr");
        if (peer.kind === "addresses") return block === undefined ? "none" : holds(block, peer, this.isOwn);
        if (block !== undefined) return "none";
        const namespaces = objectAt(allowed, "namespaceSelector");
        const pods = objectAt(allowed, "podSelector");
        const isNamespace =
            namespaces === undefined ? peer.namespace === own : namesNamespace(namespaces, peer.namespace);
        return isNamespace && selects(pods ?? nothing, peer.labels) ? "all" : "none";
    }
}

/** The one label that Kubernetes gives every namespace; others are the namespace's own, which no policy of ours asks for. */
function namesNamespace(selector: Readable, namespace: string): boolean {
    const name = entryAt(selector, "matchLabels", namespaceName);
    return name === undefined ? selects(selector, nothing) : name === namespace;
}

function isFor(policy: StackResource, direction: Direction): boolean {
    const types = textsAt(policy, "spec.policyTypes");
    if (types.length > 0) return types.includes(direction);
    return direction === "Ingress" || isSet(policy, "spec.egress");
}

function namesService(rule: Readable, { protocol, port }: Service): boolean {
    const ports = objectsAt(rule, "ports");
    return (
        ports.length === 0 ||
        ports.some((each) => {
            if ((textAt(each, "protocol") ?? "TCP").toLowerCase() !== protocol) return false;
            const first = numberAt(each, "port");
            return first === undefined || (first <= port && port <= (numberAt(each, "endPort") ?? first));
        })
    );
}
