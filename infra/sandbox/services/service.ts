import { clusterTools, type ClusterTools } from "../../toolchain";
import type { Layout } from "../layout";
import type { Part } from "../types";

/** How one sees that a service does its work. */
export type Probe =
    /** Any answer below 500; `ca` is a file with the authority of an https address. */
    | { readonly kind: "http"; readonly url: string; readonly ca?: string }
    /** Somebody listens on the port. */
    | { readonly kind: "port"; readonly port: number }
    /** A command ends well and its output matches. */
    | { readonly kind: "command"; readonly command: CommandLine; readonly expect: RegExp }
    /** The log of this run says so. */
    | { readonly kind: "log"; readonly pattern: RegExp };

export type CommandLine = readonly [string, ...string[]];
export type ServiceEnvironment = Readonly<Record<string, string>>;

/** One process (with its children) of the sandbox: plain data. */
export interface Service {
    /** As in `egov sandbox logs NAME`. */
    readonly name: string;
    readonly part: Part;
    readonly command: CommandLine;
    /** Variables besides those that all services get; nothing is inherited. */
    readonly env: ServiceEnvironment;
    /** TCP ports that it opens on 127.0.0.1. */
    readonly ports: readonly number[];
    /** Services that must be ready first. */
    readonly dependsOn: readonly string[];
    readonly ready: Probe;
    readonly stop: {
        readonly signal: NodeJS.Signals;
        /** Then it is killed. */
        readonly graceMs: number;
        /** What stores or carries for others stops after everything else. */
        readonly last: boolean;
    };
    /** Folders that are emptied before every start: what is in them is worth nothing after a stop. */
    readonly scratch?: readonly string[];
    /** Keeps in memory what a restored state says otherwise, so that a restore has to start it anew. */
    readonly remembers: boolean;
}

/** What the definitions are made from. */
export interface ServiceContext {
    readonly layout: Layout;
    /** Folder with the unpacked packages. */
    readonly packages: string;
    /** Paths of the Kubernetes programs; empty texts where Kubernetes is left out. */
    readonly tools: ClusterTools;
}

/** Where Kubernetes is left out, or its programs don't matter. */
export const noTools = Object.fromEntries(clusterTools.map((tool) => [tool, ""])) as ClusterTools;

/** OpenStack's own graceful stop waits for calls that never end; nothing is lost by a kill. */
export const quickStop = { signal: "SIGTERM", graceMs: 3000, last: false } as const;
/** For what writes files that must be whole afterwards. */
export const patientStop = { signal: "SIGTERM", graceMs: 30_000, last: true } as const;

/** Environment that every service and every set-up command gets. */
export function baseEnvironment({ layout }: Pick<ServiceContext, "layout">): Record<string, string> {
    return {
        PATH: "/usr/sbin:/usr/bin:/sbin:/bin",
        LC_ALL: "C.UTF-8",
        HOME: layout.home,
        PYTHONPATH: layout.pythonPath,
        PYTHONWARNINGS: "ignore",
        // Nothing here is looked up by name, and the library for it takes a quarter of a second in each of two dozen programs.
        EVENTLET_NO_GREENDNS: "yes",
        // Marks every process, so that leftovers of a crash are known for what they are.
        EGOV_SANDBOX: layout.data,
    };
}
