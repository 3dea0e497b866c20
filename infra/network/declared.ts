import type { SourceLocation } from "../estate/location";
import type { EstateModel, SystemModel } from "../estate/model";
import { partsOf } from "../stacks/tenants/peers";
import type { Answer } from "./answer";
import { placeOfAddresses } from "./find-places";
import { best } from "./best";
import type { Place } from "./place";
import { reach, type NetworkModel, type Service } from "./reach";

/** Something that the estate declares, with what comes of it. */
export interface Declared {
    /** Id of a place, or of a system: one of its parts at least. */
    readonly from: string;
    readonly answer: Answer;
    /** Flow or endpoint that declares it. */
    readonly at: SourceLocation;
}

/** All flows and endpoints of systems that have resources, in order of system, and what comes of each. */
export function declared(network: NetworkModel): Declared[] {
    const systems = [...network.estate.systems.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
    return systems
        .filter(({ provisioned }) => provisioned)
        .flatMap((system) => [...endpointsOf(network, system), ...flowsOf(network, system)]);
}

function endpointsOf(network: NetworkModel, system: SystemModel): Declared[] {
    const entrances = network.permissions.entrances.get(system.id) ?? [];
    return entrances.flatMap(({ name, part, port, at }) => {
        const stated = system.endpoints?.find((endpoint) => endpoint.name === name)?.clients;
        const clients = stated ?? [zoneBlockOf(network.estate, system)];
        return clients.map((cidr): Declared => {
            const from = placeOfAddresses(network, cidr);
            const answer = reach(network, from, placeOf(network, system.id, part), { protocol: "tcp", port });
            return { from: from.id, answer, at };
        });
    });
}

function flowsOf(network: NetworkModel, system: SystemModel): Declared[] {
    const own = partsOf(system);
    return (system.flows ?? []).flatMap(({ from, to, protocol, port }, index): Declared[] => {
        const source = own.has(from) ? system : network.estate.systems.get(from);
        if (source?.provisioned !== true) return [];
        const names = source === system ? [from] : [...partsOf(source)];
        const sources = names.map((name) => placeOf(network, source.id, name));
        const target = placeOf(network, system.id, to);
        const service = { protocol, port: portInside(system, sources, target, { protocol, port }) };
        const answer = best(sources.map((each) => reach(network, each, target, service)));
        return [
            {
                from: source === system ? `${system.id}/${from}` : from,
                answer,
                at: system.partSources.get(`flow/${index}`) ?? system.source,
            },
        ];
    });
}

/** Inside one cluster a flow to an endpoint goes to the port behind it. */
function portInside(system: SystemModel, sources: readonly Place[], target: Place, { port }: Service): number {
    if (target.cluster === undefined || sources.some(({ cluster }) => cluster !== target.cluster)) return port;
    const endpoint = system.endpoints?.find((each) => each.part === target.part?.part && each.port === port);
    return endpoint?.targetPort ?? port;
}

function zoneBlockOf({ platforms }: EstateModel, { host, zone }: SystemModel): string {
    const platform = platforms.get(host);
    if (platform === undefined) throw new Error(`division ${host} has no platform in the estate`);
    return platform.zones[zone].block;
}

function placeOf(network: NetworkModel, system: string, part: string): Place {
    const place = network.places.get(`${system}/${part}`);
    if (place === undefined) throw new Error(`the estate has no ${system}/${part}`);
    return place;
}
