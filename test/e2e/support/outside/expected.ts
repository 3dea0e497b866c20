import type { EstateModel, PlatformModel, SystemModel } from "../../../../infra/estate/model";
import type { CloudKind } from "./openstack";

/** Names that the estate promises on the cloud, by kind, each sorted; kinds without names of their own are left out. */
export type ExpectedNames = Readonly<Partial<Record<CloudKind, readonly string[]>>>;

const duties = ["deployers", "operators", "auditors", "security-administrators"];
const zones = ["common", "dedicated", "internet"] as const;

/**
 * What has to be on the cloud when the whole estate is deployed. Written from the estate's own words, not from the
 * components, so that a component that forgets something is found out.
 */
export function expectedNames(estate: EstateModel): ExpectedNames {
    const names: Partial<Record<CloudKind, string[]>> = {};
    const add = (kind: CloudKind, ...more: string[]): void => void (names[kind] ??= []).push(...more);
    for (const platform of estate.platforms.values()) addPlatform(estate, platform, add);
    addExtranet(estate, add);
    const divisions = new Set<string>();
    for (const department of estate.departments.values()) {
        divisions.add(department.division);
        add("projects", department.id);
        add("groups", ...["owners", "operators", "auditors"].map((group) => `${department.id}-${group}`));
        add("securityGroups", `${department.id}-baseline`, "default");
        for (const { zone } of department.networks)
            for (const kind of ["networks", "subnets", "routers"] as const) add(kind, `${department.id}-${zone}`);
    }
    for (const code of divisions) {
        const prefix = estate.platforms.get(estate.divisions.get(code)?.host ?? "")?.namePrefix ?? "";
        add("domains", `${prefix}${code}`);
    }
    for (const system of estate.systems.values()) if (system.provisioned) addMachines(system, add);
    return Object.fromEntries(Object.entries(names).map(([kind, list]) => [kind, list.sort()]));
}

type Add = (kind: CloudKind, ...names: string[]) => void;

function addPlatform({ catalogue }: EstateModel, platform: PlatformModel, add: Add): void {
    const prefix = platform.namePrefix ?? "";
    const named = (list: readonly { readonly name: string }[]): string[] => list.map(({ name }) => prefix + name);
    add("domains", `${prefix}platform-${platform.division}`);
    add("projects", "operations", "network");
    add("groups", ...duties);
    add("roles", ...duties.map((duty) => `${prefix}platform-${duty}`));
    add("flavors", ...named(catalogue.flavors));
    add("images", ...named(catalogue.images));
    add("volumeTypes", ...named(catalogue.volumeTypes));
    add("qosPolicies", ...named(catalogue.qosPolicies));
    add("aggregates", ...platform.availabilityZones.map(({ name }) => `${prefix}${name}-general`));
    for (const zone of zones) {
        add("networks", prefix + zone);
        add("subnetPools", prefix + zone);
        add("addressScopes", prefix + zone);
        if (platform.zones[zone].transit !== undefined) add("subnets", `${prefix}${zone}-transit`);
    }
    for (const network of ["management", "external"]) {
        add("networks", prefix + network);
        add("subnets", prefix + network);
    }
    // Neutron makes `default` in every project.
    add("securityGroups", "management-ssh", "management-https", "management-client", "default", "default");
}

/** Lines, gateways and ways in: each once, however many links use it. */
function addExtranet({ extranet }: EstateModel, add: Add): void {
    const lines = new Set<string>();
    const handovers = new Set<string>();
    const gateways = new Map<string, { readonly name: string; readonly blocks: number }>();
    for (const link of extranet?.links.values() ?? [])
        for (const [end, key] of link.ends.entries()) {
            const site = extranet?.sites.get(key);
            if (site?.kind !== "cloud") continue;
            const prefix = site.platform.namePrefix ?? "";
            for (const { carrier } of link.paths) lines.add(`${prefix}wan-${carrier}`);
            for (const vpn of link.vpns) {
                handovers.add(`${prefix}handover-${vpn.id}`);
                for (const { carrier } of link.paths) {
                    const name = `${prefix}gateway-${vpn.id}-${carrier}`;
                    gateways.set(name, { name, blocks: vpn.blocks[end]?.length ?? 0 });
                }
            }
        }
    for (const kind of ["networks", "subnets"] as const) add(kind, ...lines, ...handovers);
    for (const { name, blocks } of gateways.values()) {
        add("routers", name);
        add("qosPolicies", name);
        add("networks", `${name}-selector`);
        add("subnets", ...Array<string>(blocks).fill(`${name}-selector`));
    }
    for (const { id, opens } of extranet?.secureAccessGateways.values() ?? [])
        for (const side of new Set(["outside", ...opens.map(({ zone }) => zone)]))
            add("securityGroups", `${id}-${side}`);
}

function addMachines({ id, runtime, endpoints = [] }: SystemModel, add: Add): void {
    if (runtime.kind !== "virtual-machines") return;
    for (const tier of runtime.tiers) {
        add("securityGroups", `${id}-${tier.name}`);
        if (tier.count > 1) add("serverGroups", `${id}-${tier.name}`);
        for (let ordinal = 1; ordinal <= tier.count; ordinal += 1) {
            add("servers", `${id}-${tier.name}-${ordinal}`);
            for (const volume of tier.volumes ?? []) add("volumes", `${id}-${tier.name}-${ordinal}-${volume.name}`);
        }
    }
    if (endpoints.length === 0) return;
    add("loadBalancers", id);
    for (const { name } of endpoints)
        for (const kind of ["listeners", "pools", "monitors"] as const) add(kind, `${id}-${name}`);
}
