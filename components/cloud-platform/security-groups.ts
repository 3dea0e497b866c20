import * as openstack from "@pulumi/openstack";
import type * as pulumi from "@pulumi/pulumi";
import { ownershipTags } from "../ownership/ownership";
import { child, type Scope } from "./scope";

interface BaselineRule {
    readonly direction: "ingress" | "egress";
    readonly protocol: "tcp" | "udp";
    readonly port: number;
}

/**
 * Groups for machines of the operations project. Every rule names protocol, port and the management block as the other
 * side (GB/T 22239-2019 8.1.3.2 c and 8.1.4.4 c, unverified); what no group allows is refused, outgoing traffic too.
 */
const baseline: Readonly<Record<string, { readonly description: string; readonly rules: readonly BaselineRule[] }>> = {
    "management-ssh": {
        description: "SSH from the management plane",
        rules: [{ direction: "ingress", protocol: "tcp", port: 22 }],
    },
    "management-https": {
        description: "HTTPS from the management plane",
        rules: [{ direction: "ingress", protocol: "tcp", port: 443 }],
    },
    "management-client": {
        description: "Name service, time, SSH and HTTPS towards the management plane",
        rules: [
            { direction: "egress", protocol: "udp", port: 53 },
            { direction: "egress", protocol: "tcp", port: 53 },
            { direction: "egress", protocol: "udp", port: 123 },
            { direction: "egress", protocol: "tcp", port: 22 },
            { direction: "egress", protocol: "tcp", port: 443 },
        ],
    },
};

export function createSecurityGroups(
    scope: Scope,
    projectId: pulumi.Input<string>,
    managementBlock: string,
): Map<string, openstack.networking.SecGroup> {
    const tags = ownershipTags({ ...scope.ownership, zone: "management" });
    return new Map(
        Object.entries(baseline).map(([code, { description, rules }]) => {
            const name = `${scope.name}/${code}`;
            const group = new openstack.networking.SecGroup(
                name,
                { name: code, description, deleteDefaultRules: true, tenantId: projectId, tags },
                child(scope),
            );
            for (const { direction, protocol, port } of rules)
                new openstack.networking.SecGroupRule(
                    `${name}/${direction}-${protocol}-${port}`,
                    {
                        securityGroupId: group.id,
                        direction,
                        ethertype: "IPv4",
                        protocol,
                        portRangeMin: port,
                        portRangeMax: port,
                        remoteIpPrefix: managementBlock,
                        tenantId: projectId,
                        description,
                    },
                    { ...child(scope), deletedWith: group },
                );
            return [code, group] as const;
        }),
    );
}
