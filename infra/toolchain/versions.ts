/** Versions of the tools, one place for all of them. They belong to the SDK versions in package.json (a test compares). */
export const versions = {
    engine: "3.259.0",
    openstack: "3.15.2",
    kubernetes: "4.34.2",
} as const;

/** Oldest engine on PATH that is used: the version of the @pulumi/pulumi SDK. */
export const oldestEngine = "3.248.0";

/** Oldest Go that builds the modules in `go/`: the `go` line of their go.mod. */
export const oldestGo = "1.25.11";

/** What the sandbox's Kubernetes is built from; its go.mod files require the same. */
export const clusterVersions = { etcd: "3.7.3", kubernetes: "1.37.2", kwok: "0.7.0" };
