import { join } from "node:path";
import { ports } from "../../names";
import { answers, forkingWsgi, pythonProgram, wsgi } from "../python";
import { quickStop, type Service, type ServiceContext } from "../service";

const openstack = { part: "core", env: {}, stop: quickStop, remembers: false } as const;

/** What needs an account in Keystone to start. */
export const needsIdentity = ["keystone", "rabbitmq", "memcached"] as const;

function keystone({ layout }: ServiceContext): Service {
    return {
        ...openstack,
        name: "keystone",
        command: wsgi(ports.keystone, "/usr/bin/keystone-wsgi-public"),
        env: {
            OS_KEYSTONE_CONFIG_DIR: join(layout.etc, "keystone"),
            OS_KEYSTONE_CONFIG_FILES: join(layout.etc, "keystone", "keystone.conf"),
        },
        ports: [ports.keystone],
        dependsOn: ["mariadb", "memcached"],
        ready: answers(ports.keystone, "/v3"),
        remembers: true,
    };
}

function placement({ layout }: ServiceContext): Service {
    return {
        ...openstack,
        name: "placement",
        command: wsgi(ports.placement, "/usr/bin/placement-api"),
        env: { OS_PLACEMENT_CONFIG_DIR: join(layout.etc, "placement") },
        ports: [ports.placement],
        dependsOn: ["mariadb", "memcached"],
        ready: answers(ports.placement),
        remembers: true,
    };
}

function glance({ layout }: ServiceContext): Service {
    return {
        ...openstack,
        name: "glance",
        command: pythonProgram(
            "glance-api",
            "glance.cmd.api",
            "--config-file",
            join(layout.etc, "glance", "glance-api.conf"),
        ),
        ports: [ports.glance],
        dependsOn: ["mariadb", ...needsIdentity],
        ready: answers(ports.glance),
    };
}

function neutron({ layout }: ServiceContext): Service {
    return {
        ...openstack,
        name: "neutron-server",
        command: pythonProgram(
            "neutron-server",
            "neutron.cmd.eventlet.server",
            "--config-file",
            join(layout.etc, "neutron", "neutron.conf"),
        ),
        ports: [ports.neutron],
        dependsOn: ["mariadb", ...needsIdentity],
        ready: answers(ports.neutron),
    };
}

function barbican({ layout }: ServiceContext): Service[] {
    const folder = join(layout.etc, "barbican");
    return [
        {
            ...openstack,
            name: "barbican",
            command: wsgi(
                ports.barbican,
                join(layout.pythonPath, "egov_sandbox", "barbican_wsgi.py"),
                join(folder, "barbican-api-paste.ini"),
            ),
            ports: [ports.barbican],
            dependsOn: ["mariadb", ...needsIdentity],
            ready: answers(ports.barbican),
        },
        {
            ...openstack,
            name: "barbican-keystone-listener",
            command: pythonProgram(
                "barbican-keystone-listener",
                "barbican.cmd.keystone_listener",
                "--config-file",
                join(folder, "barbican.conf"),
            ),
            ports: [],
            dependsOn: ["mariadb", ...needsIdentity],
            ready: { kind: "log", pattern: /Booting up Barbican Keystone listener/ },
        },
    ];
}

function octavia({ layout }: ServiceContext): Service[] {
    const configuration = join(layout.etc, "octavia", "octavia.conf");
    return [
        {
            ...openstack,
            name: "octavia",
            command: forkingWsgi(ports.octavia, "/usr/bin/octavia-wsgi"),
            ports: [ports.octavia],
            // Connections to the database that was exchanged: the first requests after that met them, and one hung for ever.
            remembers: true,
            dependsOn: ["mariadb", ...needsIdentity],
            ready: answers(ports.octavia),
        },
        {
            ...openstack,
            name: "octavia-worker",
            command: pythonProgram("octavia-worker", "octavia.cmd.octavia_worker", "--config-file", configuration),
            ports: [],
            dependsOn: ["mariadb", ...needsIdentity],
            ready: { kind: "log", pattern: /Starting consumer|Starting V2 consumer/ },
        },
    ];
}

/** Identity, placement, images, networks (with VPN), secrets and load balancers. */
export const openstackServices = (context: ServiceContext): Service[] => [
    keystone(context),
    placement(context),
    glance(context),
    neutron(context),
    ...barbican(context),
    ...octavia(context),
];
