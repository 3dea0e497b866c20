import * as openstack from "@pulumi/openstack";
import * as pulumi from "@pulumi/pulumi";
import { ownershipTags, type Ownership } from "../ownership/ownership";

/** What a `CarrierAccess` is made of. */
export interface CarrierAccessArgs {
    /** GB/T 2260 code of the division that answers for the site. */
    readonly division: string;
    /** Classified-protection level of the site, e.g. S3A3G3. */
    readonly protectionLevel: string;
    /** Id of the carrier. */
    readonly carrier: string;
    /** Project that owns the network: the platform's network project. */
    readonly projectId: pulumi.Input<string>;
    /** Put before the network's name, for platforms that share one OpenStack. */
    readonly namePrefix?: string;
    readonly physicalNetwork: string;
    readonly vlan: number;
    /** Addresses of the line. */
    readonly cidr: string;
    /** The carrier's router. */
    readonly gateway: string;
}

/** A carrier's line at a site: the network on which gateways of the extranet have their outer addresses. */
export class CarrierAccess extends pulumi.ComponentResource {
    readonly networkId: pulumi.Output<string>;
    readonly subnetId: pulumi.Output<string>;

    constructor(name: string, args: CarrierAccessArgs, opts?: pulumi.ComponentResourceOptions) {
        super("egov:extranet:CarrierAccess", name, {}, opts);
        const ownership: Ownership = { division: args.division, level: args.protectionLevel };
        const common = {
            name: `${args.namePrefix ?? ""}wan-${args.carrier}`,
            tenantId: args.projectId,
            tags: [...ownershipTags(ownership), "egov:role=carrier-access"],
        };
        const network = new openstack.networking.Network(
            name,
            {
                ...common,
                external: true,
                shared: false,
                adminStateUp: true,
                portSecurityEnabled: true,
                segments: [{ networkType: "vlan", physicalNetwork: args.physicalNetwork, segmentationId: args.vlan }],
            },
            { parent: this, protect: true },
        );
        const subnet = new openstack.networking.Subnet(
            name,
            {
                ...common,
                networkId: network.id,
                cidr: args.cidr,
                ipVersion: 4,
                gatewayIp: args.gateway,
                enableDhcp: false,
            },
            { parent: this, deletedWith: network },
        );
        this.networkId = network.id;
        this.subnetId = subnet.id;
        this.registerOutputs({ networkId: this.networkId, subnetId: this.subnetId });
    }
}
