import type { Part } from "../types";

/**
 * Packages that are installed: libraries and programs without services of their own. `python3-nova` and its like bring
 * OpenStack's code, but no hypervisor, no database set-up and no questions.
 */
export const installedPackages: Readonly<Record<Part, readonly string[]>> = {
    core: [
        "ca-certificates",
        "openssl",
        "mariadb-server-core",
        "mariadb-client-core",
        "rabbitmq-server",
        "memcached",
        "uwsgi-core",
        "uwsgi-plugin-python3",
        "python3-keystone",
        "python3-glance",
        "python3-nova",
        "python3-neutron",
        "python3-placement",
        "python3-cinder",
        "python3-barbican",
        "python3-octavia",
        "python3-neutron-vpnaas",
        "python3-memcache",
        "python3-pymysql",
    ],
    swift: ["python3-swift"],
    // What `named` links with; the package itself is only unpacked.
    designate: [
        "python3-designate",
        "bind9-libs",
        "bind9-utils",
        "libcap2",
        "libfstrm0",
        "libjemalloc2",
        "liblmdb0",
        "libmaxminddb0",
        "libnghttp2-14",
        "libprotobuf-c1",
        "libuv1",
    ],
    magnum: ["python3-magnum"],
    kubernetes: ["openssl"],
};

/** Packages of which only files are used: unpacked beside the system, without what they would set up and start. */
export const unpackedPackages: Readonly<Record<Part, readonly string[]>> = {
    core: ["nova-common", "neutron-common", "cinder-common", "glance-common", "barbican-common"],
    swift: [],
    designate: ["designate-common", "bind9"],
    magnum: ["magnum-common"],
    kubernetes: [],
};
