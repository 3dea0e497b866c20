import type { Readable } from "../../../policies/kernel/read";
import type { RuleContext, StackResource } from "../../../policies/kernel/rule";
import { verdicts, type Verdict } from "../answer";
import type { Service } from "../reach";
import { holds, least, most, type Hold } from "./addresses";
import { balancerDoors, clusterDoors, type Door } from "./entrances";
import { NetworkPolicies, type PolicyPeer } from "./network-policies";
import { Routes, seen, type RouteEnd } from "./routes";
import { SecurityGroups, type Other } from "./security-groups";
import { Spots, type Spot } from "./spots";

const verdictOf: Readonly<Record<Hold, Verdict>> = { all: "yes", some: "partly", none: "no" };
/** Namespace of every cluster's ingress controller, which no stack makes. */
const ingressNamespace = "ingress-nginx";
const noLabels: Readable = { inputs: {} };

type Machines = Extract<Spot, { readonly kind: "machines" }>;
type Pods = Extract<Spot, { readonly kind: "pods" }>;

/**
 * Who reaches whom, read from the resources of all stacks: security groups, routers, load balancers, network policies, ingresses. It
 * knows nothing of flows and endpoints, so that it can say whether the resources are what the estate declares.
 */
export class ResourceReading {
    private readonly spots: Spots;
    private readonly groups: SecurityGroups;
    private readonly policies: NetworkPolicies;
    private readonly routes: Routes;
    private readonly ends = new Map<Spot, RouteEnd>();
    private readonly entries = new Map<StackResource, Spot>();
    private readonly doors = new Map<Spot, Map<number, Door[]>>();
    private readonly isOwn = (cidr: string): boolean => this.routes.plan.ofAddresses(cidr) !== undefined;

    constructor(private readonly context: RuleContext) {
        this.spots = new Spots(context);
        this.groups = new SecurityGroups(context, this.isOwn);
        this.policies = new NetworkPolicies(context, this.isOwn);
        this.routes = new Routes(context, this.groups);
    }

    /** The end of a place's id; addresses stand for what has no resources. Undefined where there is neither. */
    spot(id: string, cidr?: string): Spot | undefined {
        return this.spots.find(id) ?? (cidr === undefined ? undefined : { kind: "beyond", cidr });
    }

    reach(from: Spot, to: Spot, service: Service): Verdict {
        return best([this.straight(from, to, service), ...this.throughDoors(from, to, service)]);
    }

    private straight(from: Spot, to: Spot, service: Service): Verdict {
        if (to.kind === "pods")
            return from.kind === "pods" && from.network.stack === to.network.stack
                ? this.inCluster(from, to, service)
                : "no";
        const route = this.routes.between(this.endOf(from), this.endOf(to), service);
        if (route === "no") return "no";
        const enters = to.kind === "machines" ? this.intoMachines(to, service, this.senderOf(from, to)) : "all";
        return worst([this.leaves(from, to, service), route, verdictOf[enters]]);
    }

    private inCluster(from: Pods, to: Pods, service: Service): Verdict {
        const peer = ({ namespace, labels }: Pods): PolicyPeer => ({ kind: "pods", namespace, labels });
        return verdictOf[
            least([
                this.policies.allows(from.namespace, from.labels, "Egress", service, peer(to)),
                this.policies.allows(to.namespace, to.labels, "Ingress", service, peer(from)),
            ])
        ];
    }

    private throughDoors(from: Spot, to: Spot, service: Service): Verdict[] {
        if (service.protocol !== "tcp" || (to.kind !== "machines" && to.kind !== "pods")) return [];
        return this.doorsOf(to, service.port).map((door) => this.throughDoor(from, to, door, service));
    }

    /** Looked for once: whoever compares all pairs asks again and again. */
    private doorsOf(to: Machines | Pods, port: number): Door[] {
        const known = this.doors.get(to) ?? new Map<number, Door[]>();
        this.doors.set(to, known);
        let doors = known.get(port);
        if (doors === undefined) {
            doors =
                to.kind === "machines"
                    ? balancerDoors(to.ports, port, this.context)
                    : clusterDoors(to.namespace, to.labels, to.network, port, this.context);
            known.set(port, doors);
        }
        return doors;
    }

    private throughDoor(from: Spot, to: Machines | Pods, door: Door, service: Service): Verdict {
        const entry = this.entryOf(door.network);
        const route = this.routes.between(this.endOf(from), this.endOf(entry), service);
        if (route === "no") return "no";
        const sender = this.senderOf(from, entry);
        const admitted =
            door.clients.length === 0 ? "all" : most(door.clients.map((cidr) => holds(cidr, sender, this.isOwn)));
        return worst([
            this.leaves(from, entry, service),
            route,
            verdictOf[admitted],
            verdictOf[this.behind(to, door, entry, sender)],
        ]);
    }

    private behind(to: Machines | Pods, { sender, targetPort: port }: Door, entry: Spot, client: Other): Hold {
        const service: Service = { protocol: "tcp", port };
        if (to.kind === "machines")
            return this.intoMachines(to, service, { ...seen(this.cidrOf(entry)), groups: new Set() });
        const peer: PolicyPeer =
            sender === "ingress-controller"
                ? { kind: "pods", namespace: ingressNamespace, labels: noLabels }
                : { kind: "addresses", ...client };
        return this.policies.allows(to.namespace, to.labels, "Ingress", service, peer);
    }

    private intoMachines({ ports }: Machines, service: Service, other: Other): Hold {
        return least(ports.map((port) => this.groups.allows(port, "ingress", service, other)));
    }

    private leaves(from: Spot, to: Spot, service: Service): Verdict {
        const other: Other = { ...seen(this.cidrOf(to)), groups: this.groupsOf(to) };
        if (from.kind === "machines")
            return verdictOf[least(from.ports.map((port) => this.groups.allows(port, "egress", service, other)))];
        if (from.kind !== "pods") return "yes";
        return verdictOf[
            this.policies.allows(from.namespace, from.labels, "Egress", service, { kind: "addresses", ...other })
        ];
    }

    /** How the target sees the source: behind a secure access gateway it is that which calls, from the zone's own network. */
    private senderOf(from: Spot, to: Spot): Other {
        const [source, target] = [this.endOf(from), this.endOf(to)];
        const isWithin = this.routes.zoneOf(source) === this.routes.zoneOf(target) || target.network === undefined;
        if (isWithin) return { ...seen(source.cidr), groups: this.groupsOf(from) };
        const zone = this.routes.zoneOf(target);
        const site = this.context.estate.divisions.get(
            this.context.ownerOf(target.network as StackResource).division ?? "",
        )?.host;
        const network = this.spots.find(`${site}/${zone}`);
        const cidr = network?.kind === "network" ? this.spots.cidrOf(network.network) : source.cidr;
        return { ...seen(cidr), groups: new Set() };
    }

    private groupsOf(spot: Spot): ReadonlySet<StackResource> {
        return new Set(spot.kind === "machines" ? spot.ports.flatMap((port) => [...this.groups.groupsOf(port)]) : []);
    }

    private entryOf(network: StackResource): Spot {
        let entry = this.entries.get(network);
        if (entry === undefined) {
            entry = { kind: "network", network, cidr: this.spots.cidrOf(network) };
            this.entries.set(network, entry);
        }
        return entry;
    }

    private endOf(spot: Spot): RouteEnd {
        let end = this.ends.get(spot);
        if (end === undefined) {
            const network = spot.kind === "beyond" || spot.kind === "internet" ? undefined : spot.network;
            end = { network, cidr: this.cidrOf(spot) };
            this.ends.set(spot, end);
        }
        return end;
    }

    private cidrOf(spot: Spot): string {
        if (spot.kind === "internet") return "0.0.0.0/0";
        return spot.kind === "network" || spot.kind === "beyond" ? spot.cidr : this.spots.cidrOf(spot.network);
    }
}

const worst = (found: readonly Verdict[]): Verdict =>
    verdicts[Math.max(...found.map((verdict) => verdicts.indexOf(verdict)))] ?? "no";
const best = (found: readonly Verdict[]): Verdict =>
    verdicts[Math.min(...found.map((verdict) => verdicts.indexOf(verdict)))] ?? "no";
