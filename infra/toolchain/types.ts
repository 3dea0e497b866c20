/** The tools that a preview by the engine needs. */
export const toolNames = ["engine", "openstack", "kubernetes", "language-host", "policy-runner"] as const;
export type ToolName = (typeof toolNames)[number];

/** The programs of a Kubernetes control plane, for the sandbox. */
export const clusterTools = ["etcd", "kube-apiserver", "kube-controller-manager", "kube-scheduler", "kwok"] as const;
export type ClusterTool = (typeof clusterTools)[number];

/** Everything that can be got ready; named in messages and in the cache. */
export type AnyTool = ToolName | ClusterTool;

/** Where a tool comes from: found on PATH, official download, built from Go modules, or the project's own stand-in. */
export type ToolOrigin = "path" | "download" | "build" | "own";

export interface Tool {
    readonly name: ToolName;
    /** Without a leading `v`, e.g. `3.259.0`. */
    readonly version: string;
    /** The executable. */
    readonly path: string;
    readonly origin: ToolOrigin;
    /** What getting it took in this run; 0 where it was there already. */
    readonly seconds: number;
}

/** Everything ready: what to put before PATH and into the environment of `pulumi`. */
export interface Toolchain {
    /** Folders to put before PATH, most important first. */
    readonly binFolders: readonly string[];
    /** Variables to set besides PATH. */
    readonly env: Readonly<Record<string, string>>;
    readonly tools: readonly Tool[];
    readonly seconds: number;
}

export type ToolchainProblemCode =
    | "goMissing"
    | "goTooOld"
    | "buildFailed"
    | "offlineMissing"
    | "verificationFailed"
    | "diskFull"
    | "cacheNotWritable"
    | "lockLost"
    | "platformUnsupported"
    | "dependencyMissing"
    | "cancelled";

/**
 * Why the toolchain can't be had. Texts: `toolchain:problem.<code>` and `toolchain:remedy.<code>`, both with `params`.
 */
export interface ToolchainProblem {
    readonly code: ToolchainProblemCode;
    readonly tool?: AnyTool;
    readonly params: Readonly<Record<string, string | number>>;
    /** File with everything that the failed step printed. */
    readonly log?: string;
}

export type ProgressPhase = "search" | "wait" | "connect" | "download" | "build" | "verify" | "done";

/** Something worth showing happened. Text: `toolchain:progress.<phase>`, see `progressText`. */
export interface ToolchainProgress {
    readonly phase: ProgressPhase;
    readonly tool?: AnyTool;
    /** Position of the tool, from 1 to `steps`. */
    readonly step: number;
    readonly steps: number;
    /** Since the toolchain was asked for. */
    readonly elapsedMs: number;
    /** E.g. `{packages: 12}` of a build, `{percent: 40}` of a download, `{minutes: 4, cores: 2}` as an estimate. */
    readonly params: Readonly<Record<string, string | number>>;
}

export type ProgressSink = (progress: ToolchainProgress) => void;

export type Environment = Readonly<Record<string, string | undefined>>;

export interface ToolchainOptions {
    /** Folder for what is downloaded and built; `defaultCacheFolder(env)` unless there is a reason. */
    readonly cacheDir: string;
    readonly env: Environment;
    /** Root of the checkout; found from this file where left out. */
    readonly root?: string;
    readonly progress?: ProgressSink;
    /** Server of the official releases or a mirror of it; EGOV_DOWNLOAD_BASE, else https://get.pulumi.com. */
    readonly downloadBase?: string;
    /** Ask no network for anything. */
    readonly offline?: boolean;
    /** Look again for official tools in place of the stand-ins that an earlier run chose. */
    readonly refresh?: boolean;
    readonly signal?: AbortSignal;
}
