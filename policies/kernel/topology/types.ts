/** Types of resources that networks are made of, and that join them. */
export const networkTypes = {
    network: "openstack:networking/network:Network",
    subnet: "openstack:networking/subnet:Subnet",
    port: "openstack:networking/port:Port",
    router: "openstack:networking/router:Router",
    routerInterface: "openstack:networking/routerInterface:RouterInterface",
    firewallGroup: "openstack:firewall/groupV2:GroupV2",
    instance: "openstack:compute/instance:Instance",
    interfaceAttach: "openstack:compute/interfaceAttach:InterfaceAttach",
    loadBalancer: "openstack:loadbalancer/loadBalancer:LoadBalancer",
    listener: "openstack:loadbalancer/listener:Listener",
    pool: "openstack:loadbalancer/pool:Pool",
    member: "openstack:loadbalancer/member:Member",
    members: "openstack:loadbalancer/members:Members",
    vpnService: "openstack:vpnaas/service:Service",
    siteConnection: "openstack:vpnaas/siteConnection:SiteConnection",
    endpointGroup: "openstack:vpnaas/endpointGroup:EndpointGroup",
} as const;
