import type { ForeignTool } from "../fact";
import { machines } from "../facts/cloud/machines";
import { networks } from "../facts/cloud/networks";
import { securityGroups } from "../facts/cloud/security-groups";
import { storage } from "../facts/cloud/storage";

export const prowlerOpenStack: ForeignTool = {
    name: "Prowler, OpenStack",
    repository: "prowler-cloud/prowler",
    readOn: "2026-08-21",
    checks: {
        blockstorage_snapshot_metadata_sensitive_data: storage.snapshotSecret,
        blockstorage_snapshot_not_orphaned: storage.snapshotOrphaned,
        blockstorage_volume_backup_exists: storage.volumeNoBackup,
        blockstorage_volume_encryption_enabled: storage.volumePlain,
        blockstorage_volume_metadata_sensitive_data: storage.volumeSecret,
        blockstorage_volume_multiattach_disabled: storage.volumeShared,
        blockstorage_volume_not_unattached: storage.volumeUnattached,
        compute_instance_config_drive_enabled: machines.noConfigDrive,
        compute_instance_isolated_private_network: machines.publicAndPrivate,
        compute_instance_key_based_authentication: machines.noKeyPair,
        compute_instance_locked_status_enabled: machines.unlocked,
        compute_instance_metadata_sensitive_data: machines.secretInMetadata,
        compute_instance_public_ip_exposed: machines.publicAddress,
        compute_instance_security_groups_attached: machines.noSecurityGroup,
        compute_instance_trusted_image_certificates: machines.noTrustedCertificates,
        image_hw_mem_encryption_enabled: machines.noMemoryEncryption,
        image_not_publicly_visible: machines.publicImage,
        image_not_shared_with_multiple_projects: machines.widelyShared,
        image_protected_status_enabled: machines.unprotectedImage,
        image_secure_boot_enabled: machines.noSecureBoot,
        image_signature_verification_enabled: machines.unsignedImage,
        networking_admin_state_down: networks.networkDown,
        networking_port_security_disabled: networks.portUnguarded,
        networking_security_group_allows_all_ingress_from_internet: securityGroups.anyProtocolOpen,
        networking_security_group_allows_rdp_from_internet: securityGroups.rdpOpen,
        networking_security_group_allows_ssh_from_internet: securityGroups.sshOpen,
        networking_subnet_dhcp_disabled: networks.noDhcp,
        objectstorage_container_acl_not_globally_shared: storage.objectsForAllProjects,
        objectstorage_container_listing_disabled: storage.objectsListed,
        objectstorage_container_metadata_sensitive_data: storage.objectsSecret,
        objectstorage_container_public_read_acl_disabled: storage.objectsPublic,
        objectstorage_container_sync_not_enabled: storage.objectsCopied,
        objectstorage_container_versioning_enabled: storage.objectsUnversioned,
        objectstorage_container_write_acl_restricted: storage.objectsWritable,
    },
};
