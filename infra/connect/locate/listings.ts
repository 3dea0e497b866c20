/** How an object of a type is found by what its inputs say. */
export interface Listing {
    readonly service: string;
    /** Below the service's endpoint; `{name}` stands for that input, encoded, `{user}` for who is logged in. */
    readonly path: string;
    /** Key of the list in the answer. */
    readonly key: string;
    /** Input -> field of the listed object, or of an object in a list of it (`fixed_ips.subnet_id`); each that the inputs have must agree. */
    readonly fields: Readonly<Record<string, string>>;
    /** The provider's id, made of inputs and the object's own `{id}` (Magnum's `uuid`); absent where it is that alone. */
    readonly id?: string;
    /** Whether nobody can use a listed object any more, so that it goes and is made again. */
    readonly useless?: (item: Readonly<Record<string, unknown>>) => boolean;
}

const named = { name: "name" };
const neutron = (path: string, fields: Listing["fields"] = {}, key = path.replaceAll("-", "_")): Listing => ({
    service: "network",
    path: `/v2.0/${path}?name={name}`,
    key: key.split("/").at(-1) ?? key,
    fields: { ...named, ...fields },
});
const octavia = (path: string): Listing => ({
    service: "load-balancer",
    path: `/v2.0/lbaas/${path}?name={name}`,
    key: path,
    fields: named,
});
const keystone = (path: string, fields: Listing["fields"] = {}): Listing => ({
    service: "identity",
    path: `/${path}?name={name}`,
    key: path,
    fields: { ...named, ...fields },
});
const magnum = (path: string): Listing => ({
    service: "container-infra",
    path: `/v1/${path}`,
    key: path.split("/").at(-1) ?? path,
    fields: named,
});
const ofProject = { tenantId: "project_id" };
const vpn = (path: string): Listing => neutron(`vpn/${path}`, ofProject, path.replaceAll("-", "_"));
const qosRule = (kind: string): Listing => ({
    service: "network",
    path: `/v2.0/qos/policies/{qosPolicyId}/${kind}_rules`,
    key: `${kind}_rules`,
    // One of a kind and direction in a policy.
    fields: { direction: "direction" },
    id: "{qosPolicyId}/{id}",
});

/** By type token without the package; types that are missing here and below can't be told apart from outside. */
export const listings: Readonly<Record<string, Listing>> = {
    "networking/network:Network": neutron("networks", ofProject),
    "networking/subnet:Subnet": neutron("subnets", { networkId: "network_id" }),
    "networking/router:Router": neutron("routers", ofProject),
    "networking/port:Port": neutron("ports", { networkId: "network_id" }),
    "networking/secGroup:SecGroup": neutron("security-groups", ofProject),
    "networking/subnetPool:SubnetPool": neutron("subnetpools"),
    "networking/addressScope:AddressScope": neutron("address-scopes"),
    "networking/qosPolicy:QosPolicy": neutron("qos/policies"),
    "networking/secGroupRule:SecGroupRule": {
        service: "network",
        path: "/v2.0/security-group-rules",
        key: "security_group_rules",
        fields: {
            securityGroupId: "security_group_id",
            direction: "direction",
            protocol: "protocol",
            portRangeMin: "port_range_min",
            portRangeMax: "port_range_max",
            remoteIpPrefix: "remote_ip_prefix",
            remoteGroupId: "remote_group_id",
        },
    },
    "networking/qosBandwidthLimitRule:QosBandwidthLimitRule": qosRule("bandwidth_limit"),
    "networking/qosDscpMarkingRule:QosDscpMarkingRule": qosRule("dscp_marking"),
    "networking/rbacPolicyV2:RbacPolicyV2": {
        service: "network",
        path: "/v2.0/rbac-policies?object_id={objectId}",
        key: "rbac_policies",
        fields: { objectId: "object_id", targetTenant: "target_tenant", action: "action" },
    },
    "networking/routerInterface:RouterInterface": {
        service: "network",
        path: "/v2.0/ports?device_id={routerId}",
        key: "ports",
        fields: { routerId: "device_id", subnetId: "fixed_ips.subnet_id", portId: "id" },
    },
    "networking/routerRoute:RouterRoute": {
        service: "network",
        path: "/v2.0/routers?id={routerId}",
        key: "routers",
        fields: { destinationCidr: "routes.destination", nextHop: "routes.nexthop" },
        id: "{routerId}-route-{destinationCidr}-{nextHop}",
    },
    "vpnaas/service:Service": vpn("vpnservices"),
    "vpnaas/ikePolicy:IkePolicy": vpn("ikepolicies"),
    "vpnaas/ipSecPolicy:IpSecPolicy": vpn("ipsecpolicies"),
    "vpnaas/endpointGroup:EndpointGroup": vpn("endpoint-groups"),
    "vpnaas/siteConnection:SiteConnection": vpn("ipsec-site-connections"),
    "compute/aggregateV2:AggregateV2": { service: "compute", path: "/os-aggregates", key: "aggregates", fields: named },
    "compute/flavorAccess:FlavorAccess": {
        service: "compute",
        path: "/flavors/{flavorId}/os-flavor-access",
        key: "flavor_access",
        fields: { tenantId: "tenant_id" },
        id: "{flavorId}/{tenantId}",
    },
    "compute/volumeAttach:VolumeAttach": {
        service: "compute",
        path: "/servers/{instanceId}/os-volume_attachments",
        key: "volumeAttachments",
        fields: { volumeId: "volumeId" },
        id: "{instanceId}/{volumeId}",
    },
    "compute/instance:Instance": {
        service: "compute",
        path: "/servers/detail?all_tenants=1&name={name}",
        key: "servers",
        fields: named,
    },
    "compute/flavor:Flavor": {
        service: "compute",
        path: "/flavors/detail?is_public=None",
        key: "flavors",
        fields: named,
    },
    "compute/serverGroup:ServerGroup": {
        service: "compute",
        path: "/os-server-groups?all_projects=1",
        key: "server_groups",
        fields: named,
    },
    "blockstorage/volume:Volume": {
        service: "volumev3",
        path: "/volumes/detail?all_tenants=1&name={name}",
        key: "volumes",
        fields: named,
    },
    "blockstorage/volumeTypeV3:VolumeTypeV3": {
        service: "volumev3",
        path: "/types?is_public=None",
        key: "volume_types",
        fields: named,
    },
    "containerinfra/clusterTemplate:ClusterTemplate": magnum("clustertemplates"),
    "containerinfra/cluster:Cluster": magnum("clusters"),
    "containerinfra/nodeGroup:NodeGroup": { ...magnum("clusters/{clusterId}/nodegroups"), id: "{clusterId}/{id}" },
    "dns/zone:Zone": { service: "dns", path: "/v2/zones?name={name}", key: "zones", fields: named },
    "dns/recordSet:RecordSet": {
        service: "dns",
        path: "/v2/zones/{zoneId}/recordsets?name={name}",
        key: "recordsets",
        fields: { ...named, type: "type" },
        id: "{zoneId}/{id}",
    },
    "images/image:Image": {
        service: "image",
        path: "/v2/images?name={name}",
        key: "images",
        fields: named,
        // Its content did not come whole.
        useless: ({ status }) => status !== "active",
    },
    "images/imageAccess:ImageAccess": {
        service: "image",
        path: "/v2/images/{imageId}/members",
        key: "members",
        fields: { memberId: "member_id" },
        id: "{imageId}/{memberId}",
    },
    "identity/applicationCredential:ApplicationCredential": {
        service: "identity",
        path: "/users/{user}/application_credentials?name={name}",
        key: "application_credentials",
        fields: named,
        // Its secret was in the answer that was lost.
        useless: () => true,
    },
    "identity/project:Project": keystone("projects", { domainId: "domain_id" }),
    "identity/groupV3:GroupV3": keystone("groups", { domainId: "domain_id" }),
    "identity/role:Role": keystone("roles"),
    "loadbalancer/loadBalancer:LoadBalancer": octavia("loadbalancers"),
    "loadbalancer/listener:Listener": octavia("listeners"),
    "loadbalancer/pool:Pool": octavia("pools"),
    "loadbalancer/monitor:Monitor": octavia("healthmonitors"),
    "loadbalancer/l7PolicyV2:L7PolicyV2": octavia("l7policies"),
    "loadbalancer/l7RuleV2:L7RuleV2": {
        service: "load-balancer",
        path: "/v2.0/lbaas/l7policies/{l7policyId}/rules",
        key: "rules",
        fields: { type: "type", compareType: "compare_type", value: "value" },
    },
};

/** A domain is a project to the provider, and a domain to Keystone. */
export const domainListing = keystone("domains");

/**
 * What is set and not made: setting it again gives the same. Keys and secrets too: a second one that nothing refers to goes with
 * its project. Swift takes a container that is there for the one that is meant.
 */
export const repeatable: ReadonlySet<string> = new Set([
    "blockstorage/quoteSetV3:QuoteSetV3",
    "compute/quotaSetV2:QuotaSetV2",
    "identity/roleAssignment:RoleAssignment",
    "identity/userMembershipV3:UserMembershipV3",
    "keymanager/containerV1:ContainerV1",
    "keymanager/orderV1:OrderV1",
    "keymanager/secretV1:SecretV1",
    "loadbalancer/members:Members",
    "loadbalancer/quota:Quota",
    "networking/quotaV2:QuotaV2",
    "objectstorage/container:Container",
]);
