import { ifKnown } from "../reading/if-known";
import { oncePerRun } from "../reading/once";
import type { NetworkZone } from "../network/zone";
import { textAt } from "../read";
import type { RuleContext, StackResource } from "../rule";
import { jointsOf, type End, type Joint } from "./joints";
import { gatewayKey, gatewaysOf, gatewayZone } from "./gateways";
import { networkTypes } from "./types";
import { subnetsByNetwork, zoneOfNetwork, zonePlan, type ZonePlan } from "./zones";

/** A network, or what stands for one of which only the zone is known. */
export interface Vertex {
    /** Name for people. */
    readonly name: string;
    /** Zone of its addresses; undefined for a network that is in none. */
    readonly zone: NetworkZone | undefined;
    /** The zone from which it is reached by way of other joints, with the joints in between, nearest first. */
    reached?: { readonly zone: NetworkZone; readonly way: readonly string[] };
}

export interface Meeting {
    readonly joint: Joint;
    /** Zones that meet in it, each with the way there: names of networks and joints, its own not among them. */
    readonly zones: ReadonlyMap<NetworkZone, readonly string[]>;
    /** Inputs whose other end is not among the resources. */
    readonly elsewhere: readonly string[];
}

/**
 * What meets in each joint, by its URN: zones are followed from their networks through everything that joins networks, whatever it
 * is called. Takes one walk over all networks and joints.
 */
export const meetings = oncePerRun((context): ReadonlyMap<string, Meeting> => {
    const joints = jointsOf(context);
    const vertices = new VertexBook(context);
    const ends = new Map(joints.map((joint) => [joint, distinct(joint.ends.flatMap((end) => vertices.of(end) ?? []))]));
    const byVertex = new Map<Vertex, Joint[]>();
    for (const [joint, around] of ends)
        for (const vertex of around) {
            const list = byVertex.get(vertex);
            if (list === undefined) byVertex.set(vertex, [joint]);
            else list.push(joint);
        }
    spread(vertices.all, byVertex, ends);
    return new Map(
        joints.map((joint) => {
            const zones = new Map<NetworkZone, readonly string[]>();
            for (const { name, reached } of ends.get(joint) ?? [])
                if (reached !== undefined && !zones.has(reached.zone)) zones.set(reached.zone, [name, ...reached.way]);
            const elsewhere = joint.ends.flatMap((end) => (end.kind === "elsewhere" ? [end.input] : []));
            return [joint.resource.urn, { joint, zones, elsewhere }];
        }),
    );
});

/** From every network of a zone outward, one joint further in each round, so that zones meet half way. */
function spread(
    all: Iterable<Vertex>,
    byVertex: ReadonlyMap<Vertex, readonly Joint[]>,
    ends: ReadonlyMap<Joint, readonly Vertex[]>,
): void {
    const queue: Vertex[] = [];
    for (const vertex of all)
        if (vertex.zone !== undefined) {
            vertex.reached = { zone: vertex.zone, way: [] };
            queue.push(vertex);
        }
    const crossed = new Set<Joint>();
    // What is added on the way is walked too.
    for (const vertex of queue) {
        const { reached, name } = vertex;
        if (reached === undefined) continue;
        for (const joint of byVertex.get(vertex) ?? []) {
            if (crossed.has(joint)) continue;
            crossed.add(joint);
            for (const next of ends.get(joint) ?? [])
                if (next.reached === undefined) {
                    next.reached = { zone: reached.zone, way: [joint.resource.name, name, ...reached.way] };
                    queue.push(next);
                }
        }
    }
}

const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

/** The vertex of each end, made once. */
class VertexBook {
    private readonly vertices = new Map<string, Vertex>();
    private readonly plan: ZonePlan;
    private readonly subnets: ReadonlyMap<StackResource, readonly StackResource[]>;

    constructor(private readonly context: RuleContext) {
        this.plan = zonePlan(context.estate);
        this.subnets = subnetsByNetwork(context);
    }

    get all(): Iterable<Vertex> {
        return this.vertices.values();
    }

    /** Undefined for what is not among the resources and says nothing of itself. */
    of(end: End): Vertex | undefined {
        switch (end.kind) {
            case "network":
                return this.ofNetwork(end.network);
            case "gateway":
                return this.ofGateway(end.stack, end.output);
            case "addresses": {
                const zone = this.plan.ofAddresses(end.cidr);
                return this.vertex(`addresses ${zone ?? end.cidr}`, end.cidr, () => zone);
            }
            case "elsewhere":
                return undefined;
        }
    }

    private ofNetwork(network: StackResource): Vertex | undefined {
        const { context, plan } = this;
        const own = network.type === networkTypes.subnet ? [network] : (this.subnets.get(network) ?? []);
        if (own.some((subnet) => plan.isLine(ifKnown(() => textAt(subnet, "cidr")) ?? ""))) return undefined;
        return this.vertex(network.urn, network.name, () => zoneOfNetwork(network, own, plan, context));
    }

    /** The network itself where its platform's stack is there too, else what its name in the outputs says. */
    private ofGateway(stack: string, output: string): Vertex | undefined {
        const zone = gatewayZone(output);
        if (zone === undefined) return undefined;
        const network = gatewaysOf(this.context).get(gatewayKey(stack, zone));
        if (network !== undefined) return this.ofNetwork(network);
        return this.vertex(`${stack}.${output}`, `${stack} ${zone}`, () => zone);
    }

    private vertex(key: string, name: string, zone: () => NetworkZone | undefined): Vertex {
        let vertex = this.vertices.get(key);
        if (vertex === undefined) this.vertices.set(key, (vertex = { name, zone: zone() }));
        return vertex;
    }
}
