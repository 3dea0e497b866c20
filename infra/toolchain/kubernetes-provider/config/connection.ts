import { KubeConfig } from "@kubernetes/client-node";
import type { ProviderSettings } from "./settings";

/**
 * The kubeconfig that settings name, with their context and cluster; undefined where it is not known yet.
 *
 * @throws Error with a reason that names what is wrong
 */
export function loadKubeconfig(settings: ProviderSettings): KubeConfig | undefined {
    if (settings.kubeconfig === "unknown") return undefined;
    const config = new KubeConfig();
    if (settings.kubeconfig === "default") config.loadFromDefault();
    else
        try {
            config.loadFromString(settings.kubeconfig.text);
        } catch (error) {
            throw new Error(`kubeconfig can't be read: ${(error as Error).message}`, { cause: error });
        }
    if (settings.context !== undefined) {
        if (config.getContextObject(settings.context) === null)
            throw new Error(`kubeconfig has no context "${settings.context}"; it has ${names(config.getContexts())}`);
        config.setCurrentContext(settings.context);
    }
    return settings.cluster === undefined ? config : onCluster(config, settings.cluster);
}

/** Namespace that objects without one go to: of the provider, of the context, else `default`. */
export function defaultNamespace(settings: ProviderSettings, config: KubeConfig | undefined): string {
    return settings.namespace ?? config?.getContextObject(config.getCurrentContext())?.namespace ?? "default";
}

function onCluster(config: KubeConfig, cluster: string): KubeConfig {
    if (config.getCluster(cluster) === null)
        throw new Error(`kubeconfig has no cluster "${cluster}"; it has ${names(config.getClusters())}`);
    const contexts = config
        .getContexts()
        .map((context) => (context.name === config.getCurrentContext() ? { ...context, cluster } : context));
    const changed = new KubeConfig();
    changed.loadFromOptions({
        clusters: config.getClusters(),
        users: config.getUsers(),
        contexts,
        currentContext: config.getCurrentContext(),
    });
    return changed;
}

const names = (items: readonly { readonly name: string }[]): string =>
    items.map((item) => `"${item.name}"`).join(", ") || "none";
