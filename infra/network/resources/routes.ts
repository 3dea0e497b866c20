import { handedOver } from "../../../policies/kernel/other-stacks/handed-over";
import { booleanAt, isSet, objectsAt, textAt, textsAt } from "../../../policies/kernel/read";
import type { RuleContext, StackResource } from "../../../policies/kernel/rule";
import { gatewayKey, gatewaysOf, gatewayZone } from "../../../policies/kernel/topology/gateways";
import { networkTypes } from "../../../policies/kernel/topology/types";
import { subnetsByNetwork, zoneOfNetwork, zonePlan, type ZonePlan } from "../../../policies/kernel/topology/zones";
import type { Verdict } from "../answer";
import type { Service } from "../reach";
import { blockOf, holds, least, most, type Hold, type Seen } from "./addresses";
import type { Other, SecurityGroups } from "./security-groups";

/** A network with the addresses by which the end in it is seen; none for the internet. */
export interface RouteEnd {
    readonly network: StackResource | undefined;
    readonly cidr: string;
}

interface Attached {
    readonly router: StackResource;
    readonly gateway: StackResource | undefined;
}

const everybody = "0.0.0.0/0";
const verdictOf: Readonly<Record<Hold, Verdict>> = { all: "yes", some: "partly", none: "no" };

/** Routes between networks, from routers, tunnels and ports of secure access gateways. */
export class Routes {
    readonly plan: ZonePlan;
    private readonly accessPorts: readonly StackResource[];
    private readonly zones = new Map<RouteEnd, string | undefined>();
    private readonly known = new Map<RouteEnd, Map<RouteEnd, Verdict | "apart">>();
    private readonly tunnels: readonly { readonly local: readonly string[]; readonly peers: readonly string[] }[];
    /** Network -> routers with an interface in it. */
    private readonly routers = new Map<StackResource, Attached[]>();

    constructor(
        private readonly context: RuleContext,
        private readonly groups: SecurityGroups,
    ) {
        this.plan = zonePlan(context.estate);
        this.accessPorts = context.resources
            .ofType(networkTypes.port)
            .filter(({ parent = "" }) => context.resources.get(parent)?.type === "egov:extranet:SecureAccessGateway");
        this.tunnels = context.resources.ofType(networkTypes.siteConnection).map((tunnel) => ({
            local: this.cidrsOf(tunnel, "localEpGroupId"),
            peers: [...this.cidrsOf(tunnel, "peerEpGroupId"), ...textsAt(tunnel, "peerCidrs")],
        }));
        for (const one of context.resources.ofType(networkTypes.routerInterface))
            for (const router of context.resources.targets(one, "routerId"))
                for (const network of this.networksOf(one)) {
                    const gateway = this.gatewayOf(router);
                    this.routers.set(network, [...(this.routers.get(network) ?? []), { router, gateway }]);
                }
    }

    /** Ends are compared as the objects that they are, so that each pair is looked at once for all services. */
    between(from: RouteEnd, to: RouteEnd, service: Service): Verdict {
        const known = this.known.get(from) ?? new Map<RouteEnd, Verdict | "apart">();
        this.known.set(from, known);
        let route = known.get(to);
        if (route === undefined) {
            route = this.route(from, to);
            known.set(to, route);
        }
        return route === "apart" ? this.throughSecureAccess(from, to, service) : route;
    }

    /** `apart`: in different zones, between which only a secure access gateway leads. */
    private route(from: RouteEnd, to: RouteEnd): Verdict | "apart" {
        if (from.network !== undefined && from.network === to.network) return "yes";
        if (to.network === undefined && to.cidr === everybody) return this.outward(from);
        const [own, other] = [this.zoneOf(from), this.zoneOf(to)];
        if (from.network !== undefined && to.network !== undefined && this.meet(from.network, to.network))
            return this.isTranslated(to.network) || this.isTranslated(from.network) ? "unknown" : "yes";
        const carried = from.cidr === everybody ? "none" : this.carried(from, to);
        if (carried !== "none") return verdictOf[carried];
        if (own !== other) return "apart";
        if (this.siteOf(from) === this.siteOf(to)) return "unknown";
        // Who links platforms without tunnels is not among the resources.
        return this.context.resources.ofType(networkTypes.siteConnection).length === 0 ? "unknown" : "no";
    }

    zoneOf(end: RouteEnd): string | undefined {
        if (!this.zones.has(end)) this.zones.set(end, this.readZone(end));
        return this.zones.get(end);
    }

    private readZone({ network, cidr }: RouteEnd): string | undefined {
        if (network === undefined) return cidr === everybody ? undefined : this.plan.ofAddresses(cidr);
        return zoneOfNetwork(network, subnetsByNetwork(this.context).get(network) ?? [], this.plan, this.context);
    }

    /** Two networks meet in a router's two interfaces, or where their routers have their gateways. */
    private meet(one: StackResource, other: StackResource): boolean {
        const reached = (network: StackResource): Set<StackResource> => {
            return new Set([network, ...this.gatewaysBehind(network)]);
        };
        const near = reached(one);
        return [...reached(other)].some((network) => near.has(network)) || this.shareRouter(one, other);
    }

    private shareRouter(one: StackResource, other: StackResource): boolean {
        const routers = new Set(this.routers.get(one)?.map(({ router }) => router));
        return this.routers.get(other)?.some(({ router }) => routers.has(router)) === true;
    }

    /** Behind a router that shows an address of its own in place of theirs nobody is found. */
    private isTranslated(network: StackResource): boolean {
        return (this.routers.get(network) ?? []).some(
            ({ router, gateway }) => gateway !== undefined && booleanAt(router, "enableSnat") !== false,
        );
    }

    /** The external network leads on to the internet; how anybody else in its zone gets out nobody says. */
    private outward(from: RouteEnd): Verdict {
        if (this.zoneOf(from) !== "internet") return "no";
        const gateways = (from.network && this.routers.get(from.network)) ?? [];
        return gateways.some(({ gateway }) => gateway !== undefined && booleanAt(gateway, "external") === true)
            ? "yes"
            : "unknown";
    }

    /** Ports of one gateway outside and inside, whose groups let the service in here and out there. */
    private throughSecureAccess(from: RouteEnd, to: RouteEnd, service: Service): Verdict {
        const isInternet = from.network === undefined && from.cidr === everybody;
        if (!isInternet && (this.zoneOf(from) !== "internet" || this.siteOf(from) !== this.siteOf(to))) return "no";
        if (this.zoneOf(to) === "internet") return "unknown";
        const other: Other = { ...seen(to.cidr), groups: new Set() };
        const opens = this.accessPorts.some(
            (port) => this.standsAt(port, to) && this.groups.allows(port, "egress", service, other) !== "none",
        );
        if (!opens) return "no";
        return from.network !== undefined && this.isTranslated(from.network) ? "unknown" : "yes";
    }

    /** Whether a port has an address in the network of an end, or in that by which its router leaves. */
    private standsAt(port: StackResource, { network }: RouteEnd): boolean {
        const networks = network === undefined ? [] : [network, ...this.gatewaysBehind(network)];
        const cidrs = networks.flatMap((one) =>
            (subnetsByNetwork(this.context).get(one) ?? []).flatMap((subnet) => textAt(subnet, "cidr") ?? []),
        );
        const addresses = objectsAt(port, "fixedIps").flatMap((each) => textAt(each, "ipAddress") ?? []);
        return addresses.some((address) => cidrs.some((cidr) => holds(cidr, seen(address), () => true) === "all"));
    }

    private gatewaysBehind(network: StackResource): StackResource[] {
        return (this.routers.get(network) ?? []).flatMap(({ gateway }) => gateway ?? []);
    }

    /** Whether a tunnel takes from one end to the other, whatever zones they are in. */
    private carried(from: RouteEnd, to: RouteEnd): Hold {
        const one = (cidrs: readonly string[], end: RouteEnd): Hold =>
            most(cidrs.map((cidr) => holds(cidr, seen(end.cidr), () => true)));
        return most(
            this.tunnels.map(({ local, peers }) =>
                most([least([one(local, from), one(peers, to)]), least([one(local, to), one(peers, from)])]),
            ),
        );
    }

    /** Blocks of an endpoint group: its own texts, or those of the subnets that it names. */
    private cidrsOf(tunnel: StackResource, input: string): string[] {
        const { resources } = this.context;
        return resources.targets(tunnel, input).flatMap((group) => {
            const subnets = resources.targets(group, "endpoints").filter(({ type }) => type === networkTypes.subnet);
            return subnets.length > 0
                ? subnets.flatMap((subnet) => textAt(subnet, "cidr") ?? [])
                : textsAt(group, "endpoints");
        });
    }

    private siteOf({ network }: RouteEnd): string {
        if (network === undefined) return "";
        const owner = this.context.ownerOf(network).division ?? this.context.stackOf(network).division;
        return this.context.estate.divisions.get(owner)?.host ?? owner;
    }

    private gatewayOf(router: StackResource): StackResource | undefined {
        const input = "externalNetworkId";
        if (!isSet(router, input)) return undefined;
        const outputs = handedOver(router, input, this.context);
        if (outputs === undefined) return this.context.resources.targets(router, input)[0];
        const [reference] = this.context.resources.targets(router, input);
        const zone = gatewayZone(outputs[0] ?? "");
        return zone && reference && gatewaysOf(this.context).get(gatewayKey(reference.name, zone));
    }

    private networksOf(one: StackResource): StackResource[] {
        const { resources } = this.context;
        const ends = [...resources.targets(one, "subnetId"), ...resources.targets(one, "portId")];
        return ends.flatMap((end) => this.portNetworks(end));
    }

    private portNetworks(port: StackResource): StackResource[] {
        return this.context.resources.targets(port, "networkId").filter(({ type }) => type === networkTypes.network);
    }
}

/** Addresses of an end. Throws where the text is no block. */
export function seen(cidr: string): Seen {
    const block = blockOf(cidr);
    if (block === undefined) throw new Error(`${cidr} is no address block`);
    return { block, outside: cidr === everybody };
}
