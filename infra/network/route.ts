import type { EstateModel } from "../estate/model";
import { step, type Step } from "./answer";
import type { Place } from "./place";
import { platformOf } from "./places";

/** Where traffic goes from one place to another, whatever rules say at its ends. */
export function routeBetween(estate: EstateModel, from: Place, to: Place): Step[] {
    const [one, other] = [from.position, to.position];
    if (one.kind === "internet") return other.kind === "internet" ? [] : [fromInternet(to)];
    if (other.kind === "internet") return toInternet(estate, from);
    if (from.network !== undefined && from.network === to.network)
        return [step("sameNetwork", "passes", { network: from.network }, to)];
    const params = { from: `${one.platform}/${one.zone}`, to: `${other.platform}/${other.zone}` };
    if (one.zone !== other.zone) return [step("zonesApart", "stops", params, to)];
    if (one.platform !== other.platform) return [...routerOf(from), step("noLink", "unknown", params, to)];
    if (one.zone === "internet" && (from.network ?? to.network) !== undefined)
        return [...routerOf(from), step("translated", "unknown", { network: to.network ?? from.network ?? "" }, to)];
    return [...routerOf(from), zoneNetwork(estate, from), ...routerOf(to)];
}

/**
 * Networks of departments hang on the zone by a router of their own; in zone internet on the external network instead, which
 * shows other addresses than theirs and lets nobody in by itself.
 */
function routerOf(place: Place): Step[] {
    return place.network === undefined ? [] : [step("departmentRouter", "passes", { network: place.network }, place)];
}

function zoneNetwork(estate: EstateModel, { position }: Place): Step {
    if (position.kind === "internet") throw new Error("the internet is no zone");
    const { platform, zone } = position;
    const model = platformOf(estate, platform);
    const { physicalNetwork, vlan } = zone === "management" ? model.management : model.zones[zone];
    return step("zoneNetwork", "passes", { zone: `${platform}/${zone}`, physicalNetwork, vlan }, { at: model.source });
}

/** Only zone internet goes out, through the platform's external network; of what has no router there nobody says how. */
function toInternet(estate: EstateModel, from: Place): Step[] {
    const { position } = from;
    if (position.kind === "internet") return [];
    const zone = `${position.platform}/${position.zone}`;
    if (position.zone !== "internet") return [step("zonesApart", "stops", { from: zone, to: "internet" }, from)];
    if (from.network === undefined) return [step("noEntrance", "unknown", { zone }, from)];
    const { external, source } = platformOf(estate, position.platform);
    return [...routerOf(from), step("external", "passes", { cidr: external.cidr }, { at: source })];
}

function fromInternet(to: Place): Step {
    const { position } = to;
    if (position.kind === "internet") throw new Error("the internet is no zone");
    const zone = `${position.platform}/${position.zone}`;
    return position.zone === "internet"
        ? step("noEntrance", "unknown", { zone }, to)
        : step("zonesApart", "stops", { from: "internet", to: zone }, to);
}
