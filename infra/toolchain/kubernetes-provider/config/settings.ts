import { readFileSync } from "node:fs";
import { isUnknown, plainProperties, type Properties, type Value } from "../properties";
import type { Mutability } from "../diff/immutable";

/** Configuration of a provider, read. */
export interface ProviderSettings {
    /** Text of the kubeconfig; undefined for the default one; "unknown" in a preview of a cluster that does not exist yet. */
    readonly kubeconfig: { readonly text: string } | "default" | "unknown";
    readonly context: string | undefined;
    readonly cluster: string | undefined;
    readonly namespace: string | undefined;
    readonly mutability: Mutability;
    readonly conduct: Conduct;
}

/** How the plug-in treats what it finds in the cluster. */
export interface Conduct {
    /** Overwrite fields that others have set to something else. */
    readonly patchForce: boolean;
    /** Take over an object that exists already instead of refusing to create it. */
    readonly upsertExisting: boolean;
    /** Take objects of a cluster that can't be reached for deleted. */
    readonly deleteUnreachable: boolean;
}

export interface SettingsProblem {
    readonly property: string;
    readonly reason: string;
}

/**
 * Reads the properties of a `kubernetes.Provider`. A kubeconfig is YAML or JSON text, or the path of a file.
 *
 * @param readFile gives the text of a file, or throws
 */
export function readSettings(
    properties: Properties,
    env: Readonly<Record<string, string | undefined>>,
    readFile: (path: string) => string = (path) => readFileSync(path, "utf8"),
): { settings: ProviderSettings; problems: SettingsProblem[] } {
    const plain = plainProperties(properties);
    const problems: SettingsProblem[] = [];
    const text = (key: string): string | undefined => {
        const value = plain[key];
        return typeof value === "string" && value !== "" && !isUnknown(value) ? value : undefined;
    };
    const settings: ProviderSettings = {
        kubeconfig: readKubeconfig(plain["kubeconfig"], readFile, problems),
        context: text("context"),
        cluster: text("cluster"),
        namespace: text("namespace"),
        mutability: {
            configMaps: isTrue(plain["enableConfigMapMutable"] ?? env["PULUMI_K8S_ENABLE_CONFIGMAP_MUTABLE"]),
            secrets: isTrue(plain["enableSecretMutable"] ?? env["PULUMI_K8S_ENABLE_SECRET_MUTABLE"]),
        },
        conduct: {
            patchForce: isTrue(plain["enablePatchForce"] ?? env["PULUMI_K8S_ENABLE_PATCH_FORCE"]),
            upsertExisting: isTrue(plain["upsertExistingObjects"] ?? env["PULUMI_K8S_UPSERT_EXISTING_OBJECTS"]),
            deleteUnreachable: isTrue(plain["deleteUnreachable"] ?? env["PULUMI_K8S_DELETE_UNREACHABLE"]),
        },
    };
    return { settings, problems };
}

function readKubeconfig(
    value: Value | undefined,
    readFile: (path: string) => string,
    problems: SettingsProblem[],
): ProviderSettings["kubeconfig"] {
    if (value === undefined || value === null || value === "") return "default";
    if (isUnknown(value)) return "unknown";
    if (typeof value !== "string") return { text: JSON.stringify(value) };
    if (/\n|^\s*[{]|^\s*\w+\s*:\s/.test(value)) return { text: value };
    try {
        return { text: readFile(value) };
    } catch (error) {
        problems.push({
            property: "kubeconfig",
            reason: `is no kubeconfig and no file that can be read: ${(error as Error).message}`,
        });
        return "unknown";
    }
}

const isTrue = (value: Value | undefined): boolean => value === true || value === "true" || value === "1";
