import type { EstateModel } from "../estate/model";
import { sortWays, step, wayOf, type Answer, type Protocol, type Step, type Way } from "./answer";
import { bestPermit, matchAddresses, matchSide, type Match } from "./match";
import { permissionsOf, type Entrance, type Guard, type Permissions, type Side } from "./permits";
import type { Place } from "./place";
import { departmentPlaces, edgePlaces, internet, partPlaces, zonePlaces } from "./places";
import { routeBetween, senderAt } from "./route";

/** The networks of an estate: all places, and what may go from one to another. */
export interface NetworkModel {
    readonly estate: EstateModel;
    /** All places by id: parts of systems, networks of departments, zones of platforms, the internet. */
    readonly places: ReadonlyMap<string, Place>;
    readonly permissions: Permissions;
}

/** Builds it once for an estate. */
export function networkModel(estate: EstateModel): NetworkModel {
    const places = new Map([
        ...partPlaces(estate),
        ...departmentPlaces(estate),
        ...zonePlaces(estate),
        ...edgePlaces(estate),
    ]);
    places.set(internet.id, internet);
    return { estate, places, permissions: permissionsOf(estate) };
}

/** What is asked: who, on which port, by which protocol. */
export interface Service {
    readonly protocol: Protocol;
    readonly port: number;
}

/**
 * Whether a place reaches another on a port, and through what: straight, and by each endpoint of that port. A place that is no
 * part of a system has no rules of its own: what leaves it is not looked at, and what arrives there is its own business.
 */
export function reach(network: NetworkModel, from: Place, to: Place, service: Service): Answer {
    const ways = to.part === undefined ? [toPlace(network, from, to, service)] : toPart(network, from, to, service);
    const sorted = sortWays(ways);
    return { from: from.id, to: to.id, ...service, verdict: sorted[0]?.verdict ?? "no", ways: sorted };
}

function toPlace({ estate, permissions }: NetworkModel, from: Place, to: Place, service: Service): Way {
    return wayOf([
        ...leaving(permissions, from, service, (side) => matchSide(side, to, "by-address"), to),
        ...routeBetween(estate, from, to, service),
        step("arrives", "passes", { place: to.id }, to),
    ]);
}

function toPart(network: NetworkModel, from: Place, to: Place, service: Service): Way[] {
    const entrances =
        service.protocol === "tcp" ? (network.permissions.entrances.get(to.part?.system ?? "") ?? []) : [];
    const through = entrances.filter(({ part, port }) => part === to.part?.part && port === service.port);
    return [straight(network, from, to, service), ...through.map((each) => throughEntrance(network, from, to, each))];
}

/** To the machines or pods themselves. */
function straight({ estate, permissions }: NetworkModel, from: Place, to: Place, service: Service): Way {
    const inCluster = to.cluster !== undefined;
    if (inCluster && from.cluster !== to.cluster)
        return wayOf([
            ...routeBetween(estate, from, to, service).filter(({ effect }) => effect === "stops"),
            step("podsStayInside", "stops", { part: to.id, ...service }, to),
        ]);
    const seen = inCluster ? "in-cluster" : "by-address";
    const sender = inCluster ? from : senderAt(estate, from, to);
    return wayOf([
        ...leaving(permissions, from, service, (side) => matchSide(side, to, seen), to),
        ...(inCluster
            ? [step("cluster", "passes", { platform: to.cluster ?? "" })]
            : routeBetween(estate, from, to, service)),
        entering(permissions, to, service, (side) => matchSide(side, sender, seen), sender),
    ]);
}

/** By a load balancer or the cluster's ingress controller, which stand in the zone for the part behind them. */
function throughEntrance({ estate, permissions }: NetworkModel, from: Place, to: Place, entrance: Entrance): Way {
    const { name, port, targetPort, clients, at } = entrance;
    const service: Service = { protocol: "tcp", port };
    // The entrance has an address of the network, or of the nodes; security groups and pod labels don't name it.
    const { part: _part, cluster: _cluster, ...door } = to;
    const sender = senderAt(estate, from, to);
    const admitted = bestOf(clients.map((client) => matchAddresses(client, sender)));
    const [admits, refuses] = to.cluster === undefined ? balancerCodes : ingressCodes;
    const endpoint = `${to.part?.system ?? ""}/${name}`;
    const params = { endpoint, port, from: sender.id, clients: clients.map(({ cidr }) => cidr).join(", ") };
    return wayOf([
        ...leaving(permissions, from, service, (side) => matchSide(side, door, "by-address"), door),
        ...routeBetween(estate, from, door, service),
        { ...step(admitted === undefined ? refuses : admits, admitted ?? "stops", params), at },
        { ...step("behind", "passes", { part: to.id, port: targetPort }), at },
    ]);
}

const balancerCodes = ["balancer", "balancerRefuses"] as const;
const ingressCodes = ["ingress", "ingressRefuses"] as const;

function bestOf(matches: readonly Match[]): Match {
    return matches.find((match) => match === "passes") ?? matches.find((match) => match !== undefined);
}

/** What the source's own rules say; nothing where it is no part of a system. */
function leaving(
    { guards }: Permissions,
    from: Place,
    { protocol, port }: Service,
    match: (side: Side) => Match,
    to: Place,
): Step[] {
    if (from.part === undefined) return [step("leaves", "passes", { from: from.id }, from)];
    const best = bestPermit(guardOf(guards, from).egress, protocol, port, match);
    const params = { from: from.id, to: to.id, protocol, port };
    return best === undefined
        ? [step("mayNotLeave", "stops", params, from)]
        : [step("leavesOn", best.effect, params, best.permit)];
}

function entering(
    { guards }: Permissions,
    to: Place,
    { protocol, port }: Service,
    match: (side: Side) => Match,
    from: Place,
): Step {
    const best = bestPermit(guardOf(guards, to).ingress, protocol, port, match);
    const params = { from: from.id, to: to.id, protocol, port };
    return best === undefined ? step("refuses", "stops", params, to) : step("admits", best.effect, params, best.permit);
}

function guardOf(guards: ReadonlyMap<string, Guard>, { id }: Place): Guard {
    const guard = guards.get(id);
    if (guard === undefined) throw new Error(`${id} has no guard`);
    return guard;
}
