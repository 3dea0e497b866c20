import type { ForeignTool } from "../fact";
import { accounts } from "../facts/cloud/accounts";
import { machines } from "../facts/cloud/machines";
import { networks } from "../facts/cloud/networks";
import { securityGroups } from "../facts/cloud/security-groups";
import { storage } from "../facts/cloud/storage";

/** Ids without the policy's name, mondoo-openstack-security, before them. */
export const cnspecOpenStack: ForeignTool = {
    name: "cnspec, OpenStack",
    repository: "mondoohq/cnspec",
    readOn: "2026-08-22",
    checks: {
        "app-credentials-restricted": accounts.credentialUnrestricted,
        "user-mfa-enabled": accounts.oneFactor,
        "user-lockout-not-bypassed": accounts.neverLocked,
        "app-credentials-have-expiry": accounts.credentialEndless,
        "server-uses-keypair": machines.noKeyPair,
        "server-has-security-group": machines.noSecurityGroup,
        "server-not-internet-reachable": networks.reachable,
        "no-unrestricted-ssh": securityGroups.sshOpen,
        "firewall-policy-audited": networks.firewallUnaudited,
        "no-unrestricted-rdp": securityGroups.rdpOpen,
        "no-unrestricted-winrm": securityGroups.winRmOpen,
        "no-unrestricted-db-ports": securityGroups.databasesOpen,
        "no-unrestricted-mgmt-ports": securityGroups.orchestrationOpen,
        "no-all-ports-open": securityGroups.allPortsOpen,
        "port-security-enabled": networks.portUnguarded,
        "volume-encrypted": storage.volumePlain,
        "image-not-public": machines.publicImage,
        "image-signed": machines.unsignedImage,
        "container-not-public": storage.objectsPublic,
        "listener-modern-tls": networks.oldTls,
        "listener-no-plaintext-internet": networks.plainListener,
        "listener-restricts-source-cidrs": networks.listenerOpen,
        "trust-impersonation-expiry": accounts.endlessTrust,
        "share-not-public": storage.sharePublic,
        "share-no-world-access": storage.shareForEverybody,
        "cluster-template-tls-enabled": machines.plainCluster,
        "cluster-template-no-floating-ip": machines.publicCluster,
        "cluster-template-no-insecure-registry": machines.plainRegistry,
        "database-not-public": machines.publicDatabase,
        "database-supported-version": machines.oldDatabase,
        "container-no-wildcard-write": storage.objectsWritable,
        "endpoints-use-https": accounts.plainEndpoint,
        "app-credential-no-admin": accounts.credentialOfAdministrator,
        "ipsec-policy-encrypts": networks.vpnPlain,
        "vpn-no-weak-encryption": networks.vpnWeak,
        "port-no-wide-address-pairs": networks.addressPairsWide,
    },
};
