import type { EstateModel } from "../estate/model";
import { contains, overlaps } from "../estate/validate/cidr";
import { step, type Effect, type Step } from "./answer";
import { addressesOf, nodeBlock, platformOf } from "./places";
import type { Addresses, Place, Position } from "./place";
import type { Service } from "./reach";

type InZone = Extract<Position, { readonly kind: "zone" }>;

/**
 * Where traffic goes from one place to another, whatever rules say at its ends.
 *
 * @param service what is asked for: secure access gateways let through no other
 */
export function routeBetween(estate: EstateModel, from: Place, to: Place, service: Service): Step[] {
    const [one, other] = [from.position, to.position];
    if (one.kind === "internet") return other.kind === "internet" ? [] : fromOutside(estate, from, to, other, service);
    if (other.kind === "internet") return toInternet(estate, from, one);
    if (from.network !== undefined && from.network === to.network)
        return [step("sameNetwork", "passes", { network: from.network }, to)];
    if (one.zone !== other.zone) return fromOutside(estate, from, to, other, service);
    if (one.site !== other.site) return [...routerOf(from), ...overLink(estate, from, to, one, other), ...routerOf(to)];
    if (one.zone === "internet" && (from.network ?? to.network) !== undefined)
        return [...routerOf(from), step("translated", "unknown", { network: to.network ?? from.network ?? "" }, to)];
    return [...routerOf(from), zoneNetwork(estate, from, one), ...routerOf(to)];
}

/** Who sends after a secure access gateway: the gateway, with an address of its own in the zone. */
export function senderAt(estate: EstateModel, from: Place, to: Place): Place {
    const [one, other] = [from.position, to.position];
    if (other.kind === "internet" || (one.kind === "zone" && one.zone === other.zone)) return from;
    const platform = estate.platforms.get(other.site);
    if (platform === undefined || other.zone === "management") return from;
    return {
        id: `${other.site}/${other.zone}`,
        position: other,
        addresses: addressesOf(nodeBlock(platform, other.zone)),
    };
}

/**
 * Networks of departments hang on the zone by a router of their own; in zone internet on the external network instead, which
 * shows other addresses than theirs and lets nobody in by itself.
 */
function routerOf(place: Place): Step[] {
    return place.network === undefined ? [] : [step("departmentRouter", "passes", { network: place.network }, place)];
}

const zoneId = ({ site, zone }: InZone): string => `${site}/${zone}`;

function zoneNetwork(estate: EstateModel, from: Place, position: InZone): Step {
    const { site, zone } = position;
    if (!estate.platforms.has(site)) return step("edge", "passes", { zone: zoneId(position) }, from);
    const model = platformOf(estate, site);
    const { physicalNetwork, vlan } = zone === "management" ? model.management : model.zones[zone];
    return step("zoneNetwork", "passes", { zone: zoneId(position), physicalNetwork, vlan }, { at: model.source });
}

/** Encrypted links carry VPNs: zones, or department lines of the dedicated one; and of those only the blocks of their two ends. */
function overLink({ extranet }: EstateModel, from: Place, to: Place, one: InZone, other: InZone): Step[] {
    const ends = { from: zoneId(one), to: zoneId(other) };
    // Without extranet.yaml links may be there, of which nobody has written.
    if (extranet === undefined) return [step("noLink", "unknown", ends, to)];
    const found = [...extranet.links.values()].flatMap((link) => {
        const near = link.ends.indexOf(one.site);
        if (near < 0 || link.ends[1 - near] !== other.site) return [];
        return link.vpns.flatMap(({ id, zone, blocks }): Step[] => {
            if (zone !== one.zone) return [];
            const [own = [], peer = []] = near === 0 ? blocks : [blocks[1], blocks[0]];
            const effect = worse(within(own, from.addresses), within(peer, to.addresses));
            return effect === undefined ? [] : [step("link", effect, { link: link.id, vpn: id }, { at: link.source })];
        });
    });
    const best = found.find(({ effect }) => effect === "passes") ?? found[0];
    return [best ?? step("notLinked", "stops", ends, to)];
}

/** Whether addresses lie within blocks: all, some or none of them. */
function within(cidrs: readonly string[], { block }: Addresses): Effect | undefined {
    const blocks = cidrs.map((cidr) => addressesOf(cidr).block);
    if (blocks.some((each) => contains(each, block))) return "passes";
    return blocks.some((each) => overlaps(each, block)) ? "partly" : undefined;
}

const worse = (one: Effect | undefined, other: Effect | undefined): Effect | undefined =>
    one === undefined || other === undefined ? undefined : one === "partly" ? one : other;

/** Only zone internet goes out, through the platform's external network; of what has no router there nobody says how. */
function toInternet(estate: EstateModel, from: Place, position: InZone): Step[] {
    const zone = zoneId(position);
    if (position.zone !== "internet") return [step("zonesApart", "stops", { from: zone, to: "internet" }, from)];
    if (from.network === undefined) return [step("noEntrance", "unknown", { zone }, from)];
    const { external, source } = platformOf(estate, position.site);
    return [...routerOf(from), step("external", "passes", { cidr: external.cidr }, { at: source })];
}

/** From the internet or its zone into another zone leads a secure access gateway, and nothing else. */
function fromOutside(estate: EstateModel, from: Place, to: Place, other: InZone, service: Service): Step[] {
    const { position } = from;
    const apart = step(
        "zonesApart",
        "stops",
        { from: position.kind === "internet" ? "internet" : zoneId(position), to: zoneId(other) },
        to,
    );
    if (position.kind === "zone" && (position.zone !== "internet" || position.site !== other.site)) return [apart];
    if (other.zone === "internet") return [step("noEntrance", "unknown", { zone: zoneId(other) }, to)];
    for (const { id, platform, accepts, opens, source } of estate.extranet?.secureAccessGateways.values() ?? []) {
        const opened = opens.some(
            ({ zone, protocol, port }) => zone === other.zone && protocol === service.protocol && port === service.port,
        );
        if (platform !== other.site || !opened) continue;
        const entrances = accepts.map(({ protocol, port }) => `${protocol}/${port}`).join(", ");
        const params = { gateway: id, accepts: entrances, zone: zoneId(other), ...service };
        const gateway = step("secureAccess", "passes", params, { at: source });
        // From within the zone's departments the addresses are translated: how they get to the gateway nobody says.
        const before =
            from.network === undefined
                ? []
                : [...routerOf(from), step("translated", "unknown", { network: from.network }, from)];
        return [...before, gateway, zoneNetwork(estate, to, other), ...routerOf(to)];
    }
    return [apart];
}
