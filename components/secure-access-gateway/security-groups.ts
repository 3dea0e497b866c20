import * as openstack from "@pulumi/openstack";
import type * as pulumi from "@pulumi/pulumi";
import type { SecureAccessGatewayArgs } from "./args";

interface Flow {
    readonly direction: "ingress" | "egress";
    readonly protocol: string;
    readonly port: number;
    readonly remote: string;
}

const everywhere = "0.0.0.0/0";

/** What comes in from outside: what the gateway accepts, nothing else; answers go with what they answer. */
export function outsideGroup(
    parent: pulumi.ComponentResource,
    name: string,
    args: SecureAccessGatewayArgs,
    tags: readonly string[],
): openstack.networking.SecGroup {
    const flows = args.accepts.map(({ protocol, port }): Flow => ({
        direction: "ingress",
        protocol,
        port,
        remote: everywhere,
    }));
    return createGroup(parent, name, args, "outside", tags, flows);
}

/** What goes on into a zone: the ports that are opened, to the zone's block. */
export function insideGroup(
    parent: pulumi.ComponentResource,
    name: string,
    args: SecureAccessGatewayArgs,
    zone: "common" | "dedicated",
    block: string,
    tags: readonly string[],
): openstack.networking.SecGroup {
    const flows = args.opens
        .filter((opened) => opened.zone === zone)
        .map(({ protocol, port }): Flow => ({ direction: "egress", protocol, port, remote: block }));
    return createGroup(parent, name, args, zone, tags, flows);
}

function createGroup(
    parent: pulumi.ComponentResource,
    name: string,
    args: SecureAccessGatewayArgs,
    code: string,
    tags: readonly string[],
    flows: readonly Flow[],
): openstack.networking.SecGroup {
    const group = new openstack.networking.SecGroup(
        `${name}/${code}`,
        {
            name: `${args.id}-${code}`,
            description: `${args.audience}: ${code}`,
            deleteDefaultRules: true,
            tenantId: args.projectId,
            tags: [...tags],
        },
        { parent },
    );
    const inGroup = { parent, deletedWith: group };
    for (const { direction, protocol, port, remote } of flows)
        new openstack.networking.SecGroupRule(
            `${name}/${code}/${direction}-${protocol}-${port}`,
            {
                securityGroupId: group.id,
                direction,
                ethertype: "IPv4",
                protocol,
                portRangeMin: port,
                portRangeMax: port,
                remoteIpPrefix: remote,
                tenantId: args.projectId,
                description: `${args.id}: ${code}`,
            },
            inGroup,
        );
    if (args.outside.deviceAddresses.length > 1)
        for (const direction of ["ingress", "egress"] as const)
            new openstack.networking.SecGroupRule(
                `${name}/${code}/${direction}-vrrp`,
                {
                    securityGroupId: group.id,
                    direction,
                    ethertype: "IPv4",
                    protocol: "vrrp",
                    remoteGroupId: group.id,
                    tenantId: args.projectId,
                    description: `${args.id}: devices watch each other`,
                },
                inGroup,
            );
    return group;
}
