import { ports } from "../names";
import type { Part } from "../types";

/** An account of a service and what the catalogue says of it. */
export interface CatalogueEntry {
    /** Account of the service; also the folder of its configuration. */
    readonly user: string;
    /** Type in the catalogue, name and address. */
    readonly services: readonly (readonly [type: string, name: string, url: string])[];
}

const at = (port: number, path = ""): string => `http://127.0.0.1:${port}${path}`;

export const catalogue: Readonly<Record<Part, readonly CatalogueEntry[]>> = {
    core: [
        { user: "glance", services: [["image", "glance", at(ports.glance)]] },
        { user: "placement", services: [["placement", "placement", at(ports.placement)]] },
        { user: "nova", services: [["compute", "nova", at(ports.nova, "/v2.1")]] },
        { user: "neutron", services: [["network", "neutron", at(ports.neutron)]] },
        {
            user: "cinder",
            services: [
                ["volumev3", "cinderv3", at(ports.cinder, "/v3/%(project_id)s")],
                ["block-storage", "cinder", at(ports.cinder, "/v3/%(project_id)s")],
            ],
        },
        { user: "barbican", services: [["key-manager", "barbican", at(ports.barbican)]] },
        { user: "octavia", services: [["load-balancer", "octavia", at(ports.octavia)]] },
    ],
    swift: [{ user: "swift", services: [["object-store", "swift", at(ports.swift, "/v1/AUTH_%(project_id)s")]] }],
    designate: [{ user: "designate", services: [["dns", "designate", at(ports.designate)]] }],
    magnum: [{ user: "magnum", services: [["container-infra", "magnum", at(ports.magnum, "/v1")]] }],
    kubernetes: [],
};

/** Roles besides those that Keystone brings along (admin, manager, member, reader). */
export const roles: Readonly<Record<Part, readonly string[]>> = {
    core: [
        "service",
        "creator",
        "observer",
        "audit",
        "key-manager:service-admin",
        "load-balancer_admin",
        "load-balancer_global_observer",
        "load-balancer_member",
        "load-balancer_observer",
        "load-balancer_quota_admin",
    ],
    swift: ["ResellerAdmin", "swiftoperator"],
    designate: [],
    magnum: [],
    kubernetes: [],
};
