const openstack: Readonly<Record<string, string>> = {
    "blockstorage/quoteSetV2:QuoteSetV2": "blockstorage/quoteSetV3:QuoteSetV3",
    "blockstorage/volumeAttachV2:VolumeAttachV2": "blockstorage/volumeAttach:VolumeAttach",
    "blockstorage/volumeV1:VolumeV1": "blockstorage/volume:Volume",
    "blockstorage/volumeV2:VolumeV2": "blockstorage/volume:Volume",
    "compute/floatingIp:FloatingIp": "networking/floatingIp:FloatingIp",
    "compute/floatingIpAssociate:FloatingIpAssociate": "networking/floatingIpAssociate:FloatingIpAssociate",
    "compute/secGroup:SecGroup": "networking/secGroup:SecGroup",
    "firewall/firewall:Firewall": "firewall/groupV2:GroupV2",
    "firewall/policy:Policy": "firewall/policyV2:PolicyV2",
    "firewall/rule:Rule": "firewall/ruleV2:RuleV2",
    "loadbalancer/memberV1:MemberV1": "loadbalancer/member:Member",
    "loadbalancer/monitorV1:MonitorV1": "loadbalancer/monitor:Monitor",
    "loadbalancer/poolV1:PoolV1": "loadbalancer/pool:Pool",
    "loadbalancer/vip:Vip": "loadbalancer/loadBalancer:LoadBalancer",
};

/** Group of Kubernetes -> kinds that have a version without alpha or beta, and what their old versions are called. */
const kubernetes: Readonly<
    Record<string, { readonly versions: readonly string[]; readonly kinds: readonly string[] }>
> = {
    "admissionregistration.k8s.io/v1": {
        versions: ["v1alpha1", "v1beta1"],
        kinds: [
            "MutatingAdmissionPolicy",
            "MutatingAdmissionPolicyBinding",
            "MutatingWebhookConfiguration",
            "ValidatingAdmissionPolicy",
            "ValidatingAdmissionPolicyBinding",
            "ValidatingWebhookConfiguration",
        ],
    },
    "apiextensions.k8s.io/v1": { versions: ["v1beta1"], kinds: ["CustomResourceDefinition"] },
    "apiregistration.k8s.io/v1": { versions: ["v1beta1"], kinds: ["APIService"] },
    "apps/v1": {
        versions: ["v1beta1", "v1beta2"],
        kinds: ["ControllerRevision", "DaemonSet", "Deployment", "ReplicaSet", "StatefulSet"],
    },
    "autoscaling/v2": { versions: ["v2beta1", "v2beta2"], kinds: ["HorizontalPodAutoscaler"] },
    "batch/v1": { versions: ["v1beta1", "v2alpha1"], kinds: ["CronJob"] },
    "certificates.k8s.io/v1": { versions: ["v1beta1"], kinds: ["CertificateSigningRequest"] },
    "networking.k8s.io/v1": { versions: ["v1beta1"], kinds: ["Ingress", "IngressClass"] },
    "node.k8s.io/v1": { versions: ["v1alpha1", "v1beta1"], kinds: ["RuntimeClass"] },
    "policy/v1": { versions: ["v1beta1"], kinds: ["PodDisruptionBudget"] },
    "rbac.authorization.k8s.io/v1": {
        versions: ["v1alpha1", "v1beta1"],
        kinds: ["ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding"],
    },
    "scheduling.k8s.io/v1": { versions: ["v1alpha1", "v1beta1"], kinds: ["PriorityClass"] },
    "storage.k8s.io/v1": {
        versions: ["v1alpha1", "v1beta1"],
        kinds: ["CSIDriver", "CSINode", "CSIStorageCapacity", "StorageClass", "VolumeAttachment"],
    },
};

/** Old kinds whose successor is in another group, or is another kind. */
const moved: Readonly<Record<string, string>> = {
    "core/v1:ReplicationController": "apps/v1:Deployment",
    "extensions/v1beta1:DaemonSet": "apps/v1:DaemonSet",
    "extensions/v1beta1:Deployment": "apps/v1:Deployment",
    "extensions/v1beta1:Ingress": "networking.k8s.io/v1:Ingress",
    "extensions/v1beta1:NetworkPolicy": "networking.k8s.io/v1:NetworkPolicy",
    "extensions/v1beta1:ReplicaSet": "apps/v1:ReplicaSet",
};

/** Resource type that has a twin which rules read -> that twin; of @pulumi/openstack 3.15 and @pulumi/kubernetes 4.34. */
export const successors: ReadonlyMap<string, string> = new Map([
    ...Object.entries(openstack).map(([old, current]) => [`openstack:${old}`, `openstack:${current}`] as const),
    ...Object.entries(moved).map(([old, current]) => [`kubernetes:${old}`, `kubernetes:${current}`] as const),
    ...Object.entries(kubernetes).flatMap(([current, { versions, kinds }]) =>
        versions.flatMap((version) =>
            kinds.map((kind) => {
                const group = current.slice(0, current.indexOf("/"));
                return [`kubernetes:${group}/${version}:${kind}`, `kubernetes:${current}:${kind}`] as const;
            }),
        ),
    ),
]);
