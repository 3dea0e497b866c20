import * as openstack from "@pulumi/openstack";
import type * as pulumi from "@pulumi/pulumi";
import { ownershipTags } from "../../ownership/ownership";
import type { Peer } from "../args";
import { child, childAfter, type MachineScope } from "./scope";

type Side = { readonly remoteGroupId: pulumi.Input<string> } | { readonly remoteIpPrefix: string };

interface Rule {
    /** Part of the logical name below the system's. */
    readonly code: string;
    readonly tier: string;
    readonly direction: "ingress" | "egress";
    readonly protocol: "tcp" | "udp";
    readonly port: number;
    readonly side: Side;
    readonly description: string;
}

/**
 * One group per tier. It denies all but what flows and endpoints declare, in both directions; each rule names direction,
 * protocol, port and other side (GB/T 22239-2019 8.1.3.2 a and c, letters by order).
 */
export function createSecurityGroups(scope: MachineScope): ReadonlyMap<string, openstack.networking.SecGroup> {
    const { projectId } = scope.runtime.place;
    const groups = new Map(
        scope.runtime.tiers.map(({ name }) => [
            name,
            new openstack.networking.SecGroup(
                `${scope.name}/${name}`,
                {
                    name: `${scope.args.id}-${name}`,
                    description: `${scope.args.title}: ${name}`,
                    deleteDefaultRules: true,
                    tenantId: projectId,
                    tags: ownershipTags(scope.ownership),
                },
                childAfter(scope),
            ),
        ]),
    );
    for (const rule of distinct(rulesOf(scope, groups))) {
        const group = groupOf(groups, rule.tier);
        new openstack.networking.SecGroupRule(
            `${scope.name}/${rule.code}`,
            {
                securityGroupId: group.id,
                direction: rule.direction,
                ethertype: "IPv4",
                protocol: rule.protocol,
                portRangeMin: rule.port,
                portRangeMax: rule.port,
                ...rule.side,
                tenantId: projectId,
                description: `${scope.args.id}: ${rule.description}`,
            },
            { ...child(scope), deletedWith: group },
        );
    }
    return groups;
}

function rulesOf(scope: MachineScope, groups: ReadonlyMap<string, openstack.networking.SecGroup>): Rule[] {
    const { traffic, runtime } = scope;
    const group = (tier: string): Side => ({ remoteGroupId: groupOf(groups, tier).id });
    const rules: Rule[] = [];
    for (const [tier, port] of balancedPorts(scope))
        rules.push({
            code: `${tier}/balanced/tcp-${port}`,
            tier,
            direction: "ingress",
            protocol: "tcp",
            port,
            side: { remoteIpPrefix: runtime.place.cidr },
            description: `load balancer to ${tier}`,
        });
    for (const { from, to, protocol, port } of traffic.internal) {
        const flow = { protocol, port, description: `${from} to ${to}` };
        rules.push({
            ...flow,
            code: `${to}/from-${from}/${protocol}-${port}`,
            tier: to,
            direction: "ingress",
            side: group(from),
        });
        rules.push({
            ...flow,
            code: `${from}/to-${to}/${protocol}-${port}`,
            tier: from,
            direction: "egress",
            side: group(to),
        });
    }
    for (const { from, to, protocol, port, peer } of traffic.incoming)
        rules.push({
            code: `${to}/from-${from}/${protocol}-${port}`,
            tier: to,
            direction: "ingress",
            protocol,
            port,
            side: addressesOf(peer),
            description: `system ${from} to ${to}`,
        });
    for (const { system, protocol, port, peer } of traffic.outgoing)
        for (const { name } of runtime.tiers)
            rules.push({
                code: `${name}/to-${system}/${protocol}-${port}`,
                tier: name,
                direction: "egress",
                protocol,
                port,
                side: addressesOf(peer),
                description: `${name} to system ${system}`,
            });
    return rules;
}

/**
 * The first of several rules that allow the same: Neutron refuses a second one (409), and it would close nothing when it goes.
 * Systems of one department share an address block, and so does its load balancer.
 */
function distinct(rules: readonly Rule[]): Rule[] {
    const firsts = new Map<string, Rule>();
    for (const rule of rules) {
        const { code, tier, direction, protocol, port, side } = rule;
        // Flows between tiers are each declared once.
        const other = "remoteIpPrefix" in side ? side.remoteIpPrefix : code;
        const allows = [tier, direction, protocol, port, other].join(" ");
        if (!firsts.has(allows)) firsts.set(allows, rule);
    }
    return [...firsts.values()];
}

/** Tier and port behind endpoints, each once: two endpoints may lead to one port. */
function balancedPorts({ traffic }: MachineScope): [string, number][] {
    const ports = new Map(
        traffic.endpoints.map(({ part, targetPort }) => [`${part}/${targetPort}`, [part, targetPort] as const]),
    );
    return [...ports.values()].map(([part, port]) => [part, port]);
}

/** Machines never share a cluster with the peer, so that only addresses can say where it is. */
function addressesOf(peer: Peer): Side {
    if (peer.kind !== "addresses")
        throw new Error(`namespace ${peer.name} can't be the other side of a machine's flow`);
    return { remoteIpPrefix: peer.cidr };
}

function groupOf(
    groups: ReadonlyMap<string, openstack.networking.SecGroup>,
    tier: string,
): openstack.networking.SecGroup {
    const group = groups.get(tier);
    if (group === undefined) throw new Error(`there is no tier "${tier}"`);
    return group;
}
