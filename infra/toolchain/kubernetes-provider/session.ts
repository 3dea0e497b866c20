import { apiClient } from "./api/client";
import { objectStore, type ObjectStore } from "./api/objects";
import { defaultNamespace, loadKubeconfig } from "./config/connection";
import { readSettings, type Conduct } from "./config/settings";
import type { Mutability } from "./diff/immutable";
import type { Properties } from "./properties";

/** What Configure leaves behind for the resources. */
export interface Session {
    readonly mutability: Mutability;
    readonly conduct: Conduct;
    readonly defaultNamespace: string;
    /** Throws where the cluster is not known yet or its kubeconfig can't be used. */
    store(): ObjectStore;
    /** The cluster where it can be asked, else why not. Asked for once: previews then stay without it. */
    reachable(): Promise<{ readonly store: ObjectStore } | { readonly reason: Error }>;
}

/** @throws Error that names the setting which can't be used */
export function openSession(properties: Properties): Session {
    const { settings, problems } = readSettings(properties, process.env);
    const [problem] = problems;
    if (problem !== undefined) throw new Error(`${problem.property} ${problem.reason}`);
    const config = loadKubeconfig(settings);
    let opened: ObjectStore | undefined;
    const store = (): ObjectStore => {
        if (config === undefined) throw new Error("the cluster's kubeconfig is not known yet");
        return (opened ??= objectStore(apiClient(config)));
    };
    const probe = async (): Promise<{ store: ObjectStore } | { reason: Error }> => {
        try {
            await store().probe();
            return { store: store() };
        } catch (error) {
            return { reason: error as Error };
        }
    };
    let probed: ReturnType<typeof probe> | undefined;
    return {
        mutability: settings.mutability,
        conduct: settings.conduct,
        defaultNamespace: defaultNamespace(settings, config),
        store,
        reachable: () => (probed ??= probe()),
    };
}
