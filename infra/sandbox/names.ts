/** Ports on 127.0.0.1, the usual ones where there are usual ones. A second sandbox needs a network namespace of its own. */
export const ports = {
    epmd: 4369,
    rabbitmq: 5672,
    /** RabbitMQ's port for its command line tools. */
    erlang: 25672,
    memcached: 11211,
    keystone: 5000,
    placement: 8778,
    glance: 9292,
    nova: 8774,
    neutron: 9696,
    cinder: 8776,
    barbican: 9311,
    octavia: 9876,
    swift: 8090,
    swiftObject: 6200,
    swiftContainer: 6201,
    swiftAccount: 6202,
    designate: 9001,
    designateMdns: 5354,
    bind: 5300,
    bindControl: 9953,
    magnum: 9511,
    etcd: 12379,
    etcdPeer: 12380,
    kubernetes: 16443,
    controllerManager: 10257,
    scheduler: 10259,
    kwok: 10247,
} as const;

/** Name of the one host that OpenStack's services believe to be on. */
export const hostName = "sandbox";
export const region = "RegionOne";
export const keystoneUrl = `http://127.0.0.1:${ports.keystone}/v3`;
export const kubernetesUrl = `https://127.0.0.1:${ports.kubernetes}`;

/** The account that deployments use: with admin rights, but not the one that Keystone was set up with. */
export const deployer = "egov-deployer";
/** Project that the deployer's clouds.yaml entries name. */
export const deployerProject = "egov-operations";

/** Databases, by what the templates call them. */
export const databases = {
    core: [
        "keystone",
        "glance",
        "placement",
        "nova_api",
        "nova",
        "nova_cell0",
        "neutron",
        "cinder",
        "barbican",
        "octavia",
    ],
    designate: ["designate"],
    magnum: ["magnum"],
    swift: [],
    kubernetes: [],
} as const;
