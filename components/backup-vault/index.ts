export { vaultName, type BackupVaultArgs } from "./args";
export { BackupVault } from "./backup-vault";
