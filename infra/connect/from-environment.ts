import { KubeConfig } from "@kubernetes/client-node";
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { cloudsForPreview } from "../engine/workplace/clouds";
import { isRecord } from "../engine/workplace/is-record";
import { kubeconfigForPreview } from "../engine/workplace/kubeconfig";
import type { ReadText } from "../engine/workplace/project";
import type { ConnectOptions } from "./connect";
import { callerFor } from "./http";

/**
 * The clouds.yaml and kubeconfig that OpenStack's and Kubernetes' clients would take. Throws where one of them is not YAML.
 *
 * @param folders searched for a clouds.yaml
 */
export function connectOptions(
    env: ConnectOptions["env"],
    folders: readonly string[],
    readText: ReadText,
): Omit<ConnectOptions, "creates"> {
    const { path, searched } = cloudsForPreview([], env, folders, readText);
    const parsed: unknown = path === undefined ? undefined : parse(readText(path) ?? "");
    const entries = isRecord(parsed) && isRecord(parsed.clouds) ? parsed.clouds : {};
    const { paths, searched: searchedToo } = kubeconfigForPreview([], env, readText);
    return {
        env,
        clouds: { path: path ?? searched.join(", "), entries },
        kubeconfig: { paths: paths.length > 0 ? paths : searchedToo, config: mergedKubeconfig(paths) },
        readText,
        callerFor: (entry) => callerFor(entry, (file) => readFileSync(file, "utf8")),
    };
}

/** The first file that has a name wins, as with kubectl. */
function mergedKubeconfig(paths: readonly string[]): KubeConfig {
    const merged = new KubeConfig();
    for (const path of paths) {
        const one = new KubeConfig();
        one.loadFromFile(path);
        for (const cluster of one.getClusters())
            if (merged.getCluster(cluster.name) === null) merged.addCluster(cluster);
        for (const user of one.getUsers()) if (merged.getUser(user.name) === null) merged.addUser(user);
        for (const context of one.getContexts())
            if (merged.getContextObject(context.name) === null) merged.addContext(context);
    }
    return merged;
}
