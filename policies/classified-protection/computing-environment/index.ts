import type { Rule } from "../../kernel/rule";
import { accountIsUsed } from "./access/account-is-used";
import { accountNameIsNotDefault } from "./access/account-name-is-not-default";
import { administratorRoleStaysWithPlatform } from "./access/administrator-role-stays-with-platform";
import { applicationCredentialIsLimited } from "./access/application-credential-is-limited";
import { assetCarriesItsLevel } from "./access/asset-carries-its-level";
import { clusterAdministratorIsBoundToNobody } from "./cluster-access/cluster-administrator-is-bound-to-nobody";
import { clusterRoleIsNarrow } from "./cluster-access/cluster-role-is-narrow";
import { clusterRoleNamesItsSecrets } from "./cluster-access/cluster-role-names-its-secrets";
import { clusterRolesComeFromPlatform } from "./cluster-access/cluster-roles-come-from-platform";
import { keyPairIsNotShared } from "./access/key-pair-is-not-shared";
import { machineHasNoInitialPassword } from "./access/machine-has-no-initial-password";
import { podHasOwnAccount } from "./cluster-access/pod-has-own-account";
import { projectHasRoleHolder } from "./access/project-has-role-holder";
import { roleGoesToGroup } from "./access/role-goes-to-group";
import { sharingNamesItsReceiver } from "./access/sharing-names-its-receiver";
import { storedSecretNamesItsReaders } from "./access/stored-secret-names-its-readers";
import { auditStoreIsKept } from "./audit/audit-store-is-kept";
import { intrusionSensorCoversEveryNode } from "./audit/intrusion-sensor-covers-every-node";
import { logAgentKeepsRunning } from "./audit/log-agent-keeps-running";
import { backupScheduleRuns } from "./continuity/backup-schedule-runs";
import { claimIsBackedUp } from "./continuity/claim-is-backed-up";
import { containerSaysWhenReady } from "./continuity/container-says-when-ready";
import { nameSwitchesInTime } from "./continuity/name-switches-in-time";
import { poolHasASpareMember } from "./continuity/pool-has-a-spare-member";
import { poolWatchesItsMembers } from "./continuity/pool-watches-its-members";
import { projectCanKeepBackups } from "./continuity/project-can-keep-backups";
import { recoveryGradeFitsLevel } from "./continuity/recovery-grade-fits-level";
import { tierHasASpareMachine } from "./continuity/tier-has-a-spare-machine";
import { workloadHasASpare } from "./continuity/workload-has-a-spare";
import { containerConfinesSystemCalls } from "./hardening/container-confines-system-calls";
import { containerDropsCapabilities } from "./hardening/container-drops-capabilities";
import { containerGainsNoPrivileges } from "./hardening/container-gains-no-privileges";
import { containerImageIsReadOnly } from "./hardening/container-image-is-read-only";
import { containerOffersNoLogin } from "./hardening/container-offers-no-login";
import { containerRunsWithoutRoot } from "./hardening/container-runs-without-root";
import { namespaceAdmitsRestrictedPods } from "./hardening/namespace-admits-restricted-pods";
import { podKeepsKernelSettings } from "./hardening/pod-keeps-kernel-settings";
import { podKeepsToItself } from "./hardening/pod-keeps-to-itself";
import { podMountsNoHostFiles } from "./hardening/pod-mounts-no-host-files";
import { accountHasSecondFactor } from "./identity/account-has-second-factor";
import { accountLockoutApplies } from "./identity/account-lockout-applies";
import { accountPasswordIsComplex } from "./identity/account-password-is-complex";
import { accountPasswordIsRenewed } from "./identity/account-password-is-renewed";
import { clusterTokenExpires } from "./identity/cluster-token-expires";
import { credentialExpires } from "./identity/credential-expires";
import { providerConnectsEncrypted } from "./identity/provider-connects-encrypted";
import { clusterApiIsInternal } from "./ports/cluster-api-is-internal";
import { highRiskPortIsClosed } from "./ports/high-risk-port-is-closed";
import { managementComesFromManagementZone } from "./ports/management-comes-from-management-zone";
import { remoteManagementIsEncrypted } from "./ports/remote-management-is-encrypted";
import { objectStoreKeepsVersions } from "./storage/object-store-keeps-versions";
import { persistentVolumeIsCleared } from "./storage/persistent-volume-is-cleared";
import { personalDataIsEncrypted } from "./storage/personal-data-is-encrypted";
import { personalDataTravelsEncrypted } from "./storage/personal-data-travels-encrypted";
import { shareAccessNamesItsClient } from "./storage/share-access-names-its-client";
import { sharedDataIsNotPublic } from "./storage/shared-data-is-not-public";
import { storedDataIsCleared } from "./storage/stored-data-is-cleared";
import { storedDataIsEncrypted } from "./storage/stored-data-is-encrypted";
import { imageIsFetchedEncrypted } from "./transit/image-is-fetched-encrypted";
import { poolEncryptsBeyondItsNetwork } from "./transit/pool-encrypts-beyond-its-network";
import { tlsIsCurrent } from "./transit/tls-is-current";
import { clusterVersionIsMaintained } from "./vulnerabilities/cluster-version-is-maintained";
import { containerImageIsPinned } from "./vulnerabilities/container-image-is-pinned";
import { databaseVersionIsMaintained } from "./vulnerabilities/database-version-is-maintained";
import { machineImageIsMaintained } from "./vulnerabilities/machine-image-is-maintained";
import { machineStartsTrusted } from "./vulnerabilities/machine-starts-trusted";
import { systemImageIsMaintained } from "./vulnerabilities/system-image-is-maintained";
import { backupVaultIsEncrypted } from "./recovery/backup-vault-is-encrypted";
import { backupVaultIsImmutable } from "./recovery/backup-vault-is-immutable";
import { backupVaultKeepsItsSchedule } from "./recovery/backup-vault-keeps-its-schedule";
import { standbyExistsByGrade } from "./recovery/standby-exists-by-grade";
import { listenerEncrypts } from "./listener-encrypts";

/** Rules over clauses of this section, in the order of its control points. */
export const computingEnvironmentRules: readonly Rule[] = [
    accountHasSecondFactor,
    accountLockoutApplies,
    accountPasswordIsComplex,
    accountPasswordIsRenewed,
    clusterTokenExpires,
    credentialExpires,
    providerConnectsEncrypted,
    accountIsUsed,
    accountNameIsNotDefault,
    administratorRoleStaysWithPlatform,
    applicationCredentialIsLimited,
    assetCarriesItsLevel,
    clusterAdministratorIsBoundToNobody,
    clusterRoleIsNarrow,
    clusterRoleNamesItsSecrets,
    clusterRolesComeFromPlatform,
    keyPairIsNotShared,
    machineHasNoInitialPassword,
    podHasOwnAccount,
    projectHasRoleHolder,
    roleGoesToGroup,
    sharingNamesItsReceiver,
    storedSecretNamesItsReaders,
    auditStoreIsKept,
    intrusionSensorCoversEveryNode,
    logAgentKeepsRunning,
    containerConfinesSystemCalls,
    containerDropsCapabilities,
    containerGainsNoPrivileges,
    containerImageIsReadOnly,
    containerOffersNoLogin,
    containerRunsWithoutRoot,
    namespaceAdmitsRestrictedPods,
    podKeepsKernelSettings,
    podKeepsToItself,
    podMountsNoHostFiles,
    clusterApiIsInternal,
    highRiskPortIsClosed,
    managementComesFromManagementZone,
    remoteManagementIsEncrypted,
    clusterVersionIsMaintained,
    containerImageIsPinned,
    databaseVersionIsMaintained,
    machineImageIsMaintained,
    machineStartsTrusted,
    systemImageIsMaintained,
    imageIsFetchedEncrypted,
    poolEncryptsBeyondItsNetwork,
    tlsIsCurrent,
    listenerEncrypts,
    objectStoreKeepsVersions,
    persistentVolumeIsCleared,
    personalDataIsEncrypted,
    personalDataTravelsEncrypted,
    shareAccessNamesItsClient,
    sharedDataIsNotPublic,
    storedDataIsCleared,
    storedDataIsEncrypted,
    backupScheduleRuns,
    backupVaultIsEncrypted,
    backupVaultIsImmutable,
    backupVaultKeepsItsSchedule,
    standbyExistsByGrade,
    claimIsBackedUp,
    containerSaysWhenReady,
    nameSwitchesInTime,
    poolHasASpareMember,
    poolWatchesItsMembers,
    projectCanKeepBackups,
    recoveryGradeFitsLevel,
    tierHasASpareMachine,
    workloadHasASpare,
];

export { computingEnvironmentEvidence } from "./evidence";
