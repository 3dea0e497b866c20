/** OpenStack type -> inputs on which rules rest. Ownership is read from tags and metadata of all types. */
export const securityFields: Readonly<Record<string, readonly string[]>> = {
    "blockstorage/volume:Volume": ["volumeType"],
    "blockstorage/volumeTypeV3:VolumeTypeV3": ["extraSpecs", "isPublic"],
    "compute/flavor:Flavor": ["extraSpecs", "isPublic"],
    "compute/instance:Instance": ["keyPair", "networks", "securityGroups", "userData"],
    "compute/serverGroup:ServerGroup": ["policies", "rules"],
    "containerinfra/cluster:Cluster": ["floatingIpEnabled", "labels"],
    "containerinfra/clusterTemplate:ClusterTemplate": [
        "floatingIpEnabled",
        "insecureRegistry",
        "labels",
        "public",
        "tlsDisabled",
    ],
    "firewall/groupV2:GroupV2": [
        "adminStateUp",
        "egressFirewallPolicyId",
        "ingressFirewallPolicyId",
        "ports",
        "shared",
    ],
    "firewall/policyV2:PolicyV2": ["rules", "shared"],
    "firewall/ruleV2:RuleV2": [
        "action",
        "destinationIpAddress",
        "destinationPort",
        "enabled",
        "protocol",
        "sourceIpAddress",
        "sourcePort",
    ],
    "identity/applicationCredential:ApplicationCredential": ["accessRules", "expiresAt", "roles", "unrestricted"],
    "identity/roleAssignment:RoleAssignment": ["groupId", "projectId", "domainId", "roleId", "userId"],
    "identity/user:User": [
        "enabled",
        "ignoreChangePasswordUponFirstUse",
        "ignoreLockoutFailureAttempts",
        "ignorePasswordExpiry",
        "multiFactorAuthEnabled",
        "multiFactorAuthRules",
    ],
    "images/image:Image": ["protected", "verifyChecksum", "visibility"],
    "keymanager/containerV1:ContainerV1": ["acl", "secretRefs"],
    "keymanager/secretV1:SecretV1": ["acl", "expiration"],
    "loadbalancer/listener:Listener": [
        "allowedCidrs",
        "clientAuthentication",
        "clientCaTlsContainerRef",
        "defaultTlsContainerRef",
        "insertHeaders",
        "protocol",
        "sniContainerRefs",
        "tlsCiphers",
        "tlsVersions",
    ],
    "loadbalancer/pool:Pool": ["tlsContainerRef", "tlsEnabled"],
    "networking/floatingIp:FloatingIp": ["portId"],
    "networking/network:Network": ["external", "portSecurityEnabled", "segments", "shared", "valueSpecs"],
    "networking/port:Port": [
        "allowedAddressPairs",
        "networkId",
        "noSecurityGroups",
        "portSecurityEnabled",
        "securityGroupIds",
        "valueSpecs",
    ],
    "networking/rbacPolicyV2:RbacPolicyV2": ["action", "objectId", "targetTenant"],
    "networking/router:Router": ["enableSnat", "externalGateway", "externalNetworkId", "valueSpecs"],
    "networking/routerInterface:RouterInterface": ["portId", "subnetId"],
    "networking/secGroup:SecGroup": ["deleteDefaultRules", "stateful"],
    "networking/secGroupRule:SecGroupRule": [
        "direction",
        "ethertype",
        "portRangeMax",
        "portRangeMin",
        "protocol",
        "remoteAddressGroupId",
        "remoteGroupId",
        "remoteIpPrefix",
        "securityGroupId",
    ],
    "networking/subnet:Subnet": ["cidr", "networkId"],
    "objectstorage/container:Container": [
        "containerRead",
        "containerSyncTo",
        "containerWrite",
        "forceDestroy",
        "versioning",
    ],
    "sharedfilesystem/share:Share": ["isPublic", "shareType"],
    "sharedfilesystem/shareAccess:ShareAccess": ["accessLevel", "accessTo"],
    "vpnaas/ikePolicy:IkePolicy": ["authAlgorithm", "encryptionAlgorithm", "pfs"],
    "vpnaas/ipSecPolicy:IpSecPolicy": ["authAlgorithm", "encryptionAlgorithm", "pfs", "transformProtocol"],
    "vpnaas/siteConnection:SiteConnection": ["ikepolicyId", "ipsecpolicyId", "peerAddress", "peerCidrs"],
};

/** Of every type: who owns it, and its level. */
export const ownershipFields = ["metadata", "properties", "tags"];

/** Of Kubernetes objects: all of these. */
export const objectFields = [
    "automountServiceAccountToken",
    "metadata.labels",
    "metadata.namespace",
    "roleRef",
    "rules",
    "spec",
    "subjects",
    "webhooks",
];

/** Of those whose annotations are settings of the program behind them. */
export const ingressFields = ["metadata.annotations"];

/** Parts of them that controllers of the cluster write. */
export const controllerFields = [
    "spec.replicas",
    "spec.clusterIP",
    "spec.clusterIPs",
    "spec.volumeName",
    "spec.nodeName",
];
