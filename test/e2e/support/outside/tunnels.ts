import type { Item, OutsideCloud } from "./api";

/** Algorithms of a policy, as Neutron has them. */
export interface OutsidePolicy {
    readonly encryption: unknown;
    readonly integrity: unknown;
    readonly group: unknown;
    readonly lifetimeSeconds: unknown;
}

/** One end of a tunnel, put together from what Neutron lists. */
export interface TunnelEnd {
    readonly name: string;
    /** Name of the project's domain, and of the project. */
    readonly project: string;
    /** Of the connection, and of its VPN service. */
    readonly statuses: readonly unknown[];
    readonly key: string;
    /** Address of its VPN service's router. */
    readonly address: unknown;
    /** Block of the line on which that router has its address. */
    readonly line: unknown;
    readonly peerAddress: unknown;
    readonly peerId: unknown;
    readonly localBlocks: readonly string[];
    readonly peerBlocks: readonly string[];
    readonly ike: OutsidePolicy;
    readonly ipsec: OutsidePolicy;
    /** IKE version, phase 1 mode, transform protocol, encapsulation. */
    readonly modes: readonly unknown[];
}

/** Lists of a kind, by id. */
async function byId(outside: OutsideCloud, service: string, path: string, key: string): Promise<Map<unknown, Item>> {
    return new Map((await outside.list(service, path, key)).map((item) => [item["id"], item]));
}

/** Connections of all projects: name -> key. */
export async function tunnelKeys(outside: OutsideCloud): Promise<ReadonlyMap<string, string>> {
    const all = await outside.list("network", "/v2.0/vpn/ipsec-site-connections", "ipsec_site_connections");
    return new Map(all.map(({ name, psk }) => [String(name), String(psk)]));
}

/** Every connection of the whole cloud with what it uses. Throws where it uses what is not there. */
export async function tunnelEnds(outside: OutsideCloud): Promise<readonly TunnelEnd[]> {
    const vpn = (kind: string): Promise<Map<unknown, Item>> =>
        byId(outside, "network", `/v2.0/vpn/${kind}`, kind.replaceAll("-", "_"));
    const [connections, services, ikes, ipsecs, groups, routers, subnets, projects, domains] = await Promise.all([
        ...["ipsec-site-connections", "vpnservices", "ikepolicies", "ipsecpolicies", "endpoint-groups"].map(vpn),
        ...["routers", "subnets"].map((kind) => byId(outside, "network", `/v2.0/${kind}`, kind)),
        ...["projects", "domains"].map((kind) => byId(outside, "identity", `/${kind}`, kind)),
    ]);
    const found = (items: Map<unknown, Item> | undefined, id: unknown): Item => {
        const item = items?.get(id);
        if (item === undefined) throw new Error(`nothing has the id ${String(id)}`);
        return item;
    };
    const blocksOf = (id: unknown): string[] => {
        const { type, endpoints } = found(groups, id) as { type?: unknown; endpoints?: string[] };
        const blocks = endpoints ?? [];
        return (type === "subnet" ? blocks.map((each) => String(found(subnets, each)["cidr"])) : [...blocks]).sort();
    };
    return [...(connections?.values() ?? [])].map((connection): TunnelEnd => {
        const service = found(services, connection["vpnservice_id"]);
        const [ike, ipsec] = [found(ikes, connection["ikepolicy_id"]), found(ipsecs, connection["ipsecpolicy_id"])];
        const project = found(projects, connection["project_id"]);
        return {
            name: String(connection["name"]),
            project: `${String(found(domains, project["domain_id"])["name"])}/${String(project["name"])}`,
            statuses: [connection["status"], service["status"]],
            key: String(connection["psk"]),
            address: service["external_v4_ip"],
            line: found(subnets, outerSubnet(found(routers, service["router_id"])))["cidr"],
            peerAddress: connection["peer_address"],
            peerId: connection["peer_id"],
            localBlocks: blocksOf(connection["local_ep_group_id"]),
            peerBlocks: blocksOf(connection["peer_ep_group_id"]),
            ike: policyOf(ike),
            ipsec: policyOf(ipsec),
            modes: [
                ...[ike["ike_version"], ike["phase1_negotiation_mode"]],
                ...[ipsec["transform_protocol"], ipsec["encapsulation_mode"]],
            ],
        };
    });
}

/** Id of the subnet in which a router has its outer address. */
function outerSubnet(router: Item): unknown {
    const gateway = router["external_gateway_info"] as { external_fixed_ips: Item[] } | null;
    return gateway?.external_fixed_ips[0]?.["subnet_id"];
}

function policyOf(policy: Item): OutsidePolicy {
    const lifetime = policy["lifetime"] as { units: string; value: number };
    return {
        encryption: policy["encryption_algorithm"],
        integrity: policy["auth_algorithm"],
        group: policy["pfs"],
        lifetimeSeconds: lifetime.units === "seconds" ? lifetime.value : lifetime,
    };
}
