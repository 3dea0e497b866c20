import { homedir } from "node:os";
import { join, resolve } from "node:path";
import type { Variables } from "./types";

/** Where everything of one sandbox lies. All paths are absolute. */
export interface Layout {
    /** The data folder; all the others but `configuration`, `python` and `cache` are in it. */
    readonly data: string;
    /** What the services keep: databases, images, keys. This is what a snapshot copies. */
    readonly state: string;
    /** Keys, certificates and generated passwords; part of the state. */
    readonly keys: string;
    /** Rendered configuration; written anew at every start. */
    readonly etc: string;
    /** Process records and sockets. */
    readonly run: string;
    readonly logs: string;
    /** Home folder of the services. */
    readonly home: string;
    /** What a person uses: clouds.yaml, kubeconfig, certificates, images. */
    readonly access: string;
    readonly snapshots: string;
    /** Copy of the plug-in drivers with their entry points; on PYTHONPATH. */
    readonly pythonPath: string;
    /** Templates in the checkout. */
    readonly configuration: string;
    /** Plug-in drivers in the checkout. */
    readonly python: string;
    /** Cache for packages and built tools, shared by all sandboxes of a user. */
    readonly cache: string;
}

/** `EGOV_SANDBOX`, else `${XDG_DATA_HOME:-~/.local/share}/egov/sandbox`. */
export function defaultDataFolder(env: Variables): string {
    if (env.EGOV_SANDBOX !== undefined && env.EGOV_SANDBOX !== "") return resolve(env.EGOV_SANDBOX);
    const base = env.XDG_DATA_HOME;
    // The XDG specification says that a relative path is to be ignored.
    if (base?.startsWith("/")) return join(base, "egov", "sandbox");
    return join(env.HOME ?? homedir(), ".local", "share", "egov", "sandbox");
}

/**
 * @param root the checkout
 * @param cache the project's cache folder
 */
export function layoutOf(data: string, root: string, cache: string): Layout {
    const inData = (name: string): string => join(data, name);
    return {
        data,
        state: inData("state"),
        keys: join(data, "state", "keys"),
        etc: inData("etc"),
        run: inData("run"),
        logs: inData("logs"),
        home: inData("home"),
        access: inData("access"),
        snapshots: inData("snapshots"),
        pythonPath: inData("python"),
        configuration: join(root, "infra", "sandbox", "configuration"),
        python: join(root, "infra", "sandbox", "python"),
        cache,
    };
}
