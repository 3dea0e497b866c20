import * as openstack from "@pulumi/openstack";
import * as pulumi from "@pulumi/pulumi";
import { ownershipSecretMetadata } from "../ownership/ownership";
import type { BackupVaultArgs } from "./args";

/**
 * Backups of one system in the object store of a recovery site. Swift has no object lock: a vault is immutable because whatever is
 * written over or deleted goes on existing in a second container, on which nobody who writes backups holds a right. Give a provider of
 * the vaults' own project in the options (`providers`).
 */
export class BackupVault extends pulumi.ComponentResource {
    readonly containerName: pulumi.Output<string>;
    /** Container that keeps what was written over or deleted. */
    readonly versionsName: pulumi.Output<string>;

    constructor(name: string, args: BackupVaultArgs, opts?: pulumi.ComponentResourceOptions) {
        super("egov:recovery:BackupVault", name, {}, opts);
        // Neither can be deleted by a deployment that thinks better of it.
        const options: pulumi.CustomResourceOptions = { parent: this, protect: true };
        const common = {
            ...(args.storagePolicy === undefined ? {} : { storagePolicy: args.storagePolicy }),
            forceDestroy: false,
            metadata: {
                ...ownershipSecretMetadata(args.ownership),
                "egov-every-minutes": String(args.everyMinutes),
                "egov-retention-days": String(args.retentionDays),
                ...(args.encryption === undefined ? {} : { "egov-encryption": args.encryption }),
            },
        };
        const versions = new openstack.objectstorage.Container(
            `${name}/versions`,
            { ...common, name: `${args.name}-versions`, containerRead: args.readerRole },
            options,
        );
        const vault = new openstack.objectstorage.Container(
            name,
            {
                ...common,
                name: args.name,
                containerRead: args.readerRole,
                containerWrite: args.writerRole,
                versioningLegacy: { type: "history", location: `${args.name}-versions` },
            },
            { ...options, dependsOn: [versions] },
        );
        this.containerName = vault.name;
        this.versionsName = versions.name;
        this.registerOutputs({ containerName: this.containerName, versionsName: this.versionsName });
    }
}
