import type { DepartmentModel, EstateModel, PlatformModel, SystemModel, Zone } from "../estate/model";
import { zones } from "../estate/model";
import { blockOf } from "../estate/validate/cidr";
import { partsOf } from "../stacks/tenants/peers";
import type { Addresses, NetworkZone, Place } from "./place";

export const internetId = "internet";
export const everybody = addressesOf("0.0.0.0/0");

export const internet: Place = { id: internetId, position: { kind: "internet" }, addresses: everybody };

export function addressesOf(cidr: string): Addresses {
    return { cidr, block: blockOf(cidr) };
}

/** All tiers and workloads that have resources, by id. */
export function partPlaces(estate: EstateModel): Map<string, Place> {
    const places = new Map<string, Place>();
    for (const system of estate.systems.values())
        if (system.provisioned)
            for (const part of partsOf(system)) {
                const place = partPlace(estate, system, part);
                places.set(place.id, place);
            }
    return places;
}

function partPlace(estate: EstateModel, system: SystemModel, part: string): Place {
    const { id, zone, host: site, partSources, source } = system;
    const common = {
        id: `${id}/${part}`,
        part: { system: id, part },
        position: { kind: "zone", site, zone },
    } as const;
    if (system.runtime.kind === "containers")
        return {
            ...common,
            addresses: addressesOf(nodeBlock(platformOf(estate, site), zone)),
            cluster: site,
            at: partSources.get(`workload/${part}`) ?? source,
        };
    const network = networkOf(departmentOf(estate, system.department), zone);
    return {
        ...common,
        addresses: addressesOf(network.cidr),
        network: `${system.department}/${zone}`,
        at: partSources.get(`tier/${part}`) ?? source,
    };
}

/** Networks of all departments, by id such as `sd-finance/dedicated`. */
export function departmentPlaces(estate: EstateModel): Map<string, Place> {
    const places = new Map<string, Place>();
    for (const { id, host: site, networks, source } of estate.departments.values())
        for (const { zone, cidr } of networks) {
            const network = `${id}/${zone}`;
            const position = { kind: "zone", site, zone } as const;
            places.set(network, { id: network, network, position, addresses: addressesOf(cidr), at: source });
        }
    return places;
}

/** Zones of all platforms and their management networks, by id such as `370000/common`. */
export function zonePlaces(estate: EstateModel): Map<string, Place> {
    const places = new Map<string, Place>();
    for (const platform of estate.platforms.values())
        for (const zone of [...zones, "management" as const]) {
            const id = `${platform.division}/${zone}`;
            const position = { kind: "zone", site: platform.division, zone } as const;
            places.set(id, { id, position, addresses: addressesOf(zoneBlock(platform, zone)), at: platform.source });
        }
    return places;
}

/** Networks behind edge routers of divisions without a cloud, by id such as `371100/common` or `371100/dedicated-finance`. */
export function edgePlaces({ extranet }: EstateModel): Map<string, Place> {
    const places = new Map<string, Place>();
    for (const site of extranet?.sites.values() ?? [])
        if (site.kind === "edge")
            for (const { zone, line, cidr } of site.networks) {
                const vpn = `${site.key}/${line === undefined ? zone : `${zone}-${line}`}`;
                const id = places.has(vpn) ? `${vpn}/${cidr}` : vpn;
                const position = { kind: "zone", site: site.key, zone } as const;
                places.set(id, { id, position, addresses: addressesOf(cidr), at: site.source });
            }
    return places;
}

export const zoneBlock = (platform: PlatformModel, zone: NetworkZone): string =>
    zone === "management" ? platform.management.block : platform.zones[zone].block;

/** Addresses by which a cluster's nodes are seen in a zone: what leaves a pod has one of them, and ingresses answer there. */
export const nodeBlock = (platform: PlatformModel, zone: Zone): string =>
    platform.zones[zone].transit ?? platform.zones[zone].block;

export function platformOf(estate: EstateModel, code: string): PlatformModel {
    const platform = estate.platforms.get(code);
    if (platform === undefined) throw new Error(`division ${code} has no platform in the estate`);
    return platform;
}

function departmentOf(estate: EstateModel, id: string): DepartmentModel {
    const department = estate.departments.get(id);
    if (department === undefined) throw new Error(`the estate has no department ${id}`);
    return department;
}

function networkOf({ id, networks }: DepartmentModel, zone: Zone): { readonly cidr: string } {
    const network = networks.find((each) => each.zone === zone);
    if (network === undefined) throw new Error(`department ${id} has no network in zone ${zone}`);
    return network;
}
