import type { ClusterTool } from "../types";
import { clusterVersions, versions } from "../versions";

/** How a tool is built from Go modules whose versions and checksums are in go.mod and go.sum of a folder here. */
export interface GoRecipe {
    readonly tool: "engine" | "openstack" | ClusterTool;
    /** Folder below `go/` with what is copied to the build folder. */
    readonly folder: string;
    readonly files: readonly string[];
    /** Package to build, in the words of `go build`. */
    readonly package: string;
    readonly executable: string;
    readonly version: string;
    readonly ldflags: string;
    /** Processor time of a build with nothing cached, in minutes: measured on a 2-core server in 2026. */
    readonly processorMinutes: number;
    /** Packages that a build with nothing cached compiles. */
    readonly packages: number;
}

const goModule = ["go.mod", "go.sum", "tools.go"];

export const goRecipes: { readonly engine: GoRecipe; readonly openstack: GoRecipe } = {
    engine: {
        tool: "engine",
        folder: "engine",
        files: goModule,
        package: "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi",
        executable: "pulumi",
        version: versions.engine,
        ldflags: `-s -w -X github.com/pulumi/pulumi/sdk/v3/go/common/version.Version=v${versions.engine}`,
        processorMinutes: 7,
        packages: 1686,
    },
    openstack: {
        tool: "openstack",
        folder: "openstack",
        files: ["go.mod", "go.sum", "main.go", "credentials.go", "tokens.json"],
        package: ".",
        executable: "pulumi-resource-openstack",
        version: versions.openstack,
        ldflags: `-s -w -X main.version=${versions.openstack}`,
        processorMinutes: 5,
        packages: 1065,
    },
};

const kubernetes = (tool: ClusterTool, processorMinutes: number, packages: number): GoRecipe => {
    const version = clusterVersions.kubernetes;
    const [major, minor] = version.split(".");
    // Without them the API server would say that it is v0.0.0, which clients take for very old.
    const stamps = [
        `k8s.io/component-base/version.gitVersion=v${version}`,
        `k8s.io/component-base/version.gitMajor=${major}`,
        `k8s.io/component-base/version.gitMinor=${minor}`,
        `k8s.io/client-go/pkg/version.gitVersion=v${version}`,
    ];
    return {
        tool,
        folder: "kubernetes",
        files: goModule,
        package: `k8s.io/kubernetes/cmd/${tool}`,
        executable: tool,
        version,
        ldflags: `-s -w ${stamps.map((stamp) => `-X ${stamp}`).join(" ")}`,
        processorMinutes,
        packages,
    };
};

/** The sandbox's Kubernetes. Each is built after those above it, with what they share cached. */
export const clusterRecipes: Readonly<Record<ClusterTool, GoRecipe>> = {
    etcd: {
        tool: "etcd",
        folder: "etcd",
        files: goModule,
        package: "go.etcd.io/etcd/server/v3",
        executable: "etcd",
        version: clusterVersions.etcd,
        ldflags: "-s -w",
        processorMinutes: 3,
        packages: 690,
    },
    "kube-apiserver": kubernetes("kube-apiserver", 13, 1700),
    "kube-controller-manager": kubernetes("kube-controller-manager", 5, 600),
    "kube-scheduler": kubernetes("kube-scheduler", 1, 60),
    kwok: {
        tool: "kwok",
        folder: "kwok",
        files: goModule,
        package: "sigs.k8s.io/kwok/cmd/kwok",
        executable: "kwok",
        version: clusterVersions.kwok,
        ldflags: `-s -w -X sigs.k8s.io/kwok/pkg/consts.Version=v${clusterVersions.kwok}`,
        processorMinutes: 4,
        packages: 1100,
    },
};

/** Whole minutes that a build takes on so many processors when nothing is cached, at least 1. */
export function estimateMinutes(recipe: GoRecipe, processors: number): number {
    // Linking and a few large packages use one processor only, so that more than eight hardly help.
    return Math.max(1, Math.round(recipe.processorMinutes / Math.min(processors, 8)));
}
