/** What can be left out of a sandbox; everything needs the core, which is always there. */
export const optionalParts = ["swift", "designate", "magnum", "kubernetes"] as const;
export type OptionalPart = (typeof optionalParts)[number];
export type Part = "core" | OptionalPart;
export const allParts: readonly Part[] = ["core", ...optionalParts];

export type SandboxProblemCode =
    | "needsLinux"
    | "needsDebian"
    | "needsRoot"
    | "busy"
    | "portTaken"
    | "portTakenBySandbox"
    | "packagesFailed"
    | "toolsFailed"
    | "commandFailed"
    | "serviceEnded"
    | "serviceSilent"
    | "identityFailed"
    | "clusterFailed"
    | "unknownService"
    | "noLog"
    | "neverStarted"
    | "snapshotName"
    | "snapshotMissing"
    | "snapshotNotClean"
    | "cancelled";

/** Why the sandbox can't do what was asked. Texts: `sandbox:problem.<code>` and `sandbox:remedy.<code>`, with `params`. */
export interface SandboxProblem {
    readonly code: SandboxProblemCode;
    readonly params: Readonly<Record<string, string | number>>;
}

export type SandboxPhase =
    | "packages"
    | "download"
    | "unpack"
    | "tools"
    | "starting"
    | "ready"
    | "preparing"
    | "prepared"
    | "stopping"
    | "stopped"
    | "leftover"
    | "hanging"
    | "snapshot"
    | "restore"
    | "wipe";

/** Something worth showing happened. Text: `sandbox:progress.<phase>`. */
export interface SandboxProgress {
    readonly phase: SandboxPhase;
    /** Service, step or package that it is about. */
    readonly subject?: string;
    /** A line in the reader's language that stands for the whole event, where another part of the house made it. */
    readonly text?: string;
    /** How many of the services and steps are done, of `total`. */
    readonly done?: number;
    readonly total?: number;
    /** What this subject took. */
    readonly seconds?: number;
}

export type ProgressSink = (progress: SandboxProgress) => void;
export type Variables = Readonly<Record<string, string | undefined>>;
