import { createHash } from "node:crypto";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** What the address of a state in a folder ends with, where it is the engine's; of gocloud.dev/blob/fileblob, which keeps it. */
export const withoutSums = "?metadata=skip";

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Passphrase of a state that only previews touch, where the user set none: nothing was deployed, so nothing secret is in
 * it. Deployments must not use it.
 */
export const previewPassphrase = "egov-preview";

/** What a run works on: only a preview may use a passphrase and credentials that were made up. */
export type Purpose = "preview" | "deployment";

/** State of an estate in a folder of the project, unless PULUMI_BACKEND_URL or the caller says otherwise. */
export function defaultBackend(projectRoot: string, estateName: string): string {
    return pathToFileURL(join(projectRoot, ".egov", "state", estateName)).href;
}

/** Folder of the logs of one run, e.g. `.egov/logs/tiny/20261124-034612-4711` (UTC). */
export function logFolder(projectRoot: string, estateName: string, start: Date, pid: number): string {
    const digits = start.toISOString().replace(/[-:]/g, "");
    return join(projectRoot, ".egov", "logs", estateName, `${digits.slice(0, 8)}-${digits.slice(9, 15)}-${pid}`);
}

/** Folder of the notes on what a state's stacks were made from, e.g. `.egov/settled/tiny/0c5e…`. */
export function settledFolder(projectRoot: string, estateName: string, backend: string): string {
    const state = createHash("sha256").update(backend).digest("hex").slice(0, 16);
    return join(projectRoot, ".egov", "settled", estateName, state);
}

/** A backend's address without user, password and query, for people to read. */
export function shownBackend(backend: string): string {
    return backend.replace(/\?.*$/, "").replace(/\/\/[^/@]*@/, "//");
}

/**
 * A backend's address as the engine gets it. Beside every file of a state in a folder it would write the file's MD5 sum, which
 * nothing reads, at each of the hundreds of times that it saves a stack.
 */
export function engineBackend(backend: string): string {
    return backend.startsWith("file:///") && !backend.includes("?") ? backend + withoutSums : backend;
}

/**
 * Environment of the engine and of the workers that start it. What the user set for the engine's home, its
 * passphrase and Go's collector stays.
 *
 * @param inherited has the toolchain on PATH
 * @param home PULUMI_HOME where the user has none: plug-ins and the engine's own logs
 * @param purpose a deployment gets no passphrase of ours
 */
export function engineEnvironment(
    inherited: Variables,
    home: string,
    backend: string,
    purpose: Purpose,
): Record<string, string | undefined> {
    const { PULUMI_CONFIG_PASSPHRASE: passphrase, PULUMI_CONFIG_PASSPHRASE_FILE: file } = inherited;
    const madeUp = purpose === "preview" && passphrase === undefined && file === undefined;
    return {
        PULUMI_HOME: home,
        // Engine and plug-ins live for seconds and hold some 100 MB: Go's usual eagerness to collect costs a tenth of a run.
        GOGC: "400",
        ...(madeUp ? { PULUMI_CONFIG_PASSPHRASE: previewPassphrase } : {}),
        ...withoutCloudVariables(inherited),
        PULUMI_BACKEND_URL: engineBackend(backend),
        PULUMI_SKIP_UPDATE_CHECK: "true",
        PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
        // The state says what encrypts it. Without this the engine makes a new salt in every run, and the settings that
        // it writes it to are thrown away.
        PULUMI_FALLBACK_TO_STATE_SECRETS_MANAGER: "true",
    };
}

/**
 * Without the variables of OpenStack's clients but the one that names clouds.yaml: the plug-in would take them for what a
 * provider leaves open, and make servers of a department in the project of OS_CLOUD.
 */
function withoutCloudVariables(inherited: Variables): Variables {
    return Object.fromEntries(
        Object.entries(inherited).filter(([name]) => !name.startsWith("OS_") || name === "OS_CLIENT_CONFIG_FILE"),
    );
}
