import * as openstack from "@pulumi/openstack";
import type * as pulumi from "@pulumi/pulumi";
import type { GatewayPlace, SecureAccessGatewayArgs } from "./args";

/** One side of the gateway: where it stands, and the group that guards it. */
export interface Side {
    /** `outside`, `common` or `dedicated`. */
    readonly code: string;
    readonly place: GatewayPlace;
    readonly group: openstack.networking.SecGroup;
    readonly tags: readonly string[];
}

/** The shared address of a side, and a port for each device, which may take the address over. */
export function createPorts(
    parent: pulumi.ComponentResource,
    name: string,
    args: SecureAccessGatewayArgs,
    { code, place, group, tags }: Side,
): void {
    const port = (suffix: string, address: string, pairs?: openstack.networking.PortArgs["allowedAddressPairs"]) =>
        new openstack.networking.Port(
            `${name}/${code}${suffix === "" ? "" : `/${suffix}`}`,
            {
                name: [args.id, code, suffix].filter((part) => part !== "").join("-"),
                networkId: place.networkId,
                fixedIps: [{ subnetId: place.subnetId, ipAddress: address }],
                tenantId: args.projectId,
                securityGroupIds: [group.id],
                adminStateUp: true,
                portSecurityEnabled: true,
                ...(pairs === undefined ? {} : { allowedAddressPairs: pairs }),
                tags: [...tags],
            },
            { parent, protect: true },
        );
    // Keeps the address from everybody else; no device has this port.
    port("", place.sharedAddress);
    for (const [index, address] of place.deviceAddresses.entries())
        port(String(index + 1), address, [{ ipAddress: place.sharedAddress }]);
}
