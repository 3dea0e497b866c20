/** Account that deploys on one cloud; Keystone needs it anew for every project that it goes into. */
export interface DeployerAccount {
    /** Address of Keystone, e.g. https://keystone.example:5000/v3. */
    readonly authUrl: string;
    readonly userName: string;
    readonly userDomainName: string;
    readonly password: string;
}

/** Certificate and private key of a system's https endpoints, PEM. */
export interface SystemCertificate {
    readonly certificate: string;
    readonly privateKey: string;
}

/** What one cloud says about itself. */
export interface CloudIdentity {
    /** Name of a role that Keystone or a service brings along -> id. */
    readonly roleIds: Readonly<Record<string, string>>;
    /** User id of the account that deploys. */
    readonly deployerUserId: string;
    readonly account: DeployerAccount;
}

/** What pre-shared keys of the extranet are computed from. */
export interface ExtranetKeys {
    /** At least 32 random bytes, base64. */
    readonly seed: string;
    /** `<link>/<path>` -> generation of its keys, counted from 1; absent means 1. */
    readonly generations: Readonly<Record<string, number>>;
}

/**
 * What programs need to know of the real clouds and no estate can say: found out before a deployment starts (infra/connect)
 * and handed to the programs in memory, never written to disk. Plain data. Plain Pulumi has the same as stack configuration.
 */
export interface CloudAccess {
    /** By name of the entry in clouds.yaml. */
    readonly clouds: Readonly<Record<string, CloudIdentity>>;
    /** By id of the system. */
    readonly certificates: Readonly<Record<string, SystemCertificate>>;
    /** Where the run has the extranet in it. */
    readonly extranetKeys?: ExtranetKeys;
    /** Folder (`file:///…/` or `https://…/`) that has the images of the catalogue under their file names. */
    readonly imageMirror?: string;
}
