import type { Ownership } from "../ownership/ownership";

/** What a `BackupVault` is made of. */
export interface BackupVaultArgs {
    /** Name of the vault; see `vaultName`. */
    readonly name: string;
    /** Whose backups it holds; with the system and its level. */
    readonly ownership: Ownership & { readonly system: string };
    /** Minutes from one backup to the next. */
    readonly everyMinutes: number;
    readonly retentionDays: number;
    /** Keystone role whose holders may put backups in, and no more: they change and delete no version that is there. */
    readonly writerRole: string;
    /** Keystone role whose holders may take backups out, for a restore. */
    readonly readerRole: string;
    /** Swift storage policy; absent means the store's default. */
    readonly storagePolicy?: string;
    /** Algorithm with which the store encrypts what it keeps; absent means that it does not. */
    readonly encryption?: "sm4" | "aes-256";
}

/** Name of a system's vault in the object store, which is also its bucket's in the S3 interface. */
export function vaultName(system: string, prefix = ""): string {
    return `${prefix}vault-${system}`;
}
