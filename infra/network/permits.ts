import { endpointOf, trafficOf, type Traffic } from "../../components/business-system/traffic";
import type { Peer } from "../../components/business-system";
import type { SourceLocation } from "../estate/location";
import type { DepartmentModel, EstateModel, SystemModel } from "../estate/model";
import { Exchanges, partsOf } from "../stacks/tenants/peers";
import type { Protocol } from "./answer";
import type { Addresses } from "./place";
import { addressesOf, platformOf } from "./places";

/** The other side of what is permitted. */
export type Side =
    | { readonly kind: "part"; readonly system: string; readonly part: string }
    /** Any workload of a system on the same cluster. */
    | { readonly kind: "system"; readonly system: string }
    | ({ readonly kind: "addresses" } & Addresses)
    /** The cluster's ingress controller. */
    | { readonly kind: "ingress-controller" };

/** Something that may come in or go out. */
export interface Permit {
    readonly protocol: Protocol;
    readonly port: number;
    readonly side: Side;
    /** Flow, endpoint or department of the estate that says so. */
    readonly at: SourceLocation;
}

/** What a tier or workload may do; all else is refused. */
export interface Guard {
    readonly ingress: readonly Permit[];
    readonly egress: readonly Permit[];
}

/** An endpoint with those who may call it. */
export interface Entrance {
    readonly name: string;
    readonly part: string;
    readonly protocol: "https" | "tcp";
    readonly port: number;
    readonly targetPort: number;
    readonly clients: readonly Addresses[];
    readonly at: SourceLocation;
}

/** All that the estate permits: by tier or workload (`sd-budget/app`), and entrances by system. */
export interface Permissions {
    readonly guards: ReadonlyMap<string, Guard>;
    readonly entrances: ReadonlyMap<string, readonly Entrance[]>;
}

/** Reads what systems declare: flows, endpoints and exchanges with others. */
export function permissionsOf(estate: EstateModel): Permissions {
    const exchanges = new Exchanges(estate);
    const guards = new Map<string, Guard>();
    const entrances = new Map<string, readonly Entrance[]>();
    for (const system of estate.systems.values()) {
        if (!system.provisioned) continue;
        const { id, endpoints = [], host, zone } = system;
        const parts = [...partsOf(system)];
        const zoneBlock = platformOf(estate, host).zones[zone].block;
        const traffic = trafficOf({ id, endpoints, ...exchanges.of(system), zoneBlock }, parts);
        const reader = new SystemReader(estate, system, traffic);
        for (const part of parts) guards.set(`${id}/${part}`, reader.guardOf(part));
        entrances.set(id, reader.entrances());
    }
    return { guards, entrances };
}

class SystemReader {
    private readonly onMachines: boolean;

    constructor(
        private readonly estate: EstateModel,
        private readonly system: SystemModel,
        private readonly traffic: Traffic,
    ) {
        this.onMachines = system.runtime.kind === "virtual-machines";
    }

    guardOf(part: string): Guard {
        const { id } = this.system;
        const { internal, incoming, outgoing } = this.traffic;
        const flow = (from: string, to: string, protocol: Protocol, port: number): SourceLocation =>
            flowSource(this.system, from, to, protocol, port);
        const own = (other: string): Side => ({ kind: "part", system: id, part: other });
        return {
            ingress: [
                ...internal
                    .filter(({ to }) => to === part)
                    .map(({ from, to, protocol, port }): Permit => {
                        return { protocol, port, side: own(from), at: flow(from, to, protocol, port) };
                    }),
                ...incoming
                    .filter(({ to }) => to === part)
                    .map(({ from, to, protocol, port, peer }): Permit => {
                        return { protocol, port, side: sideOf(peer), at: flow(from, to, protocol, port) };
                    }),
                ...this.entrances()
                    .filter((entrance) => entrance.part === part)
                    .flatMap((entrance) => this.behind(entrance)),
            ],
            egress: [
                ...internal
                    .filter(({ from }) => from === part)
                    .map(({ from, to, protocol, port }): Permit => {
                        return { protocol, port, side: own(to), at: flow(from, to, protocol, port) };
                    }),
                ...outgoing.map(({ system, protocol, port, peer }): Permit => {
                    const target = this.estate.systems.get(system) ?? this.system;
                    return {
                        protocol,
                        port,
                        side: sideOf(peer),
                        at: flowSource(target, id, undefined, protocol, port),
                    };
                }),
                ...(this.onMachines ? nameService(this.department) : []),
            ],
        };
    }

    entrances(): Entrance[] {
        return this.traffic.endpoints.map(({ name, part, protocol, port, targetPort, sources }) => ({
            ...{ name, part, protocol, port, targetPort },
            clients: sources.map(addressesOf),
            at: this.system.partSources.get(`endpoint/${name}`) ?? this.system.source,
        }));
    }

    /** What lets an entrance through to the part behind it. */
    private behind({ protocol, targetPort: port, clients, at }: Entrance): Permit[] {
        const permit = (side: Side): Permit => ({ protocol: "tcp", port, side, at });
        if (this.onMachines) {
            // A load balancer has an address of the department's network, as has all else in it.
            const network = this.department.networks.find(({ zone }) => zone === this.system.zone);
            return network === undefined ? [] : [permit({ kind: "addresses", ...addressesOf(network.cidr) })];
        }
        return protocol === "https"
            ? [permit({ kind: "ingress-controller" })]
            : clients.map((each) => permit({ kind: "addresses", ...each }));
    }

    private get department(): DepartmentModel {
        const department = this.estate.departments.get(this.system.department);
        if (department === undefined) throw new Error(`the estate has no department ${this.system.department}`);
        return department;
    }
}

/** Every machine of a department may ask the name service, which answers inside each of its networks. */
function nameService({ networks, source }: DepartmentModel): Permit[] {
    return networks.flatMap(({ cidr }) =>
        (["udp", "tcp"] as const).map((protocol): Permit => {
            return { protocol, port: 53, side: { kind: "addresses", ...addressesOf(cidr) }, at: source };
        }),
    );
}

const sideOf = (peer: Peer): Side =>
    peer.kind === "namespace"
        ? { kind: "system", system: peer.name }
        : { kind: "addresses", ...addressesOf(peer.cidr) };

/** Line of a flow, by the port that it names or the one behind the endpoint that it goes to. */
function flowSource(
    owner: SystemModel,
    from: string,
    to: string | undefined,
    protocol: Protocol,
    port: number,
): SourceLocation {
    const index = (owner.flows ?? []).findIndex(
        (flow) =>
            flow.from === from &&
            (to ?? flow.to) === flow.to &&
            flow.protocol === protocol &&
            (flow.port === port || endpointOf(owner.endpoints ?? [], flow)?.targetPort === port),
    );
    return owner.partSources.get(`flow/${index}`) ?? owner.source;
}
