import { delimiter, join, resolve } from "node:path";
import { parse, stringify } from "yaml";
import { isRecord } from "./is-record";
import type { ReadText } from "./project";

type Variables = Readonly<Record<string, string | undefined>>;

/** Name of the made-up cluster and user; no real ones should be called so. */
const madeUp = "egov-preview";

export interface KubeconfigFiles {
    /** The user's files, absolute, in the order of KUBECONFIG. */
    readonly paths: readonly string[];
    /** Where it was looked for, absolute. */
    readonly searched: readonly string[];
    /** Text of a kubeconfig with the contexts that the user's files lack; undefined where they lack none. */
    readonly text?: string;
    /** Contexts for which an entry was made up. */
    readonly placeholders: readonly string[];
}

/**
 * Previews get made-up entries for the contexts that the user's kubeconfig lacks, as with clouds: the plug-in refuses a
 * context that it can't find. Throws where a file of the user is not YAML.
 */
export function kubeconfigForPreview(contexts: readonly string[], env: Variables, read: ReadText): KubeconfigFiles {
    const named = (env.KUBECONFIG ?? "").split(delimiter).filter((path) => path !== "");
    const usual = env.HOME === undefined ? [] : [join(env.HOME, ".kube", "config")];
    const searched = (named.length > 0 ? named : usual).map((path) => resolve(path));
    const paths = searched.filter((path) => read(path) !== undefined);
    const known = new Set(paths.flatMap((path) => contextNames(parse(read(path) ?? ""))));
    const placeholders = contexts.filter((context) => !known.has(context));
    if (placeholders.length === 0) return { paths, searched, placeholders };
    const text = stringify({
        apiVersion: "v1",
        kind: "Config",
        clusters: [{ name: madeUp, cluster: { server: "https://127.0.0.1:9" } }],
        users: [{ name: madeUp, user: {} }],
        contexts: placeholders.map((name) => ({ name, context: { cluster: madeUp, user: madeUp } })),
    });
    return { paths, searched, text, placeholders };
}

function contextNames(config: unknown): string[] {
    if (!isRecord(config) || !Array.isArray(config.contexts)) return [];
    return config.contexts.flatMap((context: unknown) =>
        isRecord(context) && typeof context.name === "string" ? [context.name] : [],
    );
}
