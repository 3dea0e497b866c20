import type { SourceLocation } from "../location";
import type { PlatformModel } from "../model";
import type {
    Carrier,
    CloudSite,
    DedicatedLine,
    EdgeSite,
    EncryptionSuite,
    ExtranetEnd,
    ExtranetFile,
    ExtranetLink,
    SecureAccessGateway,
    Zone,
} from "../schema/types.generated";

/** A VPN of the extranet: the common zone, the internet zone, or one department line of the dedicated zone. */
export interface ExtranetVpn {
    /** `common`, `internet` or `dedicated-<line>`. */
    readonly id: string;
    readonly zone: Zone;
    /** Department line; of the dedicated zone only. */
    readonly line?: string;
    /** 0 for common, 1 for internet, else the number of the line; VLANs and addresses are computed from it. */
    readonly number: number;
}

/** A VPN on a link: only what is in these blocks goes from one end to the other. */
export interface LinkVpn extends ExtranetVpn {
    /** CIDR blocks at each end, in the order of the link's ends; never empty. */
    readonly blocks: readonly [readonly string[], readonly string[]];
}

interface SiteBase {
    /** Name of the site in links and in resources: code of the division, or id of the recovery site. */
    readonly key: string;
    readonly end: ExtranetEnd;
    /** Code of the division that answers for the site. */
    readonly division: string;
    readonly source: SourceLocation;
}

/** A site with a cloud of its own, of which the extranet's part is built. */
export interface CloudSiteModel extends SiteBase, Omit<CloudSite, "at"> {
    readonly platform: PlatformModel;
}

/** The edge router of a division without a cloud. */
export interface EdgeSiteModel extends SiteBase, Omit<EdgeSite, "at"> {}

export type ExtranetSiteModel = CloudSiteModel | EdgeSiteModel;

export interface LinkModel extends Omit<ExtranetLink, "ends"> {
    /** Keys of the two sites, the upper one first. */
    readonly ends: readonly [string, string];
    /** What it carries: by number of the VPN. Empty where the ends have nothing in common. */
    readonly vpns: readonly LinkVpn[];
    readonly source: SourceLocation;
    /** Id of a path -> where it stands. */
    readonly pathSources: ReadonlyMap<string, SourceLocation>;
}

export interface SecureAccessGatewayModel extends SecureAccessGateway {
    readonly source: SourceLocation;
}

/** The wide-area part of the extranet, references resolved. */
export interface ExtranetModel {
    readonly file: ExtranetFile;
    readonly source: SourceLocation;
    readonly carriers: ReadonlyMap<string, Carrier>;
    readonly suites: ReadonlyMap<string, EncryptionSuite>;
    readonly lines: ReadonlyMap<string, DedicatedLine>;
    /** By key. */
    readonly sites: ReadonlyMap<string, ExtranetSiteModel>;
    /** By id. */
    readonly links: ReadonlyMap<string, LinkModel>;
    /** By id. */
    readonly secureAccessGateways: ReadonlyMap<string, SecureAccessGatewayModel>;
}
