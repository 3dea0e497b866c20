import type * as pulumi from "@pulumi/pulumi";
import type { SecureAccessGateway } from "../../infra/estate/schema/types.generated";

/** Where the gateway stands in one zone. */
export interface GatewayPlace {
    /** Provider network of the zone. */
    readonly networkId: pulumi.Input<string>;
    /** Its subnet. */
    readonly subnetId: pulumi.Input<string>;
    /** Address that the devices share; whichever works has it. */
    readonly sharedAddress: string;
    /** One for each device. */
    readonly deviceAddresses: readonly string[];
}

/** A zone that the gateway leads into. */
export interface InnerZone extends GatewayPlace {
    /** Block of the zone on this platform. */
    readonly block: string;
}

/** What a `SecureAccessGateway` is made of. */
export interface SecureAccessGatewayArgs extends Pick<
    SecureAccessGateway,
    "id" | "audience" | "product" | "accepts" | "opens"
> {
    /** GB/T 2260 code of the platform's division. */
    readonly division: string;
    /** Classified-protection level of the platform, e.g. S3A3G3. */
    readonly protectionLevel: string;
    /** Project whose devices these are: the platform's operations project. */
    readonly projectId: pulumi.Input<string>;
    /** Number of the document that approved the way in. */
    readonly approval: string;
    /** In the internet zone. */
    readonly outside: GatewayPlace;
    /** By zone; all that `opens` names. */
    readonly inside: Readonly<Partial<Record<"common" | "dedicated", InnerZone>>>;
}
