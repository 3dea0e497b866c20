import type * as pulumi from "@pulumi/pulumi";

/** What a `RecoverySite` is made of, beside the cloud platform that stands there. */
export interface RecoverySiteArgs {
    /** Id of the estate; part of the names below. */
    readonly id: string;
    /** Name of the site for people. */
    readonly title: string;
    /** GB/T 2260 code of the division that owns it. */
    readonly division: string;
    /** Classified-protection level of the site, e.g. S4A4G4. */
    readonly protectionLevel: string;
    /** Put before names that are global on a cloud, for platforms that share one. */
    readonly namePrefix?: string;
    /** Zone of the host names that switch between the sides. */
    readonly dns: { readonly zone: string; readonly email: string; readonly ttlSeconds: number };
    /** Group whose members deploy: they make vaults. */
    readonly deployersGroupId: pulumi.Input<string>;
    /** Id of Keystone's role `member`, which lets its holders make containers. */
    readonly memberRoleId: pulumi.Input<string>;
}

/** Names of the roles of vaults; Swift's access lists hold these. */
export const vaultRoles = (prefix = ""): { readonly writer: string; readonly reader: string } => ({
    writer: `${prefix}backup-writer`,
    reader: `${prefix}backup-reader`,
});
