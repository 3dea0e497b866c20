import type { Item, OutsideCloud } from "./api";

/** Kind -> objects of the whole cloud, all projects. */
export type CloudInventory = Readonly<Record<CloudKind, readonly Item[]>>;

/** How each kind is listed by an administrator: service, path, key of the answer. */
const listings = {
    domains: ["identity", "/domains", "domains"],
    projects: ["identity", "/projects", "projects"],
    groups: ["identity", "/groups", "groups"],
    roles: ["identity", "/roles", "roles"],
    flavors: ["compute", "/flavors/detail?is_public=None", "flavors"],
    aggregates: ["compute", "/os-aggregates", "aggregates"],
    servers: ["compute", "/servers/detail?all_tenants=1", "servers"],
    serverGroups: ["compute", "/os-server-groups?all_projects=1", "server_groups"],
    images: ["image", "/v2/images?member_status=all&limit=500", "images"],
    volumeTypes: ["volumev3", "/types?is_public=None", "volume_types"],
    volumes: ["volumev3", "/volumes/detail?all_tenants=1", "volumes"],
    networks: ["network", "/v2.0/networks", "networks"],
    subnets: ["network", "/v2.0/subnets", "subnets"],
    subnetPools: ["network", "/v2.0/subnetpools", "subnetpools"],
    addressScopes: ["network", "/v2.0/address-scopes", "address_scopes"],
    routers: ["network", "/v2.0/routers", "routers"],
    ports: ["network", "/v2.0/ports", "ports"],
    qosPolicies: ["network", "/v2.0/qos/policies", "policies"],
    rbacPolicies: ["network", "/v2.0/rbac-policies", "rbac_policies"],
    securityGroups: ["network", "/v2.0/security-groups", "security_groups"],
    securityGroupRules: ["network", "/v2.0/security-group-rules", "security_group_rules"],
    loadBalancers: ["load-balancer", "/v2.0/lbaas/loadbalancers", "loadbalancers"],
    listeners: ["load-balancer", "/v2.0/lbaas/listeners", "listeners"],
    pools: ["load-balancer", "/v2.0/lbaas/pools", "pools"],
    monitors: ["load-balancer", "/v2.0/lbaas/healthmonitors", "healthmonitors"],
} as const;

export type CloudKind = keyof typeof listings;
export const cloudKinds = Object.keys(listings) as CloudKind[];

/** Keystone's own endpoint has no version in some catalogues. */
const identity = (path: string, endpoint: string): string => (endpoint.endsWith("/v3") ? path : `/v3${path}`);

/** Everything of the whole cloud that an administrator can list. */
export async function cloudInventory(cloud: OutsideCloud): Promise<CloudInventory> {
    const lists = await Promise.all(
        cloudKinds.map(async (kind) => {
            const [service, path, key] = listings[kind];
            const where = service === "identity" ? identity(path, cloud.endpointOf("identity")) : path;
            return [kind, await cloud.list(service, where, key)] as const;
        }),
    );
    return Object.fromEntries(lists) as unknown as CloudInventory;
}

const idOf = (item: Item): string => String(item["id"]);

/** What `after` has and `before` had not, by kind. */
export function added(before: CloudInventory, after: CloudInventory): CloudInventory {
    const fresh = cloudKinds.map((kind) => {
        const known = new Set(before[kind].map(idOf));
        return [kind, after[kind].filter((item) => !known.has(idOf(item)))] as const;
    });
    return Object.fromEntries(fresh) as unknown as CloudInventory;
}

/** Kind and name of every object, sorted; for saying what is there and should not be. */
export function namesOf(inventory: CloudInventory): string[] {
    return cloudKinds
        .flatMap((kind) => inventory[kind].map((item) => `${kind}/${String(item["name"] ?? item["id"])}`))
        .sort();
}
