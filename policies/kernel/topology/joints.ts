import { handedOver } from "../other-stacks/handed-over";
import { referred } from "../reading/referred";
import type { RecordedValue } from "../../../infra/recorder/types";
import type { RuleContext, StackResource } from "../rule";
import { plain, property } from "../values";
import { networkTypes } from "./types";

/** One end of what joins networks. */
export type End =
    | { readonly kind: "network"; readonly network: StackResource }
    /** Gateway network of a zone that a platform's stack hands over, as `gatewayNetworkIds.common`. */
    | { readonly kind: "gateway"; readonly stack: string; readonly output: string }
    /** Addresses that nobody says more of. */
    | { readonly kind: "addresses"; readonly cidr: string }
    /** Nothing among the resources. */
    | { readonly kind: "elsewhere"; readonly input: string };

/** Something through which traffic gets from one network to another, with all its ends. */
export interface Joint {
    readonly resource: StackResource;
    readonly ends: readonly End[];
}

/** Everything that could join networks; what has one end or none joins nothing and is left out. */
export function jointsOf(context: RuleContext): Joint[] {
    const { resources } = context;
    const all = (type: string, endsOf: (one: StackResource) => End[]): Joint[] =>
        resources.ofType(type).flatMap((resource) => {
            const ends = endsOf(resource);
            return ends.length < 2 ? [] : [{ resource, ends }];
        });
    return [
        ...all(networkTypes.router, (router) => endsOfRouter(router, context)),
        ...all(networkTypes.instance, (instance) => endsOfMachine(instance, context)),
        ...all(networkTypes.loadBalancer, (balancer) => endsOfBalancer(balancer, context)),
        ...all(networkTypes.siteConnection, (connection) => endsOfTunnel(connection, context)),
    ];
}

/** Interfaces that a firewall group guards are controlled crossings, which other rules judge. */
function endsOfRouter(router: StackResource, context: RuleContext): End[] {
    const interfaces = context.resources
        .referring(router, networkTypes.routerInterface)
        .filter((one) => !isGuarded(one, context));
    return [...gatewayOf(router, context), ...interfaces.flatMap((one) => endOf(one, ["subnetId", "portId"], context))];
}

function isGuarded(one: StackResource, context: RuleContext): boolean {
    const [port] = referred(one, "portId", context);
    return port !== undefined && context.resources.referring(port, networkTypes.firewallGroup).length > 0;
}

function gatewayOf(router: StackResource, context: RuleContext): End[] {
    const input = "externalNetworkId";
    const outputs = handedOver(router, input, context);
    if (outputs === undefined) return endOf(router, [input], context);
    const [reference] = context.resources.targets(router, input);
    return outputs.map((output): End => ({ kind: "gateway", stack: reference?.name ?? "", output }));
}

/** A machine in several networks can hand on what it gets, whether or not it is told to. */
function endsOfMachine(instance: StackResource, context: RuleContext): End[] {
    const { resources } = context;
    // Most machines have one port, and most runs no port that is attached later: there is nothing to look up for them.
    const attached = resources.ofType(networkTypes.interfaceAttach).length > 0;
    const ports = resources.targets(instance, "networks");
    if (ports.length < 2 && !attached) return [];
    return [
        ...referred(instance, "networks", context).flatMap((one) => networksOf(one, context)),
        ...resources
            .referring(instance, networkTypes.interfaceAttach)
            .flatMap((one) => endOf(one, ["portId", "networkId"], context)),
    ];
}

/** A load balancer takes from its own network to those of its members. */
function endsOfBalancer(balancer: StackResource, context: RuleContext): End[] {
    const { resources } = context;
    const pools = [
        ...resources.referring(balancer, networkTypes.pool),
        ...resources
            .referring(balancer, networkTypes.listener)
            .flatMap((one) => resources.referring(one, networkTypes.pool)),
    ];
    const members = pools.flatMap((pool) => [
        ...resources.referring(pool, networkTypes.member).flatMap((one) => endsOfMember(one, context)),
        ...resources.referring(pool, networkTypes.members).flatMap((one) => endsOfMembers(one, context)),
    ]);
    return [...endOf(balancer, ["vipSubnetId", "vipNetworkId", "vipPortId"], context), ...members];
}

function endsOfMember(member: StackResource, context: RuleContext): End[] {
    const networks = referred(member, "subnetId", context).flatMap((one) => networksOf(one, context));
    return [...networks, ...addressesIn([member.inputs["address"]])];
}

function endsOfMembers(members: StackResource, context: RuleContext): End[] {
    const networks = referred(members, "members", context).flatMap((one) => networksOf(one, context));
    return [
        ...networks,
        ...addressesIn(listOf(members, "members").map((member) => property(plain(member), "address"))),
    ];
}

/** A tunnel takes from the networks of its router to the addresses at its other end. */
function endsOfTunnel(connection: StackResource, context: RuleContext): End[] {
    const { resources } = context;
    const services = referred(connection, "vpnserviceId", context);
    const routers = services.flatMap((service) => referred(service, "routerId", context));
    const groups = referred(connection, "localEpGroupId", context);
    const local =
        groups.length > 0
            ? groups.flatMap((group) =>
                  referred(group, "endpoints", context).flatMap((one) => networksOf(one, context)),
              )
            : routers.flatMap((router) =>
                  resources
                      .referring(router, networkTypes.routerInterface)
                      .flatMap((one) => endOf(one, ["subnetId", "portId"], context)),
              );
    const peers = [
        ...listOf(connection, "peerCidrs"),
        ...referred(connection, "peerEpGroupId", context).flatMap((group) => listOf(group, "endpoints")),
    ];
    return [...local, ...addressesIn(peers)];
}

/** The network behind the first of some inputs that is set. */
function endOf(resource: StackResource, inputs: readonly string[], context: RuleContext): End[] {
    const input = inputs.find((one) => has(resource, one));
    if (input === undefined) return [];
    const found = referred(resource, input, context).flatMap((one) => networksOf(one, context));
    return found.length > 0 ? found : [{ kind: "elsewhere", input }];
}

function networksOf(target: StackResource, context: RuleContext): End[] {
    if (target.type === networkTypes.network) return [{ kind: "network", network: target }];
    const [network] = referred(target, "networkId", context);
    // A subnet whose network is another program's stands for it.
    const own = target.type === networkTypes.subnet ? target : undefined;
    const found = network ?? own;
    return found === undefined ? [] : [{ kind: "network", network: found }];
}

// Values that are not known yet are common here and say nothing: the readers of read.ts, which throw, would take most of the time.

const has = ({ inputs }: StackResource, input: string): boolean => (inputs[input] ?? null) !== null;

function listOf({ inputs }: StackResource, input: string): readonly RecordedValue[] {
    const list = plain(inputs[input]);
    return Array.isArray(list) ? (list as readonly RecordedValue[]) : [];
}

function addressesIn(values: readonly (RecordedValue | undefined)[]): End[] {
    return values.flatMap((value): End[] => {
        const cidr = plain(value);
        return typeof cidr === "string" ? [{ kind: "addresses", cidr }] : [];
    });
}
