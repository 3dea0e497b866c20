import type { Endpoint, Flow } from "../../infra/estate/schema/types.generated";
import type { BusinessSystemArgs, OutgoingFlow, Peer } from "./args";

/** A flow between two parts of the system. */
export type InternalFlow = Flow;

/** A flow from another system straight to a part. */
export interface IncomingFlow extends Flow {
    readonly peer: Peer;
}

/** An endpoint with all who may reach it. */
export interface OpenEndpoint extends Endpoint {
    /** Address blocks, sorted; never all addresses unless the estate says so. */
    readonly sources: readonly string[];
}

/** What of a system's description says who may talk with it. */
export type TrafficArgs = Pick<BusinessSystemArgs, "id" | "endpoints" | "flows" | "peers" | "outgoing" | "zoneBlock">;

/** All traffic that the system's description allows; everything else is denied. */
export interface Traffic {
    readonly internal: readonly InternalFlow[];
    readonly incoming: readonly IncomingFlow[];
    readonly outgoing: readonly OutgoingFlow[];
    readonly endpoints: readonly OpenEndpoint[];
}

/**
 * Sorts the declared flows. A flow from another system to a port that an endpoint of the part offers goes through that
 * endpoint and opens no way past it; inside one cluster it goes to the port behind the endpoint, as services do there.
 * Everything comes in an order of its own, not in that of the estate's lists.
 *
 * @throws Error when a flow comes from a system of which `peers` knows nothing, or goes to a part that there is not.
 */
export function trafficOf(args: TrafficArgs, parts: readonly string[]): Traffic {
    const own = new Set(parts);
    const endpoints = args.endpoints ?? [];
    const internal: InternalFlow[] = [];
    const incoming: IncomingFlow[] = [];
    const through = new Map<Endpoint, string[]>();
    for (const part of [...endpoints.map((endpoint) => endpoint.part), ...(args.flows ?? []).map((flow) => flow.to)])
        if (!own.has(part)) throw new Error(`system ${args.id} has no part "${part}"; it has ${parts.join(", ")}`);
    for (const flow of args.flows ?? []) {
        if (own.has(flow.from)) {
            internal.push(flow);
            continue;
        }
        const peer = args.peers?.[flow.from];
        if (peer === undefined) throw new Error(`system ${args.id} has a flow from "${flow.from}", which is nowhere`);
        const endpoint = endpointOf(endpoints, flow);
        if (endpoint === undefined) incoming.push({ ...flow, peer });
        else if (peer.kind === "namespace") incoming.push({ ...flow, port: endpoint.targetPort, peer });
        else through.set(endpoint, [...(through.get(endpoint) ?? []), peer.cidr]);
    }
    return {
        internal: distinct(internal, (flow) => `${flow.from} ${flow.to}`),
        incoming: distinct(incoming, (flow) => `${flow.from} ${flow.to}`),
        outgoing: distinct(args.outgoing ?? [], (flow) => flow.system),
        endpoints: [...endpoints]
            .sort((one, other) => (one.name < other.name ? -1 : 1))
            .map((endpoint) => ({
                ...endpoint,
                sources: [
                    ...new Set([...(endpoint.clients ?? [args.zoneBlock]), ...(through.get(endpoint) ?? [])]),
                ].sort(),
            })),
    };
}

/** The endpoint that offers what a flow asks for. */
export function endpointOf(endpoints: readonly Endpoint[], flow: Flow): Endpoint | undefined {
    return endpoints.find((each) => each.part === flow.to && each.port === flow.port && flow.protocol === "tcp");
}

/** Each way once, in order: a flow that is declared twice opens nothing twice. */
function distinct<One extends { readonly protocol: string; readonly port: number }>(
    flows: readonly One[],
    ends: (flow: One) => string,
): One[] {
    const ways = new Map(flows.map((flow) => [`${ends(flow)} ${flow.protocol}/${flow.port}`, flow]));
    return [...ways].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, flow]) => flow);
}
