/** A kind that an operator brings to a cluster. */
interface OperatorKind {
    readonly group: string;
    readonly version: string;
    readonly kind: string;
    readonly plural: string;
}

/**
 * Kinds of the operators that container platforms are expected to have: Velero for backups, CloudNativePG with its Barman plug-in for
 * databases. The sandbox takes such objects and keeps them; nobody there acts upon them, and their content is not checked.
 */
const kinds: readonly OperatorKind[] = [
    { group: "velero.io", version: "v1", kind: "BackupStorageLocation", plural: "backupstoragelocations" },
    { group: "velero.io", version: "v1", kind: "Schedule", plural: "schedules" },
    { group: "velero.io", version: "v1", kind: "Restore", plural: "restores" },
    { group: "postgresql.cnpg.io", version: "v1", kind: "Cluster", plural: "clusters" },
    { group: "barmancloud.cnpg.io", version: "v1", kind: "ObjectStore", plural: "objectstores" },
];

/** Namespace that Velero's installation makes. */
export const veleroNamespace: Readonly<Record<string, unknown>> = {
    apiVersion: "v1",
    kind: "Namespace",
    metadata: { name: "velero" },
};

export const operatorDefinitions: readonly Readonly<Record<string, unknown>>[] = kinds.map(
    ({ group, version, kind, plural }) => ({
        apiVersion: "apiextensions.k8s.io/v1",
        kind: "CustomResourceDefinition",
        metadata: { name: `${plural}.${group}` },
        spec: {
            group,
            scope: "Namespaced",
            names: { kind, plural, singular: kind.toLowerCase(), listKind: `${kind}List` },
            versions: [
                {
                    name: version,
                    served: true,
                    storage: true,
                    schema: { openAPIV3Schema: { type: "object", "x-kubernetes-preserve-unknown-fields": true } },
                },
            ],
        },
    }),
);
