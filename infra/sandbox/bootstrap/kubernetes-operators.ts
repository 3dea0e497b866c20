/** A custom resource definition of an operator that the sandbox does not run: objects are kept as they are, nothing acts on them. */
function definition(group: string, version: string, kind: string, plural: string): Record<string, unknown> {
    return {
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
    };
}

/** What Velero and CloudNativePG define, as far as components declare objects of it (components/business-system/containers). */
export const operatorDefinitions: readonly Record<string, unknown>[] = [
    definition("velero.io", "v1", "BackupStorageLocation", "backupstoragelocations"),
    definition("velero.io", "v1", "Schedule", "schedules"),
    definition("velero.io", "v1", "Restore", "restores"),
    definition("postgresql.cnpg.io", "v1", "Cluster", "clusters"),
    definition("barmancloud.cnpg.io", "v1", "ObjectStore", "objectstores"),
];

/** Namespace in which Velero is installed, and with it the objects that tell it what to do. */
export const operatorNamespace = { apiVersion: "v1", kind: "Namespace", metadata: { name: "velero" } };
