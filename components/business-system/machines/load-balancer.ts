import * as openstack from "@pulumi/openstack";
import { ownershipTags } from "../../ownership/ownership";
import { generalLevel } from "../scope";
import type { OpenEndpoint } from "../traffic";
import { BalancerTurns } from "./balancer-turns";
import { createCertificate } from "./certificate";
import { createContentFilter } from "./content-filter";
import { projectChild, type MachineScope } from "./scope";
import type { Machine } from "./servers";

/** Milliseconds that a silent connection stays open; from level 3 on shorter. */
const idleTimeout = { upToLevel2: 60_000, fromLevel3: 30_000 };

/** Seconds. */
const health = { delay: 10, timeout: 5, maxRetries: 3 };

/**
 * One load balancer for all endpoints of the system, made inside the project: Octavia reads the certificate with the
 * rights of the account that makes the listener, and Barbican answers none from another project.
 */
export function createLoadBalancer(
    scope: MachineScope,
    machines: ReadonlyMap<string, readonly Machine[]>,
): openstack.loadbalancer.LoadBalancer {
    const { args, traffic, runtime } = scope;
    const tags = ownershipTags(scope.ownership);
    const loadBalancer = new openstack.loadbalancer.LoadBalancer(
        scope.name,
        { name: args.id, description: args.title, vipSubnetId: runtime.place.subnetId, tags },
        // The quota may have room for no more.
        { ...projectChild(scope), deleteBeforeReplace: true },
    );
    const secure = traffic.endpoints.some((endpoint) => endpoint.protocol === "https");
    const container = secure ? createCertificate(scope) : undefined;
    const turns = new BalancerTurns(scope);
    for (const endpoint of traffic.endpoints) {
        const encryption = encryptionOf(scope, endpoint);
        const name = `${scope.name}/${endpoint.name}`;
        const physicalName = `${args.id}-${endpoint.name}`;
        const termination: Partial<openstack.loadbalancer.ListenerArgs> & { readonly protocol: string } =
            encryption === "ends-here" && container !== undefined
                ? {
                      protocol: "TERMINATED_HTTPS",
                      defaultTlsContainerRef: container.containerRef,
                      insertHeaders: {
                          "X-Forwarded-For": "true",
                          "X-Forwarded-Port": "true",
                          "X-Forwarded-Proto": "true",
                      },
                  }
                : { protocol: encryption === "passes-through" ? "HTTPS" : "TCP" };
        const listener = turns.next(
            (options) =>
                new openstack.loadbalancer.Listener(
                    name,
                    {
                        name: physicalName,
                        loadbalancerId: loadBalancer.id,
                        protocolPort: endpoint.port,
                        allowedCidrs: [...endpoint.sources],
                        ...timeoutsOf(args.protectionLevel),
                        ...termination,
                        tags,
                    },
                    options,
                ),
        );
        if (args.zone === "internet" && encryption === "ends-here")
            createContentFilter(scope, endpoint, listener, turns);
        createPool(scope, endpoint, listener, turns, machines.get(endpoint.part) ?? []);
    }
    return loadBalancer;
}

/** Where TLS of an endpoint ends; `none`: the load balancer knows of none. */
type Encryption = "ends-here" | "passes-through" | "none";

/**
 * At level 4 TLS goes on to the machines, which ask clients for a certificate (GB/T 22239-2019 9.1.2.2 c) and send nothing in plain
 * text (9.1.4.7 a): listeners of this provider version can't ask for one.
 */
function encryptionOf({ args }: MachineScope, endpoint: OpenEndpoint): Encryption {
    if (endpoint.protocol !== "https") return "none";
    return generalLevel(args.protectionLevel) >= 4 ? "passes-through" : "ends-here";
}

const poolProtocols = { "ends-here": "HTTP", "passes-through": "HTTPS", none: "TCP" } as const;

type MonitorKind = Pick<openstack.loadbalancer.MonitorArgs, "type" | "httpMethod" | "urlPath" | "expectedCodes">;

/** A monitor has no certificate to show, so that of machines which ask for one it sees only that they answer TLS. */
function monitorOf(encryption: Encryption, healthPath = "/"): MonitorKind {
    switch (encryption) {
        case "ends-here":
            return { type: "HTTP", httpMethod: "GET", urlPath: healthPath, expectedCodes: "200-399" };
        case "passes-through":
            return { type: "TLS-HELLO" };
        case "none":
            return { type: "TCP" };
    }
}

/** Pool, its members in one call (Octavia takes one change at a time) and a monitor. */
function createPool(
    scope: MachineScope,
    endpoint: OpenEndpoint,
    listener: openstack.loadbalancer.Listener,
    turns: BalancerTurns,
    machines: readonly Machine[],
): void {
    const name = `${scope.name}/${endpoint.name}`;
    const physicalName = `${scope.args.id}-${endpoint.name}`;
    const encryption = encryptionOf(scope, endpoint);
    const pool = turns.next(
        (options) =>
            new openstack.loadbalancer.Pool(
                name,
                {
                    name: physicalName,
                    listenerId: listener.id,
                    protocol: poolProtocols[encryption],
                    lbMethod: "ROUND_ROBIN",
                },
                options,
            ),
    );
    const members = machines.map((machine) => ({
        name: machine.name,
        address: machine.address,
        protocolPort: endpoint.targetPort,
        subnetId: scope.runtime.place.subnetId,
    }));
    turns.next((options) => new openstack.loadbalancer.Members(name, { poolId: pool.id, members }, options));
    turns.next(
        (options) =>
            new openstack.loadbalancer.Monitor(
                name,
                { name: physicalName, poolId: pool.id, ...health, ...monitorOf(encryption, endpoint.healthPath) },
                options,
            ),
    );
}

function timeoutsOf(protectionLevel: string): { timeoutClientData: number; timeoutMemberData: number } {
    const timeout = generalLevel(protectionLevel) >= 3 ? idleTimeout.fromLevel3 : idleTimeout.upToLevel2;
    return { timeoutClientData: timeout, timeoutMemberData: timeout };
}
