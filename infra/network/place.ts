import type { SourceLocation } from "../estate/location";
import type { Zone } from "../estate/model";
import type { Block } from "../estate/validate/cidr";

export type NetworkZone = Zone | "management";

/** Where something is attached: a zone of a site, or the internet. */
export type Position =
    | {
          readonly kind: "zone";
          /** Code of the division whose platform or edge router it is, or id of a recovery site. */
          readonly site: string;
          readonly zone: NetworkZone;
      }
    | { readonly kind: "internet" };

/** An address block with its text. */
export interface Addresses {
    readonly cidr: string;
    readonly block: Block;
}

/** A tier or workload of a system. */
export interface PartOf {
    readonly system: string;
    readonly part: string;
}

/**
 * One end of a connection: a tier or workload (`sd-budget/app`), a department's network (`sd-finance/dedicated`), a zone of a
 * platform (`370000/common`), addresses (`10.37.0.5`), or the internet.
 */
export interface Place {
    readonly id: string;
    readonly position: Position;
    /** Addresses by which others see it: of a workload those of the cluster's nodes. */
    readonly addresses: Addresses;
    /** Department's network that it is in, e.g. `sd-finance/dedicated`. */
    readonly network?: string;
    readonly part?: PartOf;
    /** Platform in whose cluster it runs; only workloads. */
    readonly cluster?: string;
    readonly at?: SourceLocation;
}
